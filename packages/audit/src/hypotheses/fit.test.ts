import { text } from '@kapstok/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestFit, type Fit } from './fit.ts';

function fitting(rule: string, apart: number, tries = 1): Fit {
  const says = () => text(rule, rule);
  const attempt = { rule, severity: 'error', value: 0, says, advice: text('', '') } as const;
  return { attempt, apart, chance: tries * apart * 0.01, tries };
}

function best(...fits: readonly Fit[]): string | undefined {
  return bestFit(fits)?.attempt.rule;
}

describe('the best of mistakes that give a printed number', () => {
  it('is the simplest when they come about as near', () => {
    expect(best(fitting('simple', 0.4), fitting('far-fetched', 0.1))).toBe('simple');
  });

  it('is another when that comes five times nearer', () => {
    expect(best(fitting('simple', 0.9), fitting('far-fetched', 0.1))).toBe('far-fetched');
  });

  it('is the simplest when the other needed many tries to come nearer', () => {
    // 40 tries at a tenth of the rounding hit more easily than one try at nine tenths of it.
    expect(best(fitting('simple', 0.9), fitting('far-fetched', 0.1, 40))).toBe('simple');
  });

  it('is none of none', () => {
    expect(best()).toBeUndefined();
  });

  it('is one of them, and never clearly farther off than the first', () => {
    const fits = fc.array(
      fc.record({ apart: fc.double({ min: 0.1, max: 1, noNaN: true }), tries: fc.nat(30) }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(fits, (drawn) => {
        const all = drawn.map(({ apart, tries }, index) => fitting(String(index), apart, tries + 1));
        const chosen = bestFit(all);
        expect(all).toContain(chosen);
        expect(chosen?.apart).toBeLessThanOrEqual(all[0]?.apart ?? 0);
      }),
    );
  });
});
