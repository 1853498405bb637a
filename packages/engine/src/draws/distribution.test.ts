import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Distribution, endsOf, lognormalOf80, meanOf, normalOf80, quantiles } from './distribution.ts';

const DRAWS = 10_000;

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const three = fc
  .tuple(...Array.from({ length: 3 }, () => fc.double({ min: 0, max: 1000, noNaN: true })))
  .map((values) => values.sort((a, b) => a - b))
  .filter(([low = 0, , high = 0]) => high - low > 1)
  .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }));
const spread = fc.double({ min: 0.05, max: 1, noNaN: true });

const distribution: fc.Arbitrary<Distribution> = fc.oneof(
  three.map(({ low, high }): Distribution => ({ kind: 'uniform', low, high })),
  three.map((points): Distribution => ({ kind: 'triangular', ...points })),
  three.map((points): Distribution => ({ kind: 'pert', ...points })),
  fc
    .tuple(three, fc.double({ min: 1, max: 20, noNaN: true }), fc.double({ min: 1, max: 20, noNaN: true }))
    .map(([{ low, high }, a, b]): Distribution => ({ kind: 'beta', a, b, low, high })),
  fc
    .tuple(fc.double({ min: 0.1, max: 1e6, noNaN: true }), spread)
    .map(([median, wide]): Distribution => ({ kind: 'lognormal', median, spread: wide })),
  fc
    .tuple(fc.double({ min: 1, max: 1000, noNaN: true }), spread)
    .map(([middle, wide]): Distribution => ({ kind: 'normal', mean: middle, deviation: middle * wide })),
);

describe('a distribution', () => {
  it('has draws whose mean is within 0.01 % of its formula', () => {
    fc.assert(
      fc.property(distribution, (of) => {
        const expected = meanOf(of);
        expect(Math.abs(mean(quantiles(of, DRAWS)) / expected - 1)).toBeLessThan(1e-4);
      }),
    );
  });

  it('has draws from small to large, none below zero where none can be', () => {
    fc.assert(
      fc.property(distribution, fc.integer({ min: 1, max: 500 }), (of, count) => {
        const values = quantiles(of, count);
        expect(values.every((value, at) => value >= (at === 0 ? 0 : (values[at - 1] ?? 0)))).toBe(true);
        const [low, high] = 'low' in of ? [of.low, of.high] : [0, Number.POSITIVE_INFINITY];
        expect(values.every((value) => value >= low && value <= high)).toBe(true);
      }),
    );
  });

  it('of eight in ten between 5 and 50 has a tenth below 5 and a tenth above 50', () => {
    for (const distribution of [lognormalOf80(5, 50), normalOf80(50, 90)]) {
      const [low, high] = distribution.kind === 'lognormal' ? [5, 50] : [50, 90];
      const values = quantiles(distribution, DRAWS);
      expect(values.filter((value) => value < low).length).toBe(DRAWS / 10);
      expect(values.filter((value) => value > high).length).toBe(DRAWS / 10);
    }
  });

  it('of which more than a tenth would be below zero is zero as often', () => {
    // A normal distribution around 0 of which the lower half is zero: mean 1 / root of 2 pi.
    const half: Distribution = { kind: 'normal', mean: 0, deviation: 1 };
    const values = quantiles(half, DRAWS);
    expect(meanOf(half)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 12);
    expect(mean(values)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 4);
    expect(values.filter((value) => value === 0).length).toBe(DRAWS / 2);
  });

  it.each([
    [1, 100],
    [0.2, 3],
    [0, 50],
    [0, 1],
  ])(
    'normal, of eight in ten between %d and %d, holds both when it is cut, and is never below zero',
    (low, high) => {
      const of = normalOf80(low, high);
      const values = quantiles(of, DRAWS);
      expect(values.filter((value) => value > high).length).toBe(DRAWS / 10);
      expect(values.filter((value) => (low === 0 ? value === 0 : value < low)).length).toBe(DRAWS / 10);
      expect(values[0]).toBe(low === 0 ? 0 : values.find((value) => value > 0));
      expect(Math.abs(mean(values) / meanOf(of) - 1)).toBeLessThan(1e-4);
    },
  );

  it('has as its ends the first and the last of its draws', () => {
    const point: Distribution = { kind: 'point', value: 7 };
    fc.assert(
      fc.property(
        fc.oneof(distribution, fc.constant(point)),
        fc.integer({ min: 1, max: 500 }),
        (of, count) => {
          const values = quantiles(of, count);
          expect(endsOf(of, count)).toEqual({ low: values[0], high: values.at(-1) });
        },
      ),
    );
  });

  it('with what is likely at a bound is a half triangle', () => {
    const of: Distribution = { kind: 'triangular', low: 0, likely: 0, high: 3 };
    expect(meanOf(of)).toBe(1);
    expect(mean(quantiles(of, DRAWS))).toBeCloseTo(1, 4);
  });

  it('of three points rises to what is likely, and falls from there: four values of 1, 3 and 9', () => {
    const values = quantiles({ kind: 'triangular', low: 1, likely: 3, high: 9 }, 4);
    // A quarter lies below what is likely: at 1/8 the root of 16/8 above 1, and then the root of 48 times what is left below 9.
    const byHand = [1 + Math.sqrt(2), ...[5 / 8, 3 / 8, 1 / 8].map((left) => 9 - Math.sqrt(48 * left))];
    for (const [at, value] of values.entries()) expect(value).toBeCloseTo(byHand[at] ?? Number.NaN, 12);
  });

  it.each<[Distribution, number]>([
    [{ kind: 'point', value: 7 }, 7],
    [{ kind: 'pert', low: 10, likely: 20, high: 60 }, 25],
    [{ kind: 'beta', low: 10, high: 30, a: 1, b: 3 }, 15],
    [{ kind: 'triangular', low: 10, likely: 20, high: 60 }, 30],
  ])('%j has a mean of %d', (of, expected) => {
    expect(meanOf(of)).toBeCloseTo(expected, 12);
    expect(mean(quantiles(of, DRAWS)) / expected).toBeCloseTo(1, 4);
  });
});
