import type { EditDto } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { unreadableIn } from './unreadable.ts';

const set = (field: string, after: string): EditDto => ({
  kind: 'set',
  id: 'a',
  table: 'budget-lines',
  field,
  before: '1',
  after,
});

it('finds words where a number is expected, and lets numbers and words in a column of words be', () => {
  const found = unreadableIn([
    set('stated_total', 'abc'),
    set('stated_total', '1.200'),
    set('stated_total', ''),
    set('item', 'abc'),
  ]);
  expect(found.map(({ field, words }) => `${field}: ${words}`)).toEqual(['stated_total: abc']);
});

it('looks in rows that are added too, and not in those that go', () => {
  const record = {
    id: 'a',
    table: 'budget-lines',
    position: 'a0',
    cells: { item: 'x', stated_total: 'abc' },
  };
  expect(unreadableIn([{ kind: 'add', record }]).map(({ field }) => field)).toEqual(['stated_total']);
  expect(unreadableIn([{ kind: 'remove', record }])).toEqual([]);
});
