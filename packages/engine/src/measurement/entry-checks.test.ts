import type { IndicatorDefinition, Measured } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { entryDoubts, entryFault } from './entry-checks.ts';

const amounts: IndicatorDefinition = {
  indicator: 'K1',
  version: 1,
  from: { cadence: 'quarter', year: 2026, number: 1 },
  unit: 'persons',
  level: 'organisation',
  cadence: 'quarter',
  counts: 'per_period',
  overOrganisations: 'sum',
  overTime: 'sum',
  missing: 'unknown',
  parent: undefined,
};
const shares: IndicatorDefinition = {
  ...amounts,
  unit: '%',
  overOrganisations: 'weighted_mean',
  overTime: 'last',
};
const totals: IndicatorDefinition = { ...amounts, counts: 'cumulative', overTime: 'last' };
const value = (of: number): Measured => ({ kind: 'value', value: of });
const share = (numerator: number, denominator: number): Measured => ({
  kind: 'share',
  numerator,
  denominator,
});

describe('a figure at entry', () => {
  it.each<[string, Measured, IndicatorDefinition, Measured | undefined, readonly Measured[]]>([
    ['zero', value(0), amounts, undefined, []],
    ['not measured', { kind: 'not_measured' }, amounts, value(100), []],
    ['as many as before', value(100), amounts, value(100), []],
    ['nearly twice as many', value(199), amounts, value(100), []],
    ['of small numbers many times as many', value(9), amounts, value(0), []],
    ['the sum of its parts', value(0.3), amounts, undefined, [value(0.1), value(0.2)]],
    ['a sum of which a part is not known', value(1), amounts, undefined, [value(5), { kind: 'too_few' }]],
    ['a whole share', share(5, 5), shares, share(4, 5), []],
    ['a total that grew', value(101), totals, value(100), []],
  ])('is not doubted when it is %s', (_, measured, definition, previous, parts) => {
    expect(entryDoubts(measured, { definition, previous, parts })).toEqual([]);
    expect(entryFault(measured, definition)).toBeUndefined();
  });

  it.each<[string, Measured, IndicatorDefinition, Measured | undefined, readonly Measured[], string]>([
    ['below zero', value(-1), amounts, undefined, [], 'onder nul'],
    ['more than all', share(6, 5), shares, undefined, [], 'tussen 0 en het totaal'],
    ['a share of none', share(0, 0), shares, undefined, [], 'totaal is 0'],
    ['twice as many', value(200), amounts, value(100), [], '(100)'],
    ['half as many', value(50), amounts, value(100), [], '(100)'],
    ['a share that doubles', share(40, 100), shares, share(20, 100), [], '(20)'],
    ['not the sum of its parts', value(6), amounts, undefined, [value(2), value(3)], 'samen 5'],
  ])('is doubted when it is %s', (_, measured, definition, previous, parts, words) => {
    const doubts = entryDoubts(measured, { definition, previous, parts });
    expect(doubts.map(({ nl }) => nl)).toEqual([expect.stringContaining(words)]);
  });

  it('that is a total since the start is doubted below the last one before it and above the first after it', () => {
    const [first, third] = [1, 3].map((number) => ({ cadence: 'quarter', year: 2026, number }) as const);
    if (first === undefined || third === undefined) throw new TypeError('no quarters');
    const around = {
      earlier: { period: first, measured: value(100) },
      later: { period: third, measured: value(120) },
    };
    const doubts = (of: number, definition = totals) =>
      entryDoubts(value(of), { definition, previous: undefined, parts: [], ...around }).map(({ nl }) => nl);
    expect(doubts(99)).toEqual([expect.stringContaining('lager dan dat van 1e kwartaal 2026 (100)')]);
    expect(doubts(121)).toEqual([
      expect.stringContaining('hoger dan dat van 3e kwartaal 2026, dat erna komt (120)'),
    ]);
    expect([doubts(100), doubts(120), doubts(99, amounts)]).toEqual([[], [], []]);
  });

  it.each<[string, Measured, IndicatorDefinition]>([
    ['a number where a share is asked', value(1), shares],
    ['a share where a number is asked', share(1, 2), amounts],
    ['of less than none', share(1, -2), shares],
    ['no number', value(Number.NaN), amounts],
    ['too large', value(1e15), amounts],
  ])('is refused when it is %s', (_, measured, definition) => {
    expect(entryFault(measured, definition)?.nl).toMatch(/\.$/);
  });
});
