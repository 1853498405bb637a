import { type Edit, type RecordId, recordOf } from '@kapstok/plan';
import { type ProjectedRow, type RowChange, regroups, rowChanges } from './projection.ts';
import type { PillarOfProject } from './scope.ts';

/** A plan as it stands after the entries that were replayed. */
export interface Replayed {
  readonly rows: Map<RecordId, ProjectedRow & { readonly from: number }>;
  pillars: PillarOfProject;
}

/** What an entry makes of one record, with the entry that began the row it ends. */
export interface ReplayedRow extends RowChange {
  readonly began: number | undefined;
}

/** A plan before its first entry. */
export function unwritten(): Replayed {
  return { rows: new Map(), pillars: new Map() };
}

/**
 * Makes the edits of one entry on a plan. Gives the rows that end and begin with it, or undefined (and changes nothing)
 * when they do not fit on what stands there: then the log is not whole.
 */
export function replay(
  plan: Replayed,
  seq: number,
  edits: readonly Edit[],
): readonly ReplayedRow[] | undefined {
  const made = rowChanges(regroups(edits) ? plan.rows : touched(plan, edits), edits, plan.pillars);
  if (made === undefined) return undefined;
  const rows = made.rows.map((row) => ({ ...row, began: plan.rows.get(row.id)?.from }));
  for (const { id, after } of rows) {
    if (after === undefined) plan.rows.delete(id);
    else plan.rows.set(id, { ...after, from: seq });
  }
  plan.pillars = made.pillars;
  return rows;
}

function touched({ rows }: Replayed, edits: readonly Edit[]): ReadonlyMap<RecordId, ProjectedRow> {
  return new Map(
    edits.flatMap((edit) => {
      const row = rows.get(recordOf(edit));
      return row === undefined ? [] : [[recordOf(edit), row] as const];
    }),
  );
}
