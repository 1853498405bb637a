import { expect, it } from 'vitest';
import { recordName } from './record-name.ts';

it.each([
  ['projects', { code: '1.1', name: 'Thuis beter', phase: 'start' }, '1.1 Thuis beter'],
  ['business-cases', { project: '1.1', code: '' }, '1.1'],
  ['business-case-benefits', { project: '1.1', line: 'Minder ritten' }, '1.1 / Minder ritten'],
  [
    'business-case-benefits',
    { project: '1.1', line: 'time_gain', label: 'Vrijgespeelde tijd' },
    '1.1 / Vrijgespeelde tijd',
  ],
  ['parameters', { key: 'hours_per_fte', scope: '', meaning: 'cao VVT' }, 'hours_per_fte'],
  ['parameters', { key: 'ritten', meaning: 'ritten per jaar' }, 'ritten per jaar'],
  ['parameters', { key: 'ritten', meaning: ' ' }, 'ritten'],
  ['budget-lines', { id: 'B1', item: 'Begeleiders', source: 'x' }, 'B1 Begeleiders'],
  ['assumptions', { id: 'A1', name: 'Bereik', on: 'projects:1.1:reach' }, 'A1 Bereik'],
  ['overlaps', { id: 'O1', lines: '1.1/x|2.1/y' }, 'O1'],
  ['scenarios', { code: 'S', name: 'Tegenwind' }, 'S Tegenwind'],
  ['scenario-settings', { scenario: 'S', on: 'choices:area' }, 'S / choices:area'],
  ['risks', { code: 'R1', what: 'Te weinig begeleiders' }, 'R1 Te weinig begeleiders'],
  ['organisations', { name: 'Zorg Zuid' }, 'Zorg Zuid'],
  ['own-table', { vrij: ' woorden ' }, 'woorden'],
  ['own-table', {}, ''],
])('calls a row of %s by its name', (table, cells, name) => {
  expect(recordName(table, cells)).toBe(name);
});

it('calls no row by words that nobody can oversee', () => {
  expect(recordName('organisations', { name: 'x'.repeat(500) })).toBe(`${'x'.repeat(120)}…`);
});
