import type { MeasuredTotal, WhyMissing } from '@kapstok/engine';
import { describe, expect, it } from 'vitest';
import { measuredAmount } from './measured-words.ts';

const PERIOD = { cadence: 'quarter', year: 2026, number: 2 } as const;
const known = (value: number, bound: 'exact' | 'atLeast'): MeasuredTotal => ({
  kind: 'known',
  value,
  denominator: undefined,
  bound,
  parts: [],
  missing: [],
});
const words = (total: MeasuredTotal, unit: string): string => measuredAmount(total, unit).words.nl;

describe('what is measured at least', () => {
  it.each<[number, string, string]>([
    [100.9, 'hour', 'ten minste 100 uur'],
    [0.406, 'hour', 'ten minste 0,4 uur'],
    [12.999, 'hour', 'ten minste 12,99 uur'],
    [0.2999, '1', 'ten minste 29,9%'],
    [0.29, '1', 'ten minste 29%'],
    [0.3, 'hour', 'ten minste 0,3 uur'],
    [20, 'person', 'ten minste 20 personen'],
    [-0.001, 'hour', 'ten minste −0,01 uur'],
  ])('%d %s is never told as more', (value, unit, expected) => {
    expect(words(known(value, 'atLeast'), unit)).toBe(expected);
  });

  it('keeps the number as it is for who takes it along, and rounds what is all of it', () => {
    expect(measuredAmount(known(100.9, 'atLeast'), 'hour').value).toMatchObject({ low: 100.9 });
    expect(words(known(100.9, 'exact'), 'hour')).toBe('101 uur');
  });
});

describe('what is not known', () => {
  const missing = (...why: readonly WhyMissing[]): string =>
    words(
      { kind: 'unknown', missing: why.map((each) => ({ of: 'A', period: PERIOD, why: each })) },
      'person',
    );

  it('is not measured yet as long as an answer is not there', () => {
    expect([missing(), missing('absent'), missing('not_measured', 'absent')]).toEqual(
      Array.from({ length: 3 }, () => 'nog niet gemeten'),
    );
  });

  it('is what was answered where all answered', () => {
    expect(missing('not_measured', 'not_measured')).toBe('niet gemeten');
    expect(missing('too_few')).toBe('te weinig om te melden');
    expect(missing('not_measured', 'too_few')).toBe('niet gemeten; te weinig om te melden');
  });
});
