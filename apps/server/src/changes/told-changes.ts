import { type ChangeDto, type Deed, type EditedRow, roleName, toldEdit } from '@kapstok/contract';
import { versionDeedSchema } from '@kapstok/contract/schemas';
import { type Edit, recordOf } from '@kapstok/plan';
import {
  accountNames,
  maySomewhere,
  type PastDeed,
  type PastEntry,
  type ProjectedRow,
  placeOfTurn,
  type Reader,
  recordsAtEntries,
} from '@kapstok/store';
import * as z from 'zod';
import type { AtPlan } from './at-plan.ts';

/** How many edits of a change are told; of a large one the first. */
export const TOLD_EDITS = 50;

const KINDS: readonly Deed['kind'][] = ['change', 'undo', 'restore', 'load', 'version'];

/** An entry with some of its edits, to tell; one that did nothing to a version may be unopened. */
export interface EntryToTell extends PastDeed, Pick<PastEntry, 'edits' | 'editCount'> {
  readonly tells?: unknown;
  /** The row that all of its edits are about, where that is known. */
  readonly row?: ProjectedRow;
}

/** What is known of who did something. */
export type ToldEntry = Pick<PastEntry, 'id' | 'seq' | 'at' | 'account' | 'role' | 'kind' | 'reason'>;

/** Who did something, when, in which role and why. */
export function deedOf(entry: ToldEntry, names: ReadonlyMap<string, string>): Deed {
  const { id, seq, at, account, role, reason } = entry;
  const name = names.get(account);
  return {
    id,
    seq,
    at,
    account: name === undefined ? null : { id: account, name },
    role: roleName(role),
    kind: KINDS.find((kind) => kind === entry.kind) ?? 'change',
    reason,
  };
}

/** A row as an edit in words needs it. */
export function editedRow(row: ProjectedRow | undefined): EditedRow | undefined {
  if (row === undefined) return undefined;
  const { pillar, project } = row.scope;
  return { cells: row.record.cells, pillar, project };
}

const versionTold = z.object({
  version: z.object({
    id: versionDeedSchema.shape.id,
    name: z.string(),
    state: versionDeedSchema.shape.step,
  }),
});

/** The version that an entry tells of, and what it became; null for other entries. */
function versionIn({ kind, tells }: EntryToTell): ChangeDto['version'] {
  if (kind !== 'version') return null;
  const read = versionTold.safeParse(tells);
  if (!read.success) return null;
  const { id, name, state: step } = read.data.version;
  return { id, name, step };
}

/** Changes in words: of what, from what, to what, by whom. */
export async function toldChanges(
  reader: Reader,
  { plan, standing }: Pick<AtPlan, 'plan' | 'standing'>,
  entries: readonly EntryToTell[],
): Promise<ChangeDto[]> {
  const names = await accountNames(
    reader,
    entries.map(({ account }) => account),
  );
  const touched = entries.flatMap(({ seq, edits, row }) =>
    row === undefined ? edits.map((edit) => ({ record: recordOf(edit), seq })) : [],
  );
  const rows = await recordsAtEntries(reader, plan.id, touched);
  const mayUndo = !standing.readOnly && (await maySomewhere(reader, 'edit'));
  return entries.map((entry) => {
    const { seq, edits, editCount, undoes, undoneBy } = entry;
    const told = (edit: Edit) =>
      toldEdit(edit, editedRow(entry.row ?? rows.get(placeOfTurn({ record: recordOf(edit), seq }))));
    const isOwn = entry.account === standing.account && undoneBy === undefined && editCount > 0;
    return {
      ...deedOf(entry, names),
      edits: edits.map(told),
      editCount,
      undoes: undoes ?? null,
      undoneBy: undoneBy ?? null,
      mayUndo: isOwn && mayUndo,
      version: versionIn(entry),
    };
  });
}
