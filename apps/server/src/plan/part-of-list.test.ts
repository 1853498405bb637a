import type { FindingDto } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { findingsPart, partOf } from './part-of-list.ts';

const WORDS = { nl: '', en: '' };
const finding = (mark: string, more: Partial<FindingDto>): FindingDto => ({
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
  mark,
  kind: 'sum',
  line: 2,
  others: [],
  difference: null,
  figure: '',
  bound: null,
  ...more,
});
const FINDINGS = [
  finding('FA', {}),
  finding('FB', { scope: '1.1' }),
  finding('FC', { severity: 'remark', scope: '1.1', message: { nl: 'De SOM klopt niet', en: 'The sum' } }),
];
const LIST = { counts: { error: 2, warning: 0, remark: 1 }, findings: FINDINGS, next: null };
const marksOf = (asked: Parameters<typeof findingsPart>[1]) => {
  const part = findingsPart(LIST, asked);
  return 'path' in part ? part.path : [part.findings.map(({ mark }) => mark), part.next];
};

it('gives findings whole without a limit, and else in parts that keep their marks', () => {
  expect(marksOf({})).toEqual([['FA', 'FB', 'FC'], null]);
  expect(marksOf({ limit: 2 })).toEqual([['FA', 'FB'], 'FB']);
  expect(marksOf({ limit: 2, after: 'FB' })).toEqual([['FC'], null]);
  expect(marksOf({ after: '9' })).toBe('/after');
});

it('keeps findings to a severity, a kind, a part of the plan and words, and counts those', () => {
  expect(marksOf({ severity: 'remark' })).toEqual([['FC'], null]);
  expect(marksOf({ kind: 'stated' })).toEqual([[], null]);
  expect(marksOf({ scope: '1.1', limit: 1 })).toEqual([['FB'], 'FB']);
  expect(marksOf({ q: 'som' })).toEqual([['FC'], null]);
  expect(findingsPart(LIST, { scope: '1.1', limit: 1 })).toMatchObject({
    counts: { error: 1, warning: 0, remark: 1 },
  });
});

it('ends where the list does', () => {
  expect(partOf(['a', 'b'], { limit: 2 }, (one) => one)).toEqual({ items: ['a', 'b'], next: null });
  expect(partOf([], { limit: 2 }, (one: string) => one)).toEqual({ items: [], next: null });
});
