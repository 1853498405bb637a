import { type CellErrorDto, faultErrors, type PlanFault } from '@kapstok/contract';
import { calculate, type EarlierRuns } from '@kapstok/engine';
import { type RecordLines, readRecords } from '@kapstok/exchange';
import type { PlanRecords } from '@kapstok/plan';
import { noticeSentence } from '../plan/notice-sentence.ts';
import { computedView, type PlanView } from '../plan/plan-view.ts';
import type { ViewTask } from './messages.ts';
import { recordsIn } from './records-in.ts';

/** A kept plan with its figures, and which record stands on which line of its tables. */
export interface RecordsView {
  readonly view: PlanView;
  readonly lines: RecordLines;
}

/**
 * Computes a kept plan from its records; of one that can't be computed, what is wrong with which cell.
 * @param earlier what was drawn of other states of it
 */
export async function viewOfRecords(
  { id, title, entry, records }: ViewTask,
  earlier?: EarlierRuns,
): Promise<RecordsView | readonly PlanFault[]> {
  const { result: read, lines } = await readRecords(recordsIn(records), title);
  if (!read.ok) return faultsOf(read.errors, lines);
  const from = { id, kind: 'kept', notices: read.notices.map(noticeSentence) } as const;
  const view = computedView(read, from, entry, earlier);
  return 'calculation' in view ? { view, lines } : faultsOf(view, lines);
}

/** What is wrong with which cell of a plan, as its records stand; nothing when it can be computed. */
export async function faultsOfRecords(records: PlanRecords, title: string): Promise<readonly PlanFault[]> {
  const { result: read, lines } = await readRecords(records, title);
  if (!read.ok) return faultsOf(read.errors, lines);
  return faultsOf(faultErrors(calculate(read.plan).faults, read.files), lines);
}

function faultsOf(errors: readonly CellErrorDto[], lines: RecordLines): readonly PlanFault[] {
  return errors.map(({ file, row, column, found, expected, message }) => {
    const table = file.replace(/\.csv$/, '');
    const record = lines.get(table)?.get(row) ?? null;
    return { table, record, field: column, found, expected: { ...expected }, message: { ...message } };
  });
}
