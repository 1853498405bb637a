import { describe, expect, it } from 'vitest';
import { planOf } from '../example/plan-of.ts';
import { definitionsOf } from './definitions-of.ts';

const ROW = {
  indicator: 'K1',
  version: '1',
  from: '2026Q1',
  level: 'organisation',
  cadence: 'quarter',
  counts: 'cumulative',
  over_organisations: 'sum',
  over_time: 'last',
  missing: 'not_counted',
  parent: 'K2',
};
const plan = planOf({
  kpis: [
    { code: 'K1', unit: 'persons' },
    { code: 'K2', unit: 'persons' },
  ],
  'indicator-definitions': [
    { ...ROW, version: '2', from: '2027Q1', unit: 'hours', over_time: '', missing: '' },
    ROW,
    {
      indicator: 'K2',
      version: '1',
      from: '2026',
      level: 'region',
      cadence: 'year',
      counts: 'per_period',
      over_time: 'none',
      missing: 'unknown',
    },
  ],
});

describe('how an indicator is measured', () => {
  it('is told by version, the earliest first, in the unit of the indicator where it has none', () => {
    const [first] = definitionsOf(plan, 'K1');
    expect(first).toMatchObject({
      kind: 'whole',
      definition: {
        indicator: 'K1',
        version: 1,
        from: { cadence: 'quarter', year: 2026, number: 1 },
        unit: 'persons',
        overOrganisations: 'sum',
        overTime: 'last',
        missing: 'not_counted',
        parent: 'K2',
      },
    });
  });

  it('is not guessed where cells are blank: they are named', () => {
    expect(definitionsOf(plan, 'K1')[1]).toMatchObject({
      kind: 'incomplete',
      version: 2,
      blank: ['over_time', 'missing'],
    });
  });

  it('needs nothing to bring one figure of the region together', () => {
    expect(definitionsOf(plan, 'K2')).toMatchObject([
      { kind: 'whole', definition: { level: 'region', overOrganisations: 'none', parent: undefined } },
    ]);
    expect(definitionsOf(plan, 'K3')).toEqual([]);
  });
});
