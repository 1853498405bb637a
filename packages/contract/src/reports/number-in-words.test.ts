import { expect, it } from 'vitest';
import { indicatorAmount } from '../documents/indicators/indicator-amount.ts';
import { measuredCell, numberInWords } from './number-in-words.ts';

it.each([
  [20, 'persons', { value: 20, decimals: 0, after: ' personen' }],
  [0, 'persons', { value: 0, decimals: 0, after: ' personen' }],
  [1234.5, 'hours', { value: 1234.5, decimals: 0, after: ' uur' }],
  [7.5, 'hours', { value: 7.5, decimals: 1, after: ' uur' }],
  [-3, 'weeks', { value: -3, decimals: 0, after: ' weeks' }],
  [0.4, '1', { value: 0.4, decimals: 0, isPercent: true }],
  [0, '1', { value: 0, decimals: 0, isPercent: true }],
  [0.123, '1', { value: 0.123, decimals: 1, isPercent: true }],
  [886332, 'EUR', { value: 886332, decimals: 0, before: '€ ' }],
  [12, 'count', { value: 12, decimals: 0 }],
  [5, 'meldingen per 5 dagen', { value: 5, decimals: 0, after: ' meldingen per 5 dagen' }],
  [1, 'date', 'gehaald'],
  [3, 'x'.repeat(90), `3 ${'x'.repeat(90)}`],
])('holds %s in %s as a number that reads as its words', (value, unit, cell) => {
  expect(numberInWords(indicatorAmount({ low: value, high: value }, unit), value, 'nl')).toEqual(cell);
});

it.each(['atLeast', 'atMost', 'partial'] as const)('keeps what is %s in words', (bound) => {
  const words = { nl: 'anders dan 195', en: 'other than 195' };
  expect(measuredCell({ value: { kind: 'known', low: 195, high: 195, bound }, words }, 'nl')).toBe(words.nl);
});

it('keeps a range, what was not measured and what does not apply in words', () => {
  const words = { nl: '10 tot 20', en: '10 to 20' };
  expect(measuredCell({ value: { kind: 'known', low: 10, high: 20, bound: 'exact' }, words }, 'en')).toBe(
    words.en,
  );
  expect(measuredCell({ value: { kind: 'unknown' }, words }, 'nl')).toBe(words.nl);
  expect(measuredCell({ value: { kind: 'notApplicable' }, words }, 'nl')).toBe(words.nl);
});
