import type { PlanRow } from '@kapstok/contract';
import { printedPlan } from '@kapstok/exchange';
import type { Plan } from '@kapstok/plan';

/** A row of the plan as its file holds it, and the record behind it; undefined when no row of that table stands on that line. */
export function rowDocument(
  plan: Plan,
  table: string,
  line: number,
  record: string | null,
): PlanRow | undefined {
  const printed = printedPlan(plan).find(({ definition }) => definition.name === table);
  const row = printed?.rows.find(({ place }) => place.line === line);
  if (printed === undefined || row === undefined) return undefined;
  return {
    table,
    what: printed.definition.row,
    line,
    row: row.place.row,
    record,
    cells: printed.columns.map((column, index) => ({ column, words: String(row.cells[index] ?? '') })),
  };
}
