import type { PlanRecord } from './record.ts';

/** Rows in the order in which they stand in their table. Two that were put in one place at once go by their ids. */
export function inOrder(records: Iterable<PlanRecord>): readonly PlanRecord[] {
  return [...records].sort((a, b) => byUnits(a.position, b.position) || byUnits(a.id, b.id));
}

/** The order of code units, which is no alphabet of any language. */
function byUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
