import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, ln, power } from './series.ts';

/** How far two numbers are apart, as a share of the second. */
function apart(one: number, other: number): number {
  return one === other ? 0 : Math.abs(one - other) / Math.abs(other);
}

describe('functions that give the same bits everywhere', () => {
  it('are as near to the library of the engine as a rounding or two', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => {
        expect(apart(exp(x), Math.exp(x))).toBeLessThan(1e-15);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        expect(apart(ln(x), Math.log(x))).toBeLessThan(1e-15);
      }),
    );
  });

  it('come down to the smallest numbers there are, and to nothing below them', () => {
    for (const x of [-709, -720, -740, -745])
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(2 * Number.MIN_VALUE + Math.exp(x) * 1e-15);
    expect(exp(-745.2)).toBe(0);
    expect(apart(exp(709.782), Math.exp(709.782))).toBeLessThan(1e-12);
    expect(exp(709.7828)).toBe(Number.POSITIVE_INFINITY);
  });

  it('hold at their ends', () => {
    expect([exp(0), exp(-1000), exp(1000), ln(1), ln(0)]).toEqual([1, 0, Infinity, 0, -Infinity]);
    expect(apart(exp(709.6), Math.exp(709.6))).toBeLessThan(1e-15);
    expect([ln(-1), exp(Number.NaN), ln(Number.NaN)]).toEqual([NaN, NaN, NaN]);
    expect([power(0, 0), power(0, 2), power(5, 0), power(0, -1)]).toEqual([1, 0, 1, Infinity]);
    expect(apart(power(1.035, 4), 1.035 * 1.035 * 1.035 * 1.035)).toBeLessThan(1e-15);
  });

  it('hold far beyond their ends, at the last number that fits, and where the logarithm is halved', () => {
    expect([exp(-1e6), exp(-Infinity), exp(Infinity), ln(Infinity)]).toEqual([0, 0, Infinity, Infinity]);
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    for (const x of [1.4, 1.42, 1.7, 1.99, 1.999999]) expect(apart(ln(x), Math.log(x))).toBeLessThan(1e-15);
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
        expect(Math.abs(ln(exp(x)) - x)).toBeLessThan(1e-13);
      }),
    );
  });
});
