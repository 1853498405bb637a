import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from './exact-sum.ts';

const CENTS = 1e4;
const cents = fc.integer({ min: -1e11, max: 1e11 }).map((whole) => whole / 100);

/** Lists with the same numbers in another order. */
function shuffled(numbers: fc.Arbitrary<number>): fc.Arbitrary<readonly [number[], number[]]> {
  return fc
    .array(numbers, { maxLength: 60 })
    .chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
}

describe('an exact sum', () => {
  it('is what a cashier counts: ten times ten cents is one euro', () => {
    expect(
      exactSum(
        Array.from({ length: 10 }, () => 0.1),
        CENTS,
      ),
    ).toBe(1);
  });

  it('counts whole cents as whole numbers do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 50 }), (whole) => {
        const total = whole.reduce((sum, part) => sum + part, 0);
        expect(
          exactSum(
            whole.map((part) => part / 100),
            CENTS,
          ),
        ).toBe(total / 100);
      }),
    );
  });

  it('has the same bits in every order', () => {
    fc.assert(
      fc.property(shuffled(cents), ([one, other]) => {
        expect(Object.is(exactSum(one, CENTS), exactSum(other, CENTS))).toBe(true);
      }),
    );
  });

  it('has the same bits in every order without steps and above what can be counted', () => {
    const wild = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
    fc.assert(
      fc.property(shuffled(wild), fc.constantFrom(undefined, CENTS, 1e6), ([one, other], steps) => {
        expect(Object.is(exactSum(one, steps), exactSum(other, steps))).toBe(true);
      }),
    );
  });

  it('does not depend on how parts are grouped', () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 40 }), fc.nat(40), (parts, at) => {
        const grouped = [exactSum(parts.slice(0, at), CENTS), exactSum(parts.slice(at), CENTS)];
        expect(exactSum(grouped, CENTS)).toBe(exactSum(parts, CENTS));
      }),
    );
  });

  it('keeps shares as they are: a third and a third are two thirds', () => {
    expect(exactSum([1 / 3, 1 / 3], undefined)).toBe(2 / 3);
  });

  it('adds what can not be counted from small to large, so that what is small is not lost', () => {
    // Above 2^53 a number has no place for one more, and has for two.
    expect(exactSum([1e16, 1, 1], undefined)).toBe(1e16 + 2);
    expect(exactSum([1e16, 1, 1], CENTS)).toBe(1e16 + 2);
  });

  it('counts as far as whole numbers go', () => {
    expect(exactSum([Number.MAX_SAFE_INTEGER], 1)).toBe(Number.MAX_SAFE_INTEGER);
    expect(exactSum([0.4, 0.4, 0.4], 1)).toBe(0);
    expect(exactSum([-0.6, -0.6], 1)).toBe(-2);
  });

  it('is nothing for no parts', () => {
    expect(exactSum([], CENTS)).toBe(0);
  });
});
