import type { TextDto, ToldEdit } from '@kapstok/contract';

/** Edits of one table. */
export interface EditGroup {
  readonly table: string;
  readonly title: TextDto;
  readonly rows: readonly ToldEdit[];
}

/** Edits by table, in the order in which they come. */
export function groupsOf(edits: readonly ToldEdit[]): readonly EditGroup[] {
  const groups = new Map<string, { title: TextDto; rows: ToldEdit[] }>();
  for (const edit of edits) {
    const known = groups.get(edit.table) ?? { title: edit.tableTitle, rows: [] };
    known.rows.push(edit);
    groups.set(edit.table, known);
  }
  return [...groups].map(([table, group]) => ({ table, ...group }));
}
