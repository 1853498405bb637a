import type { RealisedConflict } from '@kapstok/contract';
import { ServerProblem } from '../../server/get.ts';
import { type RealisedRow, wordOf } from './realised-row.ts';

/** The amounts of which something else stands there than was seen, where the server says so; else nothing. */
export function amountConflictsIn(error: unknown): readonly RealisedConflict[] {
  return error instanceof ServerProblem ? (error.problem.amounts ?? []) : [];
}

/** The amounts that are given again once one chose: those that were not chosen leave what stands there. */
export function rowsAfter(
  rows: readonly RealisedRow[],
  conflicts: readonly RealisedConflict[],
  mine: ReadonlySet<string>,
): readonly RealisedRow[] {
  return rows.flatMap((row) => {
    const conflict = conflicts.find((each) => wordOf(each) === wordOf(row));
    if (conflict === undefined) return [row];
    const { stands } = conflict;
    return stands !== null && mine.has(wordOf(row)) ? [{ ...row, seq: stands.seq }] : [];
  });
}
