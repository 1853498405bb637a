import { point, range, unknown } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { EXPOSURE_CASES, exposure, type SpentOnResult } from './exposure.ts';
import { partyParts } from './party-share.ts';

const spent = (euros: number, more: Partial<SpentOnResult> = {}): SpentOnResult => ({
  spent: point(euros * 100),
  obligation: 'result',
  judged: 'open',
  chance: { low: 0.5, likely: 0.75, high: 1 },
  ...more,
});
const inCases = (...results: readonly SpentOnResult[]): readonly string[] =>
  EXPOSURE_CASES.map((inCase) => {
    const found = exposure(results, inCase);
    return found.kind === 'known' ? `${found.cents} ${found.bound}` : `unknown (${found.unknownParts})`;
  });

describe('what may have to be paid back', () => {
  it('is what was spent on a result, times the chance not to reach it', () => {
    expect(inCases(spent(1000), spent(200))).toEqual(['60000 exact', '30000 exact', '0 exact']);
  });

  it('is all of it, in the worst case, where nobody said how likely the result is; and else not known', () => {
    expect(inCases(spent(1000, { chance: undefined }))).toEqual([
      '100000 exact',
      'unknown (1)',
      'unknown (1)',
    ]);
    expect(inCases(spent(1000, { chance: undefined }), spent(200))).toEqual([
      '110000 exact',
      '5000 atLeast',
      '0 atLeast',
    ]);
  });

  it('is nothing of what was approved or owes no result, and all of what was rejected', () => {
    expect(inCases(spent(1000, { judged: 'approved' }))).toEqual(['0 exact', '0 exact', '0 exact']);
    expect(inCases(spent(1000, { obligation: 'no_obligation' }))).toEqual(['0 exact', '0 exact', '0 exact']);
    expect(inCases(spent(1000, { judged: 'rejected' }))).toEqual([
      '100000 exact',
      '100000 exact',
      '100000 exact',
    ]);
  });

  it('is not zero where it is not known what was spent', () => {
    const open = { spent: unknown('toBeDetermined') } as const;
    expect(inCases(spent(0, open))).toEqual(['unknown (1)', 'unknown (1)', 'unknown (1)']);
    expect(inCases(spent(0, open), spent(1000))).toEqual(['50000 atLeast', '25000 atLeast', '0 atLeast']);
  });

  it('is not known of money of which only bounds are, and nothing where there is none', () => {
    expect(inCases(spent(0, { spent: range(100, 200) }))).toEqual([
      'unknown (1)',
      'unknown (1)',
      'unknown (1)',
    ]);
    expect(exposure([spent(0, { spent: unknown('blank') })], 'likely')).toEqual({
      kind: 'unknown',
      unknownParts: 1,
    });
    expect(inCases(spent(0, { spent: { kind: 'notApplicable' } }))).toEqual([
      '0 exact',
      '0 exact',
      '0 exact',
    ]);
    expect(inCases()).toEqual(['0 exact', '0 exact', '0 exact']);
  });
});

describe('the part of a party', () => {
  it('is what was agreed; without an agreement it can not be told, and is no equal part', () => {
    const shares = [
      { party: 'A', share: point(0.08) },
      { party: 'B', share: unknown('toBeDetermined') },
      { party: 'C', share: unknown('blank') },
    ];
    expect(partyParts(1_000_000, shares)).toEqual([
      { party: 'A', cents: 80_000 },
      { party: 'B', cents: undefined },
      { party: 'C', cents: undefined },
    ]);
  });

  it('adds up to the cent where all is agreed', () => {
    const shares = [
      { party: 'A', share: point(0.333) },
      { party: 'B', share: point(0.333) },
      { party: 'C', share: point(0.334) },
    ];
    // 100 cents by 333, 333 and 334 of 1000: 33.3, 33.3 and 33.4; the cent that is left goes to C.
    expect(partyParts(100, shares).map(({ cents }) => cents)).toEqual([33, 33, 34]);
  });

  it('leaves what nobody agreed to nobody', () => {
    const shares = [
      { party: 'A', share: point(0.5) },
      { party: 'B', share: point(0.25) },
    ];
    expect(partyParts(100, shares).map(({ cents }) => cents)).toEqual([50, 25]);
  });

  it('is of all of it where what was agreed comes to all but for rounding, either way', () => {
    const thirds = ['A', 'B', 'C'].map((party) => ({ party, share: point(0.333) }));
    // A hundred thousand by three: 33 333.33 each; the cent that is left goes to the first by name.
    expect(partyParts(100_000, thirds).map(({ cents }) => cents)).toEqual([33_334, 33_333, 33_333]);
    expect(partyParts(100, [{ party: 'A', share: point(1.001) }])).toEqual([{ party: 'A', cents: 100 }]);
  });

  it('is no more than was agreed as long as one did not agree', () => {
    const open = { party: 'B', share: unknown('toBeDetermined') };
    expect(partyParts(10_000, [{ party: 'A', share: point(0.9995) }, open])[0]?.cents).toBe(9995);
    // Half a cent is not laid on who agreed to half.
    expect(partyParts(101, [{ party: 'A', share: point(0.5) }, open])[0]?.cents).toBe(50);
  });

  it('is refused when more than all was agreed', () => {
    expect(() => partyParts(100, [{ party: 'A', share: point(1.2) }])).toThrow(RangeError);
  });

  it('is nowhere told when nothing was agreed', () => {
    expect(partyParts(100, [{ party: 'A', share: unknown('blank') }])).toEqual([
      { party: 'A', cents: undefined },
    ]);
  });
});
