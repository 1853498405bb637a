import {
  columnName,
  type Edit,
  ROLES,
  type Role,
  recordName,
  recordOf,
  tableOfEdit,
  tableTitle,
} from '@kapstok/plan';
import { type Text, verbatim } from '@kapstok/quantity';
import type { EditCounts, ToldEdit } from '../schemas/change.ts';

/** A row that an edit is about: its cells, and the pillar and project it belongs to. */
export interface EditedRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly pillar: string | null;
  readonly project: string | null;
}

/** An edit in words; `row` is undefined when the row may not be seen any more. */
export function toldEdit(edit: Edit, row: EditedRow | undefined): ToldEdit {
  const table = tableOfEdit(edit);
  const cells = edit.kind === 'add' || edit.kind === 'remove' ? edit.record.cells : (row?.cells ?? {});
  const isSet = edit.kind === 'set';
  return {
    kind: edit.kind,
    record: recordOf(edit),
    table,
    tableTitle: { ...tableTitle(table) },
    name: recordName(table, cells),
    pillar: row?.pillar ?? null,
    project: row?.project ?? null,
    field: isSet ? edit.field : null,
    fieldName: isSet ? { ...columnName(edit.field) } : null,
    before: isSet ? edit.before : '',
    after: isSet ? edit.after : '',
  };
}

/** Counts edits by what they do. */
export function editCounts(edits: readonly Pick<Edit, 'kind'>[]): EditCounts {
  const count = (kind: Edit['kind']): number => edits.filter((edit) => edit.kind === kind).length;
  return { added: count('add'), removed: count('remove'), changed: count('set'), moved: count('move') };
}

function isRole(role: string): role is Role {
  return Object.hasOwn(ROLES, role);
}

/** What a role is called; one that is no longer known by its code. */
export function roleName(role: string): Text {
  return { ...(isRole(role) ? ROLES[role].name : verbatim(role)) };
}
