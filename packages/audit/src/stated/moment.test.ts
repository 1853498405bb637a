import { parsePeriod } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { momentOf, sameMoment, spanInWords, yearsOf } from './moment.ts';
import { type StatedKey, statedKey } from './stated-key.ts';

const SPANS = { window: { from: 2024, to: 2027 }, structuralYear: 2028 };

function keyNamed(key: string): StatedKey {
  const found = statedKey(key);
  if (found === undefined) throw new Error(`no such key: ${key}`);
  return found;
}

describe('the years a stated figure speaks of', () => {
  it.each([
    ['time_saving', 't/m 2027', { kind: 'window' }],
    ['time_saving', '2024-2027', { kind: 'window' }],
    ['time_saving', '', { kind: 'window' }],
    ['time_saving', '2025-2027', { kind: 'years', from: 2025, to: 2027 }],
    ['time_saving', 't/m 2026', { kind: 'years', from: 2024, to: 2026 }],
    ['time_saving', '2026', { kind: 'years', from: 2026, to: 2026 }],
    ['time_saving', 'vanaf 2028', { kind: 'structural' }],
    ['time_saving', 'vanaf 2029', { kind: 'years', from: 2029, to: 2029 }],
    ['time_saving', '2028', { kind: 'structural' }],
    ['time_saving_structural', 'vanaf 2028', { kind: 'structural' }],
    ['time_saving_structural', '', { kind: 'structural' }],
    ['time_saving_structural', '2024-2028', { kind: 'structural' }],
    ['contribution_fte', '2026', { kind: 'years', from: 2026, to: 2026 }],
    ['contribution_fte', 't/m 2027', { kind: 'structural' }],
    ['share_of_shortage', 'vanaf 2028', { kind: 'structural' }],
  ] as const)('%s %s', (key, period, moment) => {
    expect(momentOf(keyNamed(key), parsePeriod(period), SPANS)).toEqual(moment);
  });

  it('takes the years as printed where the plan has no window', () => {
    const none = { window: undefined, structuralYear: undefined };
    const key = keyNamed('time_saving');
    expect(momentOf(key, parsePeriod('2025-2027'), none)).toEqual({ kind: 'years', from: 2025, to: 2027 });
    expect(momentOf(key, parsePeriod('t/m 2027'), none)).toEqual({ kind: 'window' });
    expect(yearsOf({ kind: 'window' }, none)).toBeUndefined();
    expect(yearsOf({ kind: 'structural' }, none)).toBeUndefined();
  });

  it('knows which moments are the same', () => {
    expect(sameMoment({ kind: 'window' }, { kind: 'window' })).toBe(true);
    expect(sameMoment({ kind: 'window' }, { kind: 'structural' })).toBe(false);
    expect(sameMoment({ kind: 'years', from: 2025, to: 2026 }, { kind: 'years', from: 2025, to: 2027 })).toBe(
      false,
    );
  });

  it('says years in words', () => {
    expect(spanInWords({ from: 2024, to: 2027 }).nl).toBe('2024 t/m 2027');
    expect(spanInWords({ from: 2028, to: 2028 }).en).toBe('2028');
  });
});
