import { type Edit, recordOf } from './edit.ts';
import { cellOf, type PlanRecord, type PlanRecords, sameRecord, withCell } from './record.ts';

/**
 * An edit that was made on something else than what stands there now: whoever makes it gets both and chooses. Nothing
 * is lost, and nothing is written over unseen.
 */
export interface Conflict {
  readonly edit: Edit;
  /** The record as it stands now; undefined when it is no longer there. */
  readonly now: PlanRecord | undefined;
}

/** What came of edits: the records after them and the edits that really changed something, or the conflicts. */
export type Settled =
  | { readonly ok: true; readonly records: PlanRecords; readonly edits: readonly Edit[] }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/**
 * Makes edits on records. An edit that is already so is left out; one that was made on other words than stand there now
 * is a conflict, and then none of them is made.
 */
export function settle(current: PlanRecords, edits: readonly Edit[]): Settled {
  const records = new Map(current);
  const done: Edit[] = [];
  const conflicts: Conflict[] = [];
  for (const edit of edits) {
    const outcome = outcomeOf(records, edit);
    if (outcome === 'conflict') conflicts.push({ edit, now: records.get(recordOf(edit)) });
    if (outcome === 'conflict' || outcome === 'same') continue;
    done.push(edit);
    if (outcome === 'gone') records.delete(recordOf(edit));
    else records.set(outcome.id, outcome);
  }
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, records, edits: done };
}

type Outcome = PlanRecord | 'gone' | 'same' | 'conflict';

function outcomeOf(records: PlanRecords, edit: Edit): Outcome {
  const now = records.get(recordOf(edit));
  switch (edit.kind) {
    case 'add':
      if (now === undefined) return edit.record;
      return sameRecord(now, edit.record) ? 'same' : 'conflict';
    case 'remove':
      if (now === undefined) return 'same';
      return sameRecord(now, edit.record) ? 'gone' : 'conflict';
    case 'set':
      return changed(now, edit, now && cellOf(now, edit.field), (record) =>
        withCell(record, edit.field, edit.after),
      );
    case 'move':
      return changed(now, edit, now?.position, (record) => ({ ...record, position: edit.after }));
  }
}

function changed(
  now: PlanRecord | undefined,
  { table, before, after }: Extract<Edit, { kind: 'set' | 'move' }>,
  stands: string | undefined,
  make: (record: PlanRecord) => PlanRecord,
): Outcome {
  if (now === undefined || now.table !== table) return 'conflict';
  if (stands === after) return 'same';
  return stands === before ? make(now) : 'conflict';
}
