import { groupBy } from './group-by.ts';
import type { Cells, PlanRecord } from './record.ts';

/**
 * Finds for every row the record it was before: one that says the same, else one with the same key, for each of the
 * keys in turn. Rows that share a key are taken in their order. Undefined for a row that is new.
 */
export function matchRows(
  records: readonly PlanRecord[],
  rows: readonly Cells[],
  keys: readonly (readonly string[])[],
): readonly (PlanRecord | undefined)[] {
  const found: (PlanRecord | undefined)[] = rows.map(() => undefined);
  const left = new Set(records);
  const names = [wholeRow, ...keys.map((columns) => (cells: Cells) => keyOf(cells, columns))];
  for (const nameOf of names) {
    const waiting = groupBy([...left].toReversed(), ({ cells }) => nameOf(cells));
    rows.forEach((cells, index) => {
      if (found[index] !== undefined) return;
      const record = waiting.get(nameOf(cells))?.pop();
      if (record === undefined) return;
      found[index] = record;
      left.delete(record);
    });
  }
  return found;
}

function wholeRow(cells: Cells): string {
  return keyOf(cells, Object.keys(cells).sort(), true);
}

function keyOf(cells: Cells, columns: readonly string[], named = false): string {
  const words = columns.map((column) => (Object.hasOwn(cells, column) ? (cells[column] ?? '') : ''));
  return JSON.stringify(named ? [columns, words] : words);
}
