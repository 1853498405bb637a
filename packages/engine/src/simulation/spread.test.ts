import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, REPLICATES, spreadOf, sure } from './spread.ts';

describe('the spread of draws', () => {
  it('takes percentiles that were drawn: of 1 to 100 the 5th, 50th and 95th', () => {
    const column = Float64Array.from({ length: 100 }, (_, at) => ((at * 37) % 100) + 1);
    const { p5, p50, p95, mean } = spreadOf(column);
    expect([p5.value, p50.value, p95.value, mean.value]).toEqual([5, 50, 95, 50.5]);
  });

  it('has no error where each replicate says the same', () => {
    const column = Float64Array.from({ length: 200 }, (_, at) => at % 20);
    const { p5, p50, p95, mean } = spreadOf(column);
    expect([p5.error, p50.error, p95.error, mean.error]).toEqual([0, 0, 0, 0]);
  });

  it('states the error of a mean and of percentiles as their replicates show it: 0 to 9, each all through one replicate', () => {
    const column = Float64Array.from({ length: 100 }, (_, at) => Math.floor(at / 10));
    // Variance of 0..9 is 82.5 / 9; over ten replicates, of which each has one value at every percentile.
    const { mean, p5, p50, p95 } = spreadOf(column);
    for (const { error } of [mean, p5, p50, p95])
      expect(error).toBeCloseTo(Math.sqrt(82.5 / 9 / REPLICATES), 12);
  });

  it('is sure of one value', () => {
    expect(sure(12)).toEqual(spreadOf(new Float64Array(50).fill(12)));
  });

  it('orders its percentiles between the least and the largest draw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 10, maxLength: 10 }),
        (values) => {
          const { p5, p50, p95 } = spreadOf(Float64Array.from(values));
          const all = [Math.min(...values), p5.value, p50.value, p95.value, Math.max(...values)];
          expect(all).toEqual([...all].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('refuses draws that do not fall into whole replicates', () => {
    expect(() => spreadOf(new Float64Array(15))).toThrow('15 draws');
  });
});

describe('the chance of something', () => {
  it('is the share of draws for which it holds, with the error replicates show', () => {
    const column = Float64Array.from({ length: 100 }, (_, at) => (at < 50 ? 1 : 0));
    const chance = chanceOf(column, (value) => value >= 1);
    expect(chance.value).toBe(0.5);
    // Five replicates say 1 and five say 0: variance 10 * 0.25 / 9.
    expect(chance.error).toBeCloseTo(Math.sqrt((10 * 0.25) / 9 / REPLICATES), 12);
  });
});
