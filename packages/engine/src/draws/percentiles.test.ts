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
});
