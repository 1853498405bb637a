import type { BodyRow } from './body-row.ts';
import { RunningSums } from './sums.ts';
import { PILLAR_HEADING, PROJECT_HEADING } from './vocabulary.ts';

/** How many items below a heading its amounts add up, and whether they do so but for rounding. */
export interface ItemsBelow {
  readonly count: number;
  readonly agrees: boolean;
}

/**
 * Finds headings that carry the total of the items below them: set apart by bold or by the lack of a cost type, with
 * amounts that add up. A heading with a code whose amounts come near is one too: printed totals are not always right.
 */
export function totalsAbove(
  rows: readonly BodyRow[],
  byWords: ReadonlySet<BodyRow>,
): ReadonlyMap<BodyRow, ItemsBelow> {
  const found = new Map<BodyRow, ItemsBelow>();
  // From the bottom up, so that totals within totals are known first.
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined || !row.filled || row.costType !== '' || byWords.has(row)) continue;
    const below = itemsBelow(row, rows.slice(index + 1), (other) => byWords.has(other) || found.has(other));
    if (below !== undefined) found.set(row, below);
  }
  return found;
}

function itemsBelow(
  row: BodyRow,
  below: readonly BodyRow[],
  isTotal: (other: BodyRow) => boolean,
): ItemsBelow | undefined {
  const isHeading = PILLAR_HEADING.test(row.words) || PROJECT_HEADING.test(row.words);
  const sums = new RunningSums(row);
  let near: ItemsBelow | undefined;
  for (const [index, other] of below.entries()) {
    if (!other.filled || isTotal(other)) continue;
    if (!looksBelow(row, other, sums.count)) break;
    sums.add(other);
    const found = opensGroup(below[index + 1]) ? addedUp(row, sums, isHeading) : undefined;
    if (found?.agrees === true) return found;
    near ??= found;
  }
  return near;
}

/** What the items so far say about a heading, where a group may end. */
function addedUp(row: BodyRow, sums: RunningSums, isHeading: boolean): ItemsBelow | undefined {
  const setApart = row.bold || isHeading;
  if (sums.count < 2 && !setApart) return undefined;
  if (sums.agreeWith(row, setApart ? 'rounded' : 'unit')) return { count: sums.count, agrees: true };
  return isHeading && sums.agreeWith(row, 'near') ? { count: sums.count, agrees: false } : undefined;
}

/** Whether an item differs from a heading with amounts as items do: not bold, or with a cost type of its own. */
function looksBelow(heading: BodyRow, item: BodyRow, before: number): boolean {
  return heading.bold ? !item.bold || before > 0 : item.costType !== '';
}

function opensGroup(row: BodyRow | undefined): boolean {
  return row === undefined || !row.filled || row.bold || row.costType === '';
}
