import type { RealisedConflict } from '@kapstok/contract';
import { expect, it } from 'vitest';
import { rowsAfter } from './amount-conflicts.ts';
import { type RealisedRow, wordOf } from './realised-row.ts';

const row = (line: string, amount: number): RealisedRow => ({
  line,
  grant: '',
  period: '2026Q1',
  kind: 'spend',
  reporter: 'WEL',
  amount,
  state: 'approved',
  remark: '',
  evidence: [],
  seq: 7,
});

const conflict = (line: string, seq: number | null): RealisedConflict => {
  const { amount, state, remark, seq: _, evidence: __, ...key } = row(line, 10);
  const given = { amount, state, remark };
  return { at: 0, ...key, given, stands: seq === null ? null : { ...given, amount: 11, seq } };
};

it('gives again what met nothing and what was chosen, in the place of what stands there', () => {
  const rows = [row('B1', 10), row('B2', 10), row('B3', 10), row('B4', 10)];
  const conflicts = [conflict('B2', 9), conflict('B3', 9), conflict('B4', null)];
  const mine = new Set([row('B2', 0), row('B4', 0)].map(wordOf));
  expect(rowsAfter(rows, conflicts, mine).map(({ line, amount, seq }) => [line, amount, seq])).toEqual([
    ['B1', 10, 7],
    ['B2', 10, 9],
  ]);
});
