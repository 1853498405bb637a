import type { PlanFault } from '@kapstok/contract';
import { planFaultSchema } from '@kapstok/contract/schemas';
import type { Edit, PlanRecord, PlanRecords } from '@kapstok/plan';
import * as z from 'zod';
import type { Reply } from '../plan/reply.ts';
import type { CheckTask } from './messages.ts';
import { recordsIn } from './records-in.ts';
import { faultsOfRecords } from './view-of-records.ts';

/** What edits do to a plan that they should not. */
export interface FaultsAdded {
  /** Because of these it could not be computed any more. */
  readonly stopping: readonly PlanFault[];
  /** Outcomes of gates that can't be. */
  readonly passings: readonly PlanFault[];
}

/** Faults as a thread tells them. */
export const addedSchema: z.ZodType<FaultsAdded> = z.object({
  stopping: z.array(planFaultSchema),
  passings: z.array(planFaultSchema),
});

/** The faults that a thread told. */
export function addedIn({ body }: Reply): FaultsAdded {
  return addedSchema.parse(JSON.parse(new TextDecoder().decode(body)));
}

/**
 * What a change adds that stops a plan. The plan before it is read only when there is something after it.
 */
export async function faultsAdded({ records, title, edits }: CheckTask): Promise<readonly PlanFault[]> {
  const before = recordsIn(records);
  const after = await faultsOfRecords(edited(before, edits), title);
  if (after.length === 0) return [];
  return newAmong(after, await faultsOfRecords(before, title));
}

/** Records after edits. What is not there is not edited: who sent that hears of it elsewhere. */
export function edited(records: PlanRecords, edits: readonly Edit[]): PlanRecords {
  const now = new Map(records);
  for (const edit of edits) {
    if (edit.kind === 'add') now.set(edit.record.id, edit.record);
    else if (edit.kind === 'remove') now.delete(edit.record.id);
    else {
      const record = now.get(edit.id);
      if (record !== undefined) now.set(edit.id, changed(record, edit));
    }
  }
  return now;
}

function changed(record: PlanRecord, edit: Extract<Edit, { kind: 'set' | 'move' }>): PlanRecord {
  if (edit.kind === 'move') return { ...record, position: edit.after };
  const others = Object.entries(record.cells).filter(([field]) => field !== edit.field);
  const cells = Object.fromEntries(edit.after === '' ? others : [...others, [edit.field, edit.after]]);
  return { ...record, cells };
}

/**
 * Those that a change added. A row that was at fault stays so until it is mended, and may then show what else is the
 * matter with it; and of two rows with one key another may be the second one, where rows are moved.
 */
export function newAmong(after: readonly PlanFault[], before: readonly PlanFault[]): readonly PlanFault[] {
  const rowsBefore = new Set(before.map(rowOf));
  const rowsAfter = new Set(after.map(rowOf));
  const gone = new Map<string, number>();
  for (const fault of before) {
    if (!rowsAfter.has(rowOf(fault))) gone.set(cellOf(fault), (gone.get(cellOf(fault)) ?? 0) + 1);
  }
  return after.filter((fault) => {
    if (rowsBefore.has(rowOf(fault))) return false;
    const left = gone.get(cellOf(fault)) ?? 0;
    gone.set(cellOf(fault), left - 1);
    return left <= 0;
  });
}

function rowOf({ table, record, field }: PlanFault): string {
  return `${table}\n${record ?? `of all ${field}`}`;
}

function cellOf({ table, field, found }: PlanFault): string {
  return `${table}\n${field}\n${found}`;
}
