import { calculate } from '@kapstok/engine';
import { planOf } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../stated/claim.ts';
import { verdictsOf } from '../stated/verdicts.ts';
import { isTelling, reproduces } from './hypothesis.ts';
import { swapped } from './transposed-digits.ts';

describe('a number that a mistake reproduces', () => {
  it.each([
    [530, 534.2],
    [320, 321],
    [760, 763.2],
    [413_000, 413_235],
    [630_000, 630_234],
    [277, 277.44],
  ])('%d is what %d rounds to', (printed, value) => {
    expect(reproduces({ kind: 'point', value: printed }, value)).toBe(true);
  });

  it('must come nearer than rounding allows when the number is round', () => {
    expect(reproduces({ kind: 'point', value: 8_000_000 }, 8_117_333)).toBe(false);
    expect(reproduces({ kind: 'point', value: 10_000 }, 9_740)).toBe(false);
  });

  it('lies in a printed range, or within its rounding', () => {
    const printed = { kind: 'range', low: 0.33, high: 0.36 } as const;
    expect(reproduces(printed, 0.3407)).toBe(true);
    expect(reproduces(printed, 0.3275)).toBe(true);
    expect(reproduces(printed, 0.32)).toBe(false);
  });

  it('says nothing of a printed "more than"', () => {
    expect(reproduces({ kind: 'atLeast', low: 20_000 }, 20_000)).toBe(false);
  });
});

/** A claim of a project with 1 234 known hours, and in the last year unknown ones where the plan says so. */
function claimOf(printed: number, last: string): Claim {
  const plan = planOf({
    projects: [{ code: 'X', in_application: 'yes', has_business_case: 'yes' }],
    'business-cases': [{ project: 'X', first_year: 2025, last_year: 2026, discount_base_year: 2025 }],
    'business-case-benefits': [
      { project: 'X', line: 'time', kind: 'time_gain', unit: 'EUR', y2025: 123_400, y2026: last },
    ],
    parameters: [
      { key: 'hourly_rate_professional', value: 100, unit: 'EUR/hour' },
      { key: 'counting_window_from', value: 2025, unit: 'year' },
      { key: 'counting_window_to', value: 2026, unit: 'year' },
    ],
    'stated-figures': [{ key: 'time_saving', value: printed, unit: 'hours', scope: 'X', period: 't/m 2026' }],
  });
  const [verdict] = verdictsOf({ plan, calculation: calculate(plan) });
  if (verdict === undefined || !('claim' in verdict) || verdict.claim === undefined)
    throw new Error('no claim');
  return verdict.claim;
}

describe('whether a hit says something', () => {
  it('always does with one number to offer', () => {
    expect(isTelling(claimOf(8_000_000, '0'), 1)).toBe(true);
  });

  it('does not with many tries on a number of one digit', () => {
    // 8 000 000 leaves 1 % either way: 20 tries hit it with a chance of 40 %.
    expect(isTelling(claimOf(8_000_000, '0'), 20)).toBe(false);
    expect(isTelling(claimOf(8_123_456, '0'), 20)).toBe(true);
  });

  it('asks more when the computed figure is incomplete', () => {
    // 5 230 leaves 5 either way, 0.19 %: 30 tries hit by a chance of 5.7 %.
    expect(isTelling(claimOf(5_230, '0'), 30)).toBe(true);
    expect(isTelling(claimOf(5_230, 'n.t.b.'), 30)).toBe(false);
  });
});

it('swaps neighbouring digits, and none that are the same or would lead with a zero', () => {
  expect(swapped(1_223)).toEqual([2_123, 1_232]);
  expect(swapped(105)).toEqual([150]);
  expect(swapped(1.25)).toEqual([1.52]);
});
