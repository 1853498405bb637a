import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByCostKey, type Weighed } from './split.ts';

const centsOf = (cents: number, parties: readonly Weighed[]) =>
  Object.fromEntries(splitByCostKey(cents, parties).map((share) => [share.party, share.cents]));

describe('an amount by a key', () => {
  it('goes to the cent: a euro over three is 34, 33 and 33', () => {
    const thirds = ['c', 'b', 'a'].map((party) => ({ party, weight: 1 }));
    expect(centsOf(100, thirds)).toEqual({ a: 34, b: 33, c: 33 });
  });

  it('gives what is left to the largest fraction', () => {
    // 10 cents by 1, 2 and 4 of 7: 1.43, 2.86 and 5.71; the two cents that are left go to .86 and .71.
    const parties = [
      { party: 'small', weight: 1 },
      { party: 'middle', weight: 2 },
      { party: 'large', weight: 4 },
    ];
    expect(centsOf(10, parties)).toEqual({ small: 1, middle: 3, large: 6 });
  });

  it('gives what is left to the largest fraction, and not to the largest party', () => {
    // 3 cents by 1 and 3 of 4: 0.75 and 2.25.
    const parties = [
      { party: 'small', weight: 1 },
      { party: 'large', weight: 3 },
    ];
    expect(centsOf(3, parties)).toEqual({ small: 1, large: 2 });
  });

  it('goes by weights that are no whole numbers too', () => {
    const parties = [
      { party: 'a', weight: 1.5 },
      { party: 'b', weight: 0.5 },
    ];
    expect(centsOf(100, parties)).toEqual({ a: 75, b: 25 });
  });

  it('takes back as it gives', () => {
    const parties = [
      { party: 'a', weight: 2 },
      { party: 'b', weight: 1 },
    ];
    expect(centsOf(-100, parties)).toEqual({ a: -67, b: -33 });
  });

  it('gives nothing to who has no weight', () => {
    expect(
      centsOf(7, [
        { party: 'a', weight: 0 },
        { party: 'b', weight: 0.5 },
      ]),
    ).toEqual({ a: 0, b: 7 });
  });

  it.each([
    [0.5, [{ party: 'a', weight: 1 }]],
    [2 ** 53, [{ party: 'a', weight: 1 }]],
    [1, [{ party: 'a', weight: -1 }]],
    [1, [{ party: 'a', weight: Number.NaN }]],
    [1, [{ party: 'a', weight: 0 }]],
    [1, []],
  ])('refuses %d cents over %j', (cents, parties) => {
    expect(() => splitByCostKey(cents, parties)).toThrow(RangeError);
  });

  it('adds up to the amount, is nowhere a cent off, and does not hang on the order', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), weights, (cents, given) => {
        fc.pre(given.some((weight) => weight > 0));
        const parties = given.map((weight, at) => ({ party: `p${String(at).padStart(2, '0')}`, weight }));
        const shares = splitByCostKey(cents, parties);
        const total = given.reduce((sum, weight) => sum + weight, 0);
        expect(shares.reduce((sum, share) => sum + share.cents, 0)).toBe(cents);
        for (const [at, share] of shares.entries())
          expect(Math.abs(share.cents - (cents * (given[at] ?? 0)) / total)).toBeLessThan(1.0001);
        expect(centsOf(cents, parties.toReversed())).toEqual(centsOf(cents, parties));
      }),
    );
  });
});
