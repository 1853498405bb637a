import type { EditDto, RecordDto } from '@kapstok/contract';
import { cellOf, inOrder, recordOf, withCell } from '@kapstok/plan';

/** Edits that are not yet kept, the first first. No cell occurs twice: typed again, it has the last words. */
export type Draft = readonly EditDto[];

/** The draft with one edit more. `before` in a draft is always what the server gave. */
export function drafted(draft: Draft, edit: EditDto): Draft {
  const added = draft.find((other) => other.kind === 'add' && other.record.id === recordOf(edit));
  if (added?.kind === 'add') return inAdded(draft, added, edit);
  switch (edit.kind) {
    case 'add':
      return [...draft, edit];
    case 'remove':
      return [...draft.filter((other) => recordOf(other) !== edit.record.id), edit];
    case 'set':
    case 'move':
      return changed(draft, edit);
  }
}

/** A row that is itself not yet kept takes its words and its place, or goes. */
function inAdded(draft: Draft, added: Extract<EditDto, { kind: 'add' }>, edit: EditDto): Draft {
  const rest = (record: RecordDto): Draft =>
    draft.map((other) => (other === added ? { ...added, record } : other));
  switch (edit.kind) {
    case 'set':
      return rest(recordDto(withCell(added.record, edit.field, edit.after)));
    case 'move':
      return rest({ ...added.record, position: edit.after });
    case 'add':
      return rest(edit.record);
    case 'remove':
      return draft.filter((other) => other !== added);
  }
}

function changed(draft: Draft, edit: Extract<EditDto, { kind: 'set' | 'move' }>): Draft {
  const was = draft.find((other) => isSamePlace(other, edit));
  if (was?.kind !== 'set' && was?.kind !== 'move')
    return edit.before === edit.after ? draft : [...draft, edit];
  if (was.before === edit.after) return draft.filter((other) => other !== was);
  return draft.map((other) => (other === was ? { ...was, after: edit.after } : other));
}

function isSamePlace(one: EditDto, other: EditDto): boolean {
  if (one.kind !== other.kind || recordOf(one) !== recordOf(other)) return false;
  return one.kind !== 'set' || (other.kind === 'set' && one.field === other.field);
}

/** The rows of a table as they would be once the draft is kept, in their order. */
export function underDraft(table: string, records: readonly RecordDto[], draft: Draft): readonly RecordDto[] {
  const rows = new Map(records.map((record) => [record.id, record]));
  for (const edit of draft) {
    if (edit.kind === 'add') {
      if (edit.record.table === table) rows.set(edit.record.id, edit.record);
      continue;
    }
    const row = rows.get(recordOf(edit));
    if (row === undefined) continue;
    if (edit.kind === 'remove') rows.delete(row.id);
    else if (edit.kind === 'move') rows.set(row.id, { ...row, position: edit.after });
    else rows.set(row.id, recordDto(withCell(row, edit.field, edit.after)));
  }
  return inOrder(rows.values()).map(recordDto);
}

/** The fields of each record that the draft changes, to mark them. */
export function draftedFields(draft: Draft): ReadonlyMap<string, ReadonlySet<string>> {
  const fields = new Map<string, Set<string>>();
  for (const edit of draft) {
    const known = fields.get(recordOf(edit)) ?? new Set();
    if (edit.kind === 'set') known.add(edit.field);
    if (edit.kind === 'add') for (const field of Object.keys(edit.record.cells)) known.add(field);
    fields.set(recordOf(edit), known);
  }
  return fields;
}

/** The edit that puts words in a cell of a record as the server gave it. */
export function setOf(record: RecordDto, field: string, after: string): EditDto {
  return { kind: 'set', id: record.id, table: record.table, field, before: cellOf(record, field), after };
}

function recordDto(record: ReturnType<typeof withCell>): RecordDto {
  return { ...record, cells: { ...record.cells } };
}
