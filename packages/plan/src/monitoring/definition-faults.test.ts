import { describe, expect, it } from 'vitest';
import { planOf, type SimpleRow } from '../example/plan-of.ts';
import { planFaults } from '../plan-faults.ts';
import { faultsOf } from '../testing/faults-of.ts';

const KPIS = [
  { code: 'K1', unit: 'persons' },
  { code: 'K2', unit: '%' },
  { code: 'K3', unit: 'persons' },
];
const WHOLE = {
  indicator: 'K1',
  version: '1',
  from: '2026Q1',
  level: 'organisation',
  cadence: 'quarter',
  counts: 'per_period',
  over_organisations: 'sum',
  over_time: 'sum',
  missing: 'unknown',
};
const faults = (...rows: readonly SimpleRow[]) => faultsOf({ kpis: KPIS, 'indicator-definitions': rows });

describe('a definition of an indicator', () => {
  it.each<[string, readonly SimpleRow[]]>([
    ['whole', [WHOLE]],
    ['of which only the first period is known', [{ indicator: 'K1', version: '1', from: '2026Q1' }]],
    [
      'of a share that is weighed',
      [{ ...WHOLE, indicator: 'K2', over_organisations: 'weighted_mean', over_time: 'last' }],
    ],
    ['of what is added up since the start', [{ ...WHOLE, counts: 'cumulative', over_time: 'last' }]],
    ['that changes later', [WHOLE, { ...WHOLE, version: '2', from: '2027Q1' }]],
    ['that adds to another', [{ ...WHOLE, parent: 'K3' }]],
    ['by the month, from a month', [{ ...WHOLE, cadence: 'month', from: '2026-03' }]],
  ])('may be %s', (_, rows) => {
    expect(faults(...rows)).toEqual([]);
  });

  it.each<[string, readonly SimpleRow[], string]>([
    ['has a counted version', [{ ...WHOLE, version: '1a' }], '2:version 1a'],
    ['has no version nought', [{ ...WHOLE, version: '0' }], '2:version 0'],
    ['starts later than the one before', [{ ...WHOLE, version: '2' }, WHOLE], '2:from 2026Q1'],
    [
      'adds no shares over organisations',
      [{ ...WHOLE, indicator: 'K2', over_time: 'last' }],
      '2:over_organisations sum',
    ],
    [
      'adds no shares over time, by a unit of its own',
      [{ ...WHOLE, unit: '%', over_organisations: 'none' }],
      '2:over_time sum',
    ],
    ['adds up what is added up only once', [{ ...WHOLE, counts: 'cumulative' }], '2:over_time sum'],
    ['starts in its own rhythm', [{ ...WHOLE, from: '2026' }], '2:from 2026'],
    ['does not add to itself', [{ ...WHOLE, parent: 'K1' }], '2:parent K1'],
  ])('%s', (_, rows, fault) => {
    expect(faults(...rows)).toEqual([`indicator-definitions:${fault}`]);
  });

  it('says of indicators that add to each other which they are', () => {
    const rows = [
      { ...WHOLE, parent: 'K3' },
      { ...WHOLE, indicator: 'K3', parent: 'K1' },
    ];
    const [first, second] = planFaults(planOf({ kpis: KPIS, 'indicator-definitions': rows }));
    expect([first?.place.line, second?.place.line]).toEqual([2, 3]);
    expect(first?.message.nl).toContain('K1 → K3 → K1');
  });

  it('is held against thousands of others at once', () => {
    const count = 20_000;
    const rows = Array.from({ length: count }, (_, n) => ({
      ...WHOLE,
      indicator: `I${n}`,
      parent: `I${(n + 1) % count}`,
    }));
    expect(faultsOf({ 'indicator-definitions': rows })).toHaveLength(count);
  });
});
