import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atRanks } from './percentiles.ts';

/** Columns with ties, one value, heavy tails, and the smallest and largest numbers there are. */
const value = fc.oneof(
  fc.constantFrom(0, 1, 1, 2, -1, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ noNaN: true, min: 0, max: 1 }).map((share) => 1 / (share + 1e-9) ** 3),
);
const column = fc.array(value, { minLength: 1, maxLength: 600 }).map((values) => Float64Array.from(values));

describe('the values at places of a column', () => {
  it('are those of the sorted column, to the bit, and the column stays as it was', () => {
    fc.assert(
      fc.property(column, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const before = values.slice();
        const last = values.length - 1;
        const ranks = [0, Math.round(share * last), last];
        const sorted = values.slice().sort();
        // -0 and 0 are the same place in a column.
        expect(atRanks(values, ranks).map((one) => one + 0)).toEqual(
          ranks.map((rank) => (sorted[rank] ?? 0) + 0),
        );
        expect(values).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  const spread = (of: (at: number) => number) =>
    Float64Array.from({ length: 3000 }, (_, at) => of((at * 7) % 3000));
  it.each<[string, Float64Array]>([
    ['the smallest numbers there are', spread((at) => (at % 40) * Number.MIN_VALUE)],
    ['of some smallest numbers, and many more', spread((at) => at * Number.MIN_VALUE)],
    ['two numbers next to each other', spread((at) => (at < 1000 ? 1 : 1 + Number.EPSILON))],
    [
      'from the least to the largest number',
      spread((at) => (at / 2999) * Number.MAX_VALUE * (at % 2 === 0 ? 1 : -1)),
    ],
    ['all but one alike', spread((at) => (at === 0 ? 1e9 : at % 3))],
    ['many in one part, in turn', spread((at) => (at < 10 ? at * 1e6 : at / 3000))],
  ])('are those of the sorted column also of %s', (_, values) => {
    const sorted = values.slice().sort();
    const ranks = [0, 1, 400, 999, 1000, 1500, 2600, 2999];
    expect(atRanks(values, ranks).map((one) => one + 0)).toEqual(
      ranks.map((rank) => (sorted[rank] ?? 0) + 0),
    );
  });
});
