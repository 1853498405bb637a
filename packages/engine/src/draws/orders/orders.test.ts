import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { orderOf } from './orders.ts';
import { SLICES, slicedPermutation } from './sliced.ts';

function rankCorrelation(one: Uint16Array, other: Uint16Array): number {
  const squares = one.reduce((sum, rank, draw) => sum + (rank - (other[draw] ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (one.length * (one.length ** 2 - 1));
}

describe('a sliced order', () => {
  it('has every number once, and in every slice one of every ten neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (each, seed) => {
        const order = slicedPermutation(new Random(seed, 'x'), each * SLICES);
        expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()]);
        for (let slice = 0; slice < SLICES; slice += 1) {
          const groups = [...order.subarray(slice * each, (slice + 1) * each)].map((rank) =>
            Math.floor(rank / SLICES),
          );
          expect(groups.sort((a, b) => a - b)).toEqual(Array.from({ length: each }, (_, group) => group));
        }
      }),
    );
  });

  it('is of as many draws as there are slices to deal them over', () => {
    expect(() => slicedPermutation(new Random(1, 'x'), 101)).toThrow(RangeError);
  });

  it('gives each draw each value as often: chi-square of 20 by 20 stays below its 99.99th percentile, 470', () => {
    const [count, times] = [20, 20_000];
    const seen = new Float64Array(count * count);
    const random = new Random(4, 'x');
    for (let time = 0; time < times; time += 1) {
      slicedPermutation(random, count).forEach((rank, draw) => {
        const cell = draw * count + rank;
        seen[cell] = (seen[cell] ?? 0) + 1;
      });
    }
    const expected = times / count;
    const square = seen.reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0);
    expect(square).toBeLessThan(470);
  });
});

describe('the orders of inputs', () => {
  const input = (stream: string, correlation: number) => ({
    stream,
    distribution: { kind: 'point', value: 1 } as const,
    group: { name: 'prices', correlation },
  });

  it.each([0, 0.3, 0.8, 1])('of a group correlate by %d', (correlation) => {
    const [one, other] = [
      orderOf(input('one', correlation), 1, 10_000),
      orderOf(input('other', correlation), 1, 10_000),
    ];
    // Four standard errors of a rank correlation of 10 000.
    expect(Math.abs(rankCorrelation(one, other) - correlation)).toBeLessThan(0.04);
    expect([...one].sort((a, b) => a - b)).toEqual([...one.keys()]);
  });
});
