import type { MeasuredDto } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { measuredWords } from './measured-words.ts';

describe('what was measured', () => {
  it.each<[MeasuredDto, string, string]>([
    [{ kind: 'value', value: 0 }, '0', '0'],
    [{ kind: 'value', value: 0.4 }, '0,4', '0.4'],
    [{ kind: 'value', value: 1250.25 }, '1.250,25', '1,250.25'],
    [{ kind: 'share', numerator: 2.5, denominator: 1000 }, '2,5 van 1.000', '2.5 of 1,000'],
    [{ kind: 'not_measured' }, 'niet gemeten', 'not measured'],
  ])('reads as it was given, a little never as none: %o', (measured, nl, en) => {
    expect([measuredWords(measured, 'nl'), measuredWords(measured, 'en')]).toEqual([nl, en]);
  });
});
