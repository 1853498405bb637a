import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowedBy,
  isRoundedSum,
  isRoundingOf,
  printedStep,
  roundingOf,
  roundingOfParts,
  roundsTo,
  sameNumber,
  samePrinted,
} from './rounding.ts';

describe('the step to which a number is printed', () => {
  it.each([
    [600_000, 100_000],
    [5_500_000, 100_000],
    [15_000, 1_000],
    [813_000, 1_000],
    [30_155, 1],
    [210, 10],
    [0.33, 0.01],
    [0.6, 0.1],
    [2.7, 0.1],
    [-400, 100],
    [0, 0],
  ])('%d is printed to %d', (printed, step) => {
    expect(printedStep(printed)).toBe(step);
  });
});

describe('honest rounding', () => {
  it.each([
    [15_000, 14_596],
    [10_000, 9_740],
    [210, 213.2],
    [5_500_000, 5_469_000],
    [30_155, 30_154.8],
    [0.55, 0.5541],
    [3, 2.6],
    [0.6, 0.58],
  ])('%d may stand for %d', (printed, exact) => {
    expect(isRoundingOf(printed, exact)).toBe(true);
  });

  it.each([
    [10_000, 9_400],
    [600_000, 560_000],
    [320, 222.4],
    [413_000, 416_258],
    [0.3, 0.278],
    [30_155, 34_147],
    [0, 12],
    [2_400, 2_550],
  ])('%d may not stand for %d', (printed, exact) => {
    expect(isRoundingOf(printed, exact)).toBe(false);
  });

  it('lets the sum of rounded years miss the rounded sum of years by a euro', () => {
    expect(isRoundingOf(14_630_659, 14_630_658)).toBe(true);
    expect(isRoundingOf(14_630_659, 14_630_650)).toBe(false);
    expect(isRoundingOf(163_210, 163_216)).toBe(false);
  });

  it('allows a number halfway, on both sides', () => {
    expect(isRoundingOf(510_000, 505_000)).toBe(true);
    expect(isRoundingOf(510_000, 515_000)).toBe(true);
    expect(isRoundingOf(510_000, 515_001)).toBe(false);
  });

  it('allows a printed range the precision of its bounds', () => {
    const printed = { kind: 'range', low: 0.33, high: 0.36 } as const;
    expect(allowedBy(printed).low).toBeCloseTo(0.325, 9);
    expect(allowedBy(printed).high).toBeCloseTo(0.365, 9);
    expect(roundsTo(printed, { low: 0.3405, high: 0.3405 })).toBe(true);
    expect(roundsTo(printed, { low: 0.278, high: 0.278 })).toBe(false);
    expect(roundsTo(printed, { low: 0.2, high: 0.33 })).toBe(true);
  });

  it('allows anything above a printed "more than", less its rounding', () => {
    const printed = { kind: 'atLeast', low: 20_000 } as const;
    expect(roundsTo(printed, { low: 19_513, high: 19_513 })).toBe(true);
    expect(roundsTo(printed, { low: 90_000, high: 90_000 })).toBe(true);
    expect(roundsTo(printed, { low: 15_000, high: 15_000 })).toBe(false);
  });

  it('lets two printings of one number differ by the rounding of both', () => {
    const rounded = { kind: 'point', value: 71_400_000 } as const;
    expect(samePrinted(rounded, { kind: 'point', value: 71_379_210 })).toBe(true);
    expect(samePrinted({ kind: 'point', value: 2_868_300 }, { kind: 'point', value: 2_850_000 })).toBe(false);
  });

  it('never moves a number of two digits or more by over a twentieth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1_000_000_000 }), (printed) => {
        expect(roundingOf(printed)).toBeLessThanOrEqual(printed * 0.05 + 1e-9);
      }),
    );
  });

  it('takes a number that is rounded to hundreds for what it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 1_000_000_000 }), (exact) => {
        expect(isRoundingOf(Math.round(exact / 100) * 100, exact)).toBe(true);
      }),
    );
  });

  it('calls numbers the same when only binary arithmetic parts them', () => {
    expect(sameNumber(0.1 + 0.2, 0.3)).toBe(true);
    expect(sameNumber(0.3, 0.31)).toBe(false);
  });
});

describe('a total of printed parts', () => {
  it('may miss the sum of its parts by their rounding', () => {
    // 169 110 + 85 649 + 89 075 = 343 834: three parts printed to 1 may move the sum by 1.5, the total by 0.5.
    expect(isRoundedSum(343_833, [169_110, 85_649, 89_075])).toBe(true);
    expect(isRoundedSum(343_830, [169_110, 85_649, 89_075])).toBe(true);
    expect(isRoundedSum(343_837, [169_110, 85_649, 89_075])).toBe(false);
  });

  it('is not excused by a few round parts', () => {
    // 200 + 350 + 4 x 500 = 2 550, printed to 10: six parts may move it by 30, the total 2 400 by 50.
    expect(isRoundedSum(2_400, [200, 350, 500, 500, 500, 500])).toBe(false);
    expect(roundingOfParts([200, 350, 500, 500, 500, 500])).toBe(30);
  });

  it('counts nothing for parts that are zero', () => {
    expect(roundingOfParts([0, 0])).toBe(0);
    expect(isRoundedSum(0, [0, 0])).toBe(true);
  });
});
