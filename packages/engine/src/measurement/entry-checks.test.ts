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
/** A percentage that is asked as one number. */
const PERCENTAGE: IndicatorDefinition = {
  ...amounts,
  unit: '%',
  overOrganisations: 'none',
  overTime: 'none',
};
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
    ['twice as much, with less than ten between', value(18), amounts, value(9), []],
    ['from below zero', value(100), amounts, value(-1), []],
    ['not measured before', value(100), amounts, { kind: 'not_measured' }, []],
    ['a share of none before', share(40, 100), shares, share(0, 0), []],
    ['a share of none before, of some', share(40, 100), shares, share(5, 0), []],
    ['a share of none of some', share(0, 100), shares, undefined, []],
    [
      'of parts that do not add up over time',
      value(6),
      { ...amounts, overTime: 'last' },
      undefined,
      [value(5)],
    ],
    ['not measured, of parts that were', { kind: 'too_few' }, amounts, undefined, [value(5)]],
    ['all of a percentage', value(100), PERCENTAGE, undefined, []],
    ['none of a percentage', value(0), PERCENTAGE, undefined, []],
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
    ['less than none', share(-1, 5), shares, undefined, [], 'tussen 0 en het totaal'],
    ['more than all of a percentage', value(101), PERCENTAGE, undefined, [], 'tussen 0 en 100'],
    ['less than none of a percentage', value(-1), PERCENTAGE, undefined, [], 'tussen 0 en 100'],
    ['ten more than ten', value(20), amounts, value(10), [], '(10)'],
    ['ten more than none', value(10), amounts, value(0), [], '(0)'],
    ['four times as many, of thousands', value(5000), amounts, value(1250), [], '(1.250)'],
    ['far more than a little', value(20), amounts, value(0.4), [], '(0,4)'],
    ['a share that doubles a third', share(7, 10), shares, share(1, 3), [], '(33,33)'],
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

  it('is doubted in English too, with numbers as they are written there', () => {
    const doubts = (measured: Measured, more: Partial<Parameters<typeof entryDoubts>[1]>) =>
      entryDoubts(measured, { definition: amounts, previous: undefined, parts: [], ...more }).map(
        ({ en }) => en,
      );
    expect(doubts(value(5000), { previous: value(1250) })).toEqual([
      'This differs much from the last period (1,250).',
    ]);
    expect(doubts(value(6), { parts: [value(1000), value(250)] })).toEqual([
      'The parts of this period come to 1,250, which is not the same.',
    ]);
    const period = { cadence: 'quarter', year: 2026, number: 1 } as const;
    const around = { earlier: { period, measured: value(8) }, definition: totals };
    expect(doubts(value(6), around)[0]).toContain('it is lower than that of');
    expect(doubts(value(9), { later: around.earlier, definition: totals })[0]).toContain(
      'it is higher than that of',
    );
  });

  it('that is a total since the start is held against figures only', () => {
    const period = { cadence: 'quarter', year: 2026, number: 1 } as const;
    const none = { period, measured: { kind: 'too_few' } } as const;
    const ground = { definition: totals, previous: undefined, parts: [] };
    expect(entryDoubts(value(6), { ...ground, earlier: none, later: none })).toEqual([]);
    expect(entryDoubts({ kind: 'too_few' }, { ...ground, earlier: { period, measured: value(8) } })).toEqual(
      [],
    );
    const ofShares = { ...shares, counts: 'cumulative' } as const;
    const before = { period, measured: share(8, 10) };
    expect(
      entryDoubts(share(6, 10), { ...ground, definition: ofShares, earlier: before }).map(({ nl }) => nl),
    ).toEqual([expect.stringContaining('lager')]);
  });

  it('that is a share of none is doubted, and not refused', () => {
    expect(entryFault(share(0, 0), shares)).toBeUndefined();
  });

  it.each<[string, Measured, IndicatorDefinition]>([
    ['a number where a share is asked', value(1), shares],
    ['a share where a number is asked', share(1, 2), amounts],
    ['of less than none', share(1, -2), shares],
    ['no number', value(Number.NaN), amounts],
    ['too large', value(1e15), amounts],
    ['a share of too many', share(1, 1e15), shares],
    ['a share of too many of some', share(1e15, 1), shares],
  ])('is refused when it is %s', (_, measured, definition) => {
    expect(entryFault(measured, definition)?.nl).toMatch(/\.$/);
  });
});
