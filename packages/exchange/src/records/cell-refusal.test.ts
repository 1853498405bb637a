import { expect, it } from 'vitest';
import { cellRefusal } from './cell-refusal.ts';

const cell = (table: string, column: string, words: string, others: Readonly<Record<string, string>> = {}) =>
  cellRefusal({ table, column, cells: { ...others, [column]: words }, decimal: '.' });

it.each([
  ['budget-lines', 'y2025', 'veel'],
  ['milestones', 'quarter', 'volgend jaar'],
  ['projects', 'in_application', 'misschien'],
  ['decisions', 'date', '31-12'],
])('can not read what no cell of %s, %s holds', (table, column, words) => {
  expect(cell(table, column, words)?.message.nl).not.toBe('');
  expect(cell(table, column, words)?.expected.nl).not.toBe('');
});

it.each([
  ['budget-lines', 'y2025', '1000.50'],
  ['budget-lines', 'y2025', 'n.t.b.'],
  ['budget-lines', 'y2025', ''],
  ['projects', 'name', 'veel'],
  ['projects', 'eigen kolom', 'veel'],
  ['eigen-tabel', 'y2025', 'veel'],
])('reads what a cell of %s, %s may hold', (table, column, words) => {
  expect(cell(table, column, words)).toBeUndefined();
});
