import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permutation } from '../testing/permutation.ts';
import { MOST_DRAWS } from './orders/sliced.ts';
import { Random } from './random.ts';

function numbers(seed: number, stream: string, count: number): readonly number[] {
  const random = new Random(seed, stream);
  return Array.from({ length: count }, () => random.next());
}

/** Whole numbers of 32 bits. */
const of32 = (value: bigint): bigint => BigInt.asUintN(32, value);

/** The finaliser of MurmurHash3, as it was published. */
function mixed(bits: bigint): bigint {
  let mix = of32(bits);
  mix = of32((mix ^ (mix >> 16n)) * 0x85ebca6bn);
  mix = of32((mix ^ (mix >> 13n)) * 0xc2b2ae35n);
  return mix ^ (mix >> 16n);
}

/** xoshiro128** as it was published, in whole numbers of any size, on words mixed from a seed and a name. */
function published(seed: number, stream: string, count: number): readonly number[] {
  const name = stream
    .split('')
    .reduce(
      (mix, letter) => mixed(mix * 31n + BigInt(letter.charCodeAt(0))),
      mixed(BigInt(seed) ^ 0x9e3779b9n),
    );
  let [a = 0n, b = 0n, c = 0n, d = 0n] = [1n, 2n, 3n, 4n].map((word) => mixed(name + word * 0x9e3779b9n));
  const left = (bits: bigint, by: bigint): bigint => of32(bits << by) | (bits >> (32n - by));
  return Array.from({ length: count }, () => {
    const made = of32(left(of32(b * 5n), 7n) * 9n);
    const shifted = of32(b << 9n);
    [c, d] = [c ^ a, d ^ b];
    [b, a] = [b ^ c, a ^ d];
    [c, d] = [c ^ shifted, left(d, 11n)];
    return Number(made);
  });
}

describe('chance that can be had again', () => {
  it.each<[number, string]>([
    [0, ''],
    [7, 'reach'],
    [2 ** 32 - 1, 'input 12'],
  ])('is xoshiro128** of seed %d and stream "%s"', (seed, stream) => {
    expect(numbers(seed, stream, 30)).toEqual(published(seed, stream, 30));
    const list = new Uint32Array(30);
    new Random(seed, stream).fill(list);
    expect([...list]).toEqual(published(seed, stream, 30));
  });

  it('is below a number as likely in one place as in another: what is beyond the last whole round is drawn again', () => {
    const most = 3 * 2 ** 30;
    const expected = published(5, 'below', 40).filter((number) => number < most);
    const random = new Random(5, 'below');
    expect(expected.map(() => random.below(most))).toEqual(expected);
    expect(expected.length).toBeLessThan(40);
  });

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
