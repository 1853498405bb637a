import type { FindingDto } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { filtered } from './finding-filter.ts';

const finding = (mark: string, part: Partial<FindingDto>): FindingDto => ({
  mark,
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
  finding('FA', {}),
  finding('FB', { severity: 'remark', kind: 'gaps', scope: 'A1' }),
  finding('FC', { scope: 'A1' }),
];
const marks = (filter: Parameters<typeof filtered>[1]) => filtered(ALL, filter, 'nl').map(({ mark }) => mark);

it('leaves all without a filter, and joins filters', () => {
  expect(marks({})).toEqual(['FA', 'FB', 'FC']);
  expect(marks({ severity: 'error' })).toEqual(['FA', 'FC']);
  expect(marks({ severity: 'error', scope: 'A1' })).toEqual(['FC']);
  expect(marks({ kind: 'gaps' })).toEqual(['FB']);
});

it('finds words of the language that is shown, of the place and of the rule', () => {
  expect(marks({ q: 'som NIET' })).toEqual(['FA', 'FB', 'FC']);
  expect(marks({ q: 'wrong' })).toEqual([]);
  expect(marks({ q: 'budget-lines b1' })).toEqual(['FA', 'FB', 'FC']);
});
