import type { PlanRecord, RecordId } from './record.ts';

/** One step of a change, with what stood there before and what stands there after. */
export type Edit =
  | { readonly kind: 'add'; readonly record: PlanRecord }
  /** With the record as it stood, so that it can come back. */
  | { readonly kind: 'remove'; readonly record: PlanRecord }
  /** Other words in a cell; empty is no words. */
  | ({ readonly kind: 'set'; readonly field: string } & Changed)
  /** Another place among the rows of its table. */
  | ({ readonly kind: 'move' } & Changed);

/** A record of which something changes, from what to what. */
interface Changed {
  readonly id: RecordId;
  readonly table: string;
  readonly before: string;
  readonly after: string;
}

/** The record an edit is about. */
export function recordOf(edit: Edit): RecordId {
  return edit.kind === 'add' || edit.kind === 'remove' ? edit.record.id : edit.id;
}

/** The table an edit is about. */
export function tableOfEdit(edit: Edit): string {
  return edit.kind === 'add' || edit.kind === 'remove' ? edit.record.table : edit.table;
}

/** The edits that undo these, the last first. */
export function inverse(edits: readonly Edit[]): readonly Edit[] {
  return edits.toReversed().map(inverseOf);
}

function inverseOf(edit: Edit): Edit {
  switch (edit.kind) {
    case 'add':
      return { kind: 'remove', record: edit.record };
    case 'remove':
      return { kind: 'add', record: edit.record };
    case 'set':
    case 'move':
      return { ...edit, before: edit.after, after: edit.before };
  }
}
