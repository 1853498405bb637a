import type { ConflictDto } from '@kapstok/contract';
import {
  type Conflict,
  cellOf,
  columnName,
  type Edit,
  recordName,
  recordOf,
  tableOfEdit,
  tableTitle,
} from '@kapstok/plan';
import {
  accountNames,
  type ConflictTold,
  type ProjectedRow,
  placeOfTurn,
  type Reader,
  recordsAtEntries,
} from '@kapstok/store';
import { type Problem, problemOf } from '../problem.ts';
import type { AtPlan } from './at-plan.ts';
import { conflictSentence } from './conflict-sentence.ts';
import { deedOf } from './told-changes.ts';

/** How many conflicts are told at once. */
const TOLD = 200;

interface Words {
  readonly before: string;
  readonly wanted: string;
  readonly now: string | null;
}

function wordsOf(edit: Edit, now: Conflict['now']): Words {
  const name = now === undefined ? null : recordName(now.table, now.cells);
  switch (edit.kind) {
    case 'set':
      return {
        before: edit.before,
        wanted: edit.after,
        now: now === undefined ? null : cellOf(now, edit.field),
      };
    case 'move':
      return { before: edit.before, wanted: edit.after, now: now?.position ?? null };
    case 'add':
      return { before: '', wanted: recordName(edit.record.table, edit.record.cells), now: name };
    case 'remove':
      return { before: recordName(edit.record.table, edit.record.cells), wanted: '', now: name };
  }
}

/** What is known of those who made what stands there now, and of rows that are gone. */
interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly gone: ReadonlyMap<string, ProjectedRow>;
}

function conflictDto({ edit, now, by, stood }: ConflictTold, { names, gone }: Known): ConflictDto {
  const table = tableOfEdit(edit);
  const record = recordOf(edit);
  const last = by === undefined ? undefined : gone.get(placeOfTurn({ record, seq: by.seq }))?.record;
  const held = edit.kind === 'add' || edit.kind === 'remove' ? edit.record : last;
  return {
    record,
    table,
    tableTitle: { ...tableTitle(table) },
    name: recordName(table, (now ?? held)?.cells ?? {}),
    field: edit.kind === 'set' ? edit.field : null,
    fieldName: edit.kind === 'set' ? { ...columnName(edit.field) } : null,
    ...wordsOf(edit, now),
    beforeStood: stood,
    by: by === undefined ? null : deedOf(by, names),
  };
}

/** What met what, with who made what stands there now. */
async function conflictsOf(
  reader: Reader,
  plan: string,
  conflicts: readonly ConflictTold[],
): Promise<ConflictDto[]> {
  const told = conflicts.slice(0, TOLD);
  const names = await accountNames(
    reader,
    told.flatMap(({ by }) => by?.account ?? []),
  );
  const ends = told.flatMap(({ edit, now, by }) =>
    now === undefined && by !== undefined ? [{ record: recordOf(edit), seq: by.seq }] : [],
  );
  const known = { names, gone: await recordsAtEntries(reader, plan, ends) };
  return told.map((conflict) => conflictDto(conflict, known));
}

/**
 * That something else stands there than a change was made on, as a problem with both values.
 * @param at who wanted to change it, and in which plan
 */
export async function conflictProblem(
  reader: Reader,
  at: AtPlan,
  conflicts: readonly ConflictTold[],
): Promise<Problem> {
  const told = await conflictsOf(reader, at.plan.id, conflicts);
  const sentence = conflictSentence(
    told.map((conflict, index) => ({ ...conflict, kind: conflicts[index]?.edit.kind ?? 'set' })),
    at.standing.account,
  );
  return { ...problemOf(409, sentence, 'urn:kapstok:problem:conflict'), conflicts: told };
}
