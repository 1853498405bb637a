import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permutation } from '../testing/permutation.ts';
import { MOST_DRAWS } from './orders/sliced.ts';
import { Random } from './random.ts';

function numbers(seed: number, stream: string, count: number): readonly number[] {
  const random = new Random(seed, stream);
  return Array.from({ length: count }, () => random.next());
}

describe('chance that can be had again', () => {
  it('is the same for the same seed and stream, and other for another', () => {
    expect(numbers(7, 'reach', 20)).toEqual(numbers(7, 'reach', 20));
    expect(numbers(7, 'reach', 20)).not.toEqual(numbers(8, 'reach', 20));
    expect(numbers(7, 'reach', 20)).not.toEqual(numbers(7, 'price', 20));
  });

  it('is as likely in one part as in another: chi-square of 256 parts stays below its 99.99th percentile, 349', () => {
    for (const seed of [0, 1, 2 ** 32 - 1]) {
      const counts = new Float64Array(256);
      for (const number of numbers(seed, 'even', 256_000)) {
        counts[number >>> 24] = (counts[number >>> 24] ?? 0) + 1;
      }
      const square = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
      expect(square).toBeLessThan(349);
    }
  });

  it('makes orders in which every number stands once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(), (count, seed) => {
        const order = permutation(new Random(seed, 'order'), count);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at));
      }),
    );
  });

  it('orders two inputs without a bond: the rank correlation of 200 pairs spreads as 1 / root of 999', () => {
    const count = 1000;
    const orders = Array.from({ length: 201 }, (_, at) => permutation(new Random(3, `input ${at}`), count));
    const correlations = orders.slice(1).map((order, at) => {
      const before = orders[at] ?? order;
      const squares = order.reduce((sum, rank, draw) => sum + (rank - (before[draw] ?? 0)) ** 2, 0);
      return 1 - (6 * squares) / (count * (count ** 2 - 1));
    });
    const spread = Math.sqrt(correlations.reduce((sum, one) => sum + one ** 2, 0) / correlations.length);
    // Standard error of a spread of 200: 5 %; four of them.
    expect(Math.abs(spread * Math.sqrt(count - 1) - 1)).toBeLessThan(0.2);
  });

  it('takes no more draws than an order can number', () => {
    expect(() => permutation(new Random(1, 'x'), MOST_DRAWS + 1)).toThrow(RangeError);
  });
});
