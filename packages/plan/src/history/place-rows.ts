import type { PlanRecord } from './record.ts';

/** Keys in order between two others, as many as are asked for; null is the beginning or the end. */
export type Positions = (after: string | null, before: string | null, count: number) => readonly string[];

/**
 * The positions of rows that stand in a new order, so that as few as can be move.
 * @param records The records as they stand, in their order.
 * @param rows The record that each row was, in the new order; undefined for a new row.
 */
export function placeRows(
  records: readonly PlanRecord[],
  rows: readonly (PlanRecord | undefined)[],
  positions: Positions,
): readonly string[] {
  const staying = longestInOrder(records, rows);
  const placed: string[] = [];
  let moving = 0;
  let after: string | null = null;
  const place = (before: string | null) => {
    for (const position of positions(after, before, moving)) placed.push(position);
    moving = 0;
  };
  rows.forEach((row, index) => {
    // Two rows may stand in one place, and then nothing fits between them.
    const fits = moving === 0 || after === null || (row !== undefined && row.position > after);
    if (row === undefined || !staying.has(index) || !fits) {
      moving += 1;
      return;
    }
    if (moving > 0) place(row.position);
    placed.push(row.position);
    after = row.position;
  });
  if (moving > 0) place(null);
  return placed;
}

/** The places of the longest series of rows that stand in the order in which they stood. */
function longestInOrder(
  records: readonly PlanRecord[],
  rows: readonly (PlanRecord | undefined)[],
): ReadonlySet<number> {
  const rank = new Map(records.map((record, index) => [record, index]));
  const ranks = rows.map((row) => (row === undefined ? undefined : rank.get(row)));
  // For every length the row on which a series of that length ends with the lowest rank.
  const ends: { readonly rank: number; readonly index: number }[] = [];
  const before: (number | undefined)[] = [];
  ranks.forEach((own, index) => {
    if (own === undefined) return;
    const at = firstFrom(ends, own);
    before[index] = ends[at - 1]?.index;
    ends[at] = { rank: own, index };
  });
  const staying = new Set<number>();
  for (let at = ends.at(-1)?.index; at !== undefined; at = before[at]) staying.add(at);
  return staying;
}

/** Where the first end stands that is not below a rank. */
function firstFrom(ends: readonly { readonly rank: number }[], rank: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.rank ?? rank) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
