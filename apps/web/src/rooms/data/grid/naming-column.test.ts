import { expect, it } from 'vitest';
import { namingColumn } from './naming-column.ts';

const columns = (...names: string[]) => names.map((name) => ({ name }));

it.each([
  ['projects', columns('code', 'pillar', 'name', 'goal'), 2],
  ['risks', columns('id', 'what', 'level'), 1],
  ['organisations', columns('name', 'kind'), undefined],
  ['milestones', columns('project', 'quarter'), 1],
  ['a-table-of-their-own', columns('x', 'y'), undefined],
])('is in %s the column that says what a row is about', (table, shown, index) => {
  expect(namingColumn(table, shown)).toBe(index);
});
