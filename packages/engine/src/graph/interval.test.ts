import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, intervals } from './interval.ts';

const numbers = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const ranges: fc.Arbitrary<Interval> = fc
  .tuple(numbers, numbers)
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const rates = fc.double({ min: -0.9, max: 2, noNaN: true });

/** Every operation of two ranges, by name. */
const PAIRS = {
  add: (a: Interval, b: Interval) => intervals.add([a, b], undefined),
  subtract: (a: Interval, b: Interval) => intervals.subtract(a, b),
  multiply: (a: Interval, b: Interval) => intervals.multiply(a, b),
  divide: (a: Interval, b: Interval) => intervals.divide(a, b),
  largest: (a: Interval, b: Interval) => intervals.largest([a, b]),
  smallest: (a: Interval, b: Interval) => intervals.smallest([a, b]),
} as const;

const POINTS: Readonly<Record<keyof typeof PAIRS, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  largest: Math.max,
  smallest: Math.min,
};

const operations = Object.keys(PAIRS) as (keyof typeof PAIRS)[];

/** A value from low to high. */
function within({ low, high }: Interval, at: number): number {
  return Math.min(high, Math.max(low, low + (high - low) * at));
}

/** A range that is wider on both sides. */
function wider(range: Interval, below: number, above: number): Interval {
  return { low: range.low - below, high: range.high + above };
}

const margins = fc.double({ min: 0, max: 1e6, noNaN: true });
const shares = fc.double({ min: 0, max: 1, noNaN: true });

describe.each(operations)('%s of ranges', (name) => {
  const by = PAIRS[name];

  it('has its least at or below its most', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const made = by(a, b);
        expect(made === undefined || made.low <= made.high).toBe(true);
      }),
    );
  });

  it('holds what every pair of values from them gives', () => {
    fc.assert(
      fc.property(ranges, ranges, shares, shares, (a, b, at, other) => {
        const made = by(a, b);
        if (made === undefined) return;
        const value = POINTS[name](within(a, at), within(b, other));
        const slack = 1e-9 * Math.max(1, Math.abs(made.low), Math.abs(made.high));
        expect(made.low - slack).toBeLessThanOrEqual(value);
        expect(made.high + slack).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  it('never gets narrower when one of them gets wider', () => {
    fc.assert(
      fc.property(ranges, ranges, margins, margins, (a, b, below, above) => {
        const [narrow, wide] = [by(a, b), by(wider(a, below, above), wider(b, above, below))];
        if (wide === undefined) return;
        expect(narrow !== undefined && wide.low <= narrow.low && narrow.high <= wide.high).toBe(true);
      }),
    );
  });

  it('of points is a point', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const made = by({ low: a, high: a }, { low: b, high: b });
        expect(made?.low).toBe(made?.high);
      }),
    );
  });
});

describe('arithmetic on ranges', () => {
  it('leaves 2 800 to 3 000 of 4 500 after 1 500 to 1 700', () => {
    expect(intervals.subtract({ low: 4500, high: 4500 }, { low: 1500, high: 1700 })).toEqual({
      low: 2800,
      high: 3000,
    });
  });

  it('does not divide by what can be zero', () => {
    const one = { low: 1, high: 1 };
    expect(intervals.divide(one, { low: 0, high: 0 })).toBeUndefined();
    expect(intervals.divide(one, { low: 0, high: 5 })).toBeUndefined();
    expect(intervals.divide(one, { low: -1, high: 1 })).toBeUndefined();
  });

  it('makes a later amount smaller, the more so the higher the rate', () => {
    fc.assert(
      fc.property(
        rates,
        margins.map((margin) => margin / 1e6),
        fc.integer({ min: -30, max: 60 }),
        (rate, more, years) => {
          const factor = intervals.discount({ low: rate, high: rate + more }, years);
          expect(factor).toBeDefined();
          if (factor === undefined) return;
          expect(factor.low).toBeLessThanOrEqual(factor.high);
          expect(rate < 0 || years < 0 || factor.high <= 1).toBe(true);
        },
      ),
    );
  });

  it('has no outcome at a rate of -100 % or below, nor where a number is too large', () => {
    expect(intervals.discount({ low: -1, high: 0 }, 3)).toBeUndefined();
    expect(intervals.multiply({ low: 1e200, high: 1e200 }, { low: 1e200, high: 1e200 })).toBeUndefined();
    expect(
      intervals.add(
        [
          { low: 1e308, high: 1e308 },
          { low: 1e308, high: 1e308 },
        ],
        undefined,
      ),
    ).toBeUndefined();
  });

  it.each([
    [{ low: 0, high: 0 }, 'zero'],
    [{ low: 0, high: 2 }, 'positive'],
    [{ low: -2, high: 0 }, 'negative'],
    [{ low: -2, high: 2 }, 'either'],
  ])('knows on which side of zero it lies: %o', (range, sign) => {
    expect(intervals.sign(range)).toBe(sign);
  });
});
