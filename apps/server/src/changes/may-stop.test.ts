import { resolve } from 'node:path';
import { type Column, type Edit, type PlanRecords, TABLES } from '@kapstok/plan';
import { beforeAll, expect, it } from 'vitest';
import { recordsOfFolder } from '../first-start/first-plan.ts';
import { edited, newAmong } from '../kept-plans/faults-added.ts';
import { faultsOfRecords } from '../kept-plans/view-of-records.ts';
import { EXAMPLE } from '../served-plan.ts';
import { mayStopPlan } from './may-stop.ts';

/** What a cell can hold by its kind, other than what stands there. */
const OTHER: Partial<Record<Column['kind'], readonly string[]>> = {
  text: ['Iets anders', ''],
  list: ['Een|Twee', ''],
  yesNo: ['ja', 'nee', ''],
  date: ['2031-12-31', ''],
  period: ['2031', ''],
  quarter: ['2031Q4', ''],
};

let records: PlanRecords;

beforeAll(async () => {
  records = await recordsOfFolder(resolve(EXAMPLE, '../gezond-dorp'));
});

/** The same words in a column of every row. */
function editsOf(table: string, field: string, after: string): readonly Edit[] {
  const rows = [...records.values()].filter((record) => record.table === table);
  return rows.map(({ id, cells }) => ({ kind: 'set', id, table, field, before: cells[field] ?? '', after }));
}

/** Columns of which edits are not held against the plan as a whole, with what they may hold. */
function unheld(): readonly (readonly [table: string, field: string, words: string])[] {
  return Object.values(TABLES).flatMap(({ name, columns }) =>
    Object.entries<Column>(columns).flatMap(([field, { kind }]) =>
      (OTHER[kind] ?? [])
        .filter((words) => !mayStopPlan(editsOf(name, field, words)))
        .map((words) => [name, field, words] as const),
    ),
  );
}

it('passes over only what can not stop a plan: whatever stands there, no row is at fault', async () => {
  const before = await faultsOfRecords(records, 'proef');
  expect(before).toEqual([]);
  const tried = unheld();
  expect(tried.length).toBeGreaterThan(50);
  const stopping: string[] = [];
  for (const [table, field, words] of tried) {
    const after = await faultsOfRecords(edited(records, editsOf(table, field, words)), 'proef');
    stopping.push(...newAmong(after, before).map(({ found }) => `${table} ${field} ${words}: ${found}`));
  }
  expect(stopping).toEqual([]);
});

it('holds keys, references, numbers, and rows that come and go against the whole', () => {
  const row = { id: 'a', table: 'projects', position: 'a0', cells: { code: '1.1' } };
  const set = (table: string, field: string): Edit => ({
    kind: 'set',
    id: 'a',
    table,
    field,
    before: '',
    after: 'x',
  });
  expect(mayStopPlan([{ kind: 'add', record: row }])).toBe(true);
  expect(mayStopPlan([{ kind: 'remove', record: row }])).toBe(true);
  expect(mayStopPlan([set('projects', 'code')])).toBe(true);
  expect(mayStopPlan([set('projects', 'pillar')])).toBe(true);
  expect(mayStopPlan([set('budget-lines', 'y2026')])).toBe(true);
  expect(mayStopPlan([set('projects', 'name')])).toBe(false);
  expect(mayStopPlan([set('projects', 'eigen kolom')])).toBe(false);
});
