import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCurve } from './beta.ts';
import { fillCurve, knotsOf } from './knots.ts';
import { normalProbability, normalQuantile } from './normal.ts';

describe('the normal distribution', () => {
  it.each([
    // Tables of the standard normal distribution.
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.9, 1.2815515655446004],
    [0.999, 3.090232306167813],
    [1e-9, -5.997807015007687],
  ])('stays below its quantile with probability %d', (p, x) => {
    expect(normalQuantile(p)).toBeCloseTo(x, 13);
    expect(normalProbability(x)).toBeCloseTo(p, 13);
  });

  it('turns round: the probability of a quantile is what it was a quantile of', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true }), (p) => {
        expect(Math.abs(normalProbability(normalQuantile(p)) - p)).toBeLessThan(2e-14);
      }),
    );
  });
});

const COUNT = 2000;

function betaQuantiles(a: number, b: number, count: number): Float64Array {
  const [values, knots] = [new Float64Array(count), knotsOf(count)];
  fillCurve(values, knots.places, betaCurve({ a, b, low: 0, width: 1 }, knots));
  return values;
}

/** The most that values are away from a function of their probability. */
function farthest(values: Float64Array, of: (p: number) => number): number {
  return values.reduce((most, value, at) => Math.max(most, Math.abs(value - of((at + 0.5) / COUNT))), 0);
}

describe('a curve through knots', () => {
  it.each([10, 200, 1000, 10_000, 65_530])('is the normal distribution in all %d parts', (count) => {
    const knots = knotsOf(count);
    const values = new Float64Array(count);
    fillCurve(values, knots.places, { values: knots.normals, slopes: knots.normalSlopes });
    const off = values.reduce(
      (most, value, part) => Math.max(most, Math.abs(value - normalQuantile((part + 0.5) / count))),
      0,
    );
    expect(off).toBeLessThan(2e-6);
    expect(knots.places.length).toBeLessThan(count / 2 + 200);
  });
});

describe('the beta distribution', () => {
  it('is even for 1 and 1, and a root where it is a power', () => {
    expect(farthest(betaQuantiles(1, 1, COUNT), (p) => p)).toBeLessThan(1e-6);
    expect(farthest(betaQuantiles(2, 1, COUNT), (p) => Math.sqrt(p))).toBeLessThan(1e-6);
    expect(farthest(betaQuantiles(1, 5, COUNT), (p) => 1 - (1 - p) ** (1 / 5))).toBeLessThan(1e-6);
    // The law of the arcsine: a = b = 1/2.
    expect(farthest(betaQuantiles(0.5, 0.5, COUNT), (p) => Math.sin((Math.PI * p) / 2) ** 2)).toBeLessThan(
      1e-6,
    );
  });

  it('has the mean a / (a + b) and the variance ab / ((a + b)^2 (a + b + 1))', () => {
    const shape = fc.double({ min: 1, max: 30, noNaN: true });
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        const values = betaQuantiles(a, b, 10_000);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
        const expected = (a * b) / ((a + b) ** 2 * (a + b + 1));
        expect(Math.abs(mean - a / (a + b))).toBeLessThan(1e-5);
        // What a draw in the middle of each part of 1/10 000 can't see of the tails.
        expect(Math.abs(variance / expected - 1)).toBeLessThan(2e-3);
      }),
      { numRuns: 50 },
    );
  });

  it('goes up', () => {
    const shape = fc.double({ min: 0.5, max: 1000, noNaN: true });
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        const values = betaQuantiles(a, b, 200);
        expect(values.every((value, at) => at === 0 || value >= (values[at - 1] ?? 0))).toBe(true);
        expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
    );
  });
});
