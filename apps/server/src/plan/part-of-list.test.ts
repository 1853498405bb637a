import type { FindingDto } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { findingsPart, partOf } from './part-of-list.ts';

const WORDS = { nl: '', en: '' };
const finding = (number: number, more: Partial<FindingDto>): FindingDto => ({
  rule: 'x',
  severity: 'error',
  table: 't',
  row: '',
  field: '',
  scope: 'plan',
  stated: null,
  computed: null,
  unit: '',
  message: WORDS,
  effect: WORDS,
  advice: WORDS,
  number,
  kind: 'sum',
  line: 2,
  others: [],
  difference: null,
  figure: '',
  bound: null,
  ...more,
});
const FINDINGS = [
  finding(1, {}),
  finding(2, { scope: '1.1' }),
  finding(3, { severity: 'remark', scope: '1.1', message: { nl: 'De SOM klopt niet', en: 'The sum' } }),
];
const LIST = { counts: { error: 2, warning: 0, remark: 1 }, findings: FINDINGS, next: null };
const numbersOf = (asked: Parameters<typeof findingsPart>[1]) => {
  const part = findingsPart(LIST, asked);
  return 'path' in part ? part.path : [part.findings.map(({ number }) => number), part.next];
};

it('gives findings whole without a limit, and else in parts that keep their numbers', () => {
  expect(numbersOf({})).toEqual([[1, 2, 3], null]);
  expect(numbersOf({ limit: 2 })).toEqual([[1, 2], '2']);
  expect(numbersOf({ limit: 2, after: '2' })).toEqual([[3], null]);
  expect(numbersOf({ after: '9' })).toBe('/after');
});

it('keeps findings to a severity, a kind, a part of the plan and words, and counts those', () => {
  expect(numbersOf({ severity: 'remark' })).toEqual([[3], null]);
  expect(numbersOf({ kind: 'stated' })).toEqual([[], null]);
  expect(numbersOf({ scope: '1.1', limit: 1 })).toEqual([[2], '2']);
  expect(numbersOf({ q: 'som' })).toEqual([[3], null]);
  expect(findingsPart(LIST, { scope: '1.1', limit: 1 })).toMatchObject({
    counts: { error: 1, warning: 0, remark: 1 },
  });
});

it('ends where the list does', () => {
  expect(partOf(['a', 'b'], { limit: 2 }, (one) => one)).toEqual({ items: ['a', 'b'], next: null });
  expect(partOf([], { limit: 2 }, (one: string) => one)).toEqual({ items: [], next: null });
});
