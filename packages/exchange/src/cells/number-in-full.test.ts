import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberInFull } from './number-in-full.ts';

describe('a number in full', () => {
  it.each([
    [0, 0, '0'],
    [1234.5, 0, '1234,5'],
    [-0.000_001_5, 0, '-0,0000015'],
    [1e21, 0, '1000000000000000000000'],
    [0.077, 2, '7,7'],
    [1.5, 2, '150'],
    [0.0012, 2, '0,12'],
  ])('%d with its sign moved %d places is %s', (value, shift, words) => {
    expect(numberInFull(value, ',', shift)).toBe(words);
  });

  it('is the number again when it is read', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // Minus nought is written as nought.
        expect(Number(numberInFull(value, '.'))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
