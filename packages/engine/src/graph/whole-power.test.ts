import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholePower } from './whole-power.ts';

describe('a number to a whole power', () => {
  it('is what multiplying it gives', () => {
    expect([0, 1, 2, 3, 10].map((exponent) => wholePower(2, exponent))).toEqual([1, 2, 4, 8, 1024]);
    expect([-1, -2, -3].map((exponent) => wholePower(2, exponent))).toEqual([0.5, 0.25, 0.125]);
    expect([0, 3, -3].map((exponent) => wholePower(1, exponent))).toEqual([1, 1, 1]);
  });

  it('is within a few roundings what the engine of JavaScript has', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.integer({ min: -60, max: 60 }),
        (base, exponent) => {
          expect(Math.abs(wholePower(base, exponent) / base ** exponent - 1)).toBeLessThan(1e-13);
        },
      ),
    );
  });
});
