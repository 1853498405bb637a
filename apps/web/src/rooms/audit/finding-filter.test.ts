import type { FindingDto } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { filtered } from './finding-filter.ts';

const finding = (number: number, part: Partial<FindingDto>): FindingDto => ({
  number,
  rule: 'sums.row-total',
  kind: 'sums',
  severity: 'error',
  table: 'budget-lines',
  row: 'B1',
  line: 2,
  field: 'stated_total',
  others: [],
  scope: 'plan',
  stated: null,
  computed: null,
  difference: null,
  unit: 'EUR',
  message: { nl: 'De som klopt niet', en: 'The sum is wrong' },
  effect: { nl: '', en: '' },
  advice: { nl: 'Reken na', en: 'Check' },
  figure: '',
  bound: null,
  ...part,
});
const ALL = [
  finding(1, {}),
  finding(2, { severity: 'remark', kind: 'gaps', scope: 'A1' }),
  finding(3, { scope: 'A1' }),
];
const numbers = (filter: Parameters<typeof filtered>[1]) =>
  filtered(ALL, filter, 'nl').map(({ number }) => number);

it('leaves all without a filter, and joins filters', () => {
  expect(numbers({})).toEqual([1, 2, 3]);
  expect(numbers({ severity: 'error' })).toEqual([1, 3]);
  expect(numbers({ severity: 'error', scope: 'A1' })).toEqual([3]);
  expect(numbers({ kind: 'gaps' })).toEqual([2]);
});

it('finds words of the language that is shown, of the place and of the rule', () => {
  expect(numbers({ q: 'som NIET' })).toEqual([1, 2, 3]);
  expect(numbers({ q: 'wrong' })).toEqual([]);
  expect(numbers({ q: 'budget-lines b1' })).toEqual([1, 2, 3]);
});
