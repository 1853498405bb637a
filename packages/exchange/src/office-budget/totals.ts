import type { BodyRow } from './body-row.ts';
import { BELOW_TOTAL, GRAND_TOTAL, TOTAL_ROW } from './vocabulary.ts';

/** A row that is the total of other rows, and which ones. */
export interface TotalRow {
  readonly row: BodyRow;
  /** Items it adds up, by their place among the items: from, and up to but not including. */
  readonly from: number;
  readonly until: number;
  /** Whether the printed amounts are those of the items, but for rounding. */
  readonly agrees: boolean;
  /** Stands above its items instead of below. */
  readonly above: boolean;
}

/** Rows of an office budget by what they are. */
export interface SortedRows {
  readonly items: readonly BodyRow[];
  readonly totals: readonly TotalRow[];
  /** Rows below the total of the whole that are no costs. */
  readonly after: readonly BodyRow[];
}

/** Tells items from totals, so that nothing is counted twice: by their words, or by bold or bare rows whose amounts add up. */
export function sortRows(rows: readonly BodyRow[]): SortedRows {
  const filled = rows.filter((row) => row.filled);
  const byWords = new Set(filled.filter((row) => TOTAL_ROW.test(row.words)));
  const above = totalsAbove(rows, byWords);
  const sofar: SoFar = { items: [], totals: [], opened: 0 };
  for (const row of rows) {
    const { items, totals } = sofar;
    const count = above.get(row);
    if (count !== undefined)
      totals.push({ row, from: items.length, until: items.length + count, agrees: true, above: true });
    else if (!row.filled) sofar.opened = items.length;
    else {
      const total = byWords.has(row)
        ? totalByWords(row, sofar, row === filled.at(-1))
        : totalByLooks(row, sofar);
      if (total === undefined) items.push(row);
      else totals.push(total);
    }
  }
  return cutAtTotal(rows, sofar.items, sofar.totals);
}

/** What has been sorted while going down the rows. */
interface SoFar {
  readonly items: BodyRow[];
  readonly totals: TotalRow[];
  /** How many items there were at the last heading. */
  opened: number;
}

/** A row that says it is a total, unless it has a cost type of its own as items have and does not add up. */
function totalByWords(row: BodyRow, { items, totals, opened }: SoFar, isLast: boolean): TotalRow | undefined {
  const from = startOfSum(row, items, undefined);
  if (from !== undefined) return { row, from, until: items.length, agrees: true, above: false };
  if (row.costType !== '') return undefined;
  const below = totals.filter((total) => !total.above);
  const last = Math.max(opened, ...below.map((total) => total.until));
  const whole = last >= items.length || (isLast && below.length === 0);
  return { row, from: whole ? 0 : last, until: items.length, agrees: false, above: false };
}

/** A row set apart from items, bold or without the cost type they have, that prints the sum of the group above it. */
function totalByLooks(row: BodyRow, { items, totals, opened }: SoFar): TotalRow | undefined {
  const previous = items.at(-1);
  if (
    row.costType !== '' ||
    previous === undefined ||
    !(row.bold ? !previous.bold : previous.costType !== '')
  )
    return undefined;
  const boundaries = new Set([0, opened, ...totals.flatMap((total) => [total.from, total.until])]);
  const from = startOfSum(row, items, boundaries);
  return from === undefined ? undefined : { row, from, until: items.length, agrees: true, above: false };
}

/**
 * Where the items start that add up to a row that follows them; the shortest run counts. With boundaries the run starts
 * at one of them, has two items at least, and adds up to the unit; without, a row of one item and its rounding will do.
 */
function startOfSum(
  row: BodyRow,
  items: readonly BodyRow[],
  boundaries: ReadonlySet<number> | undefined,
): number | undefined {
  const sums = row.amounts.map(() => 0);
  const roomy = boundaries === undefined;
  for (let from = items.length - 1; from >= 0; from -= 1) {
    add(sums, items[from]);
    const count = items.length - from;
    const allowed = roomy || (boundaries.has(from) && count >= 2);
    if (allowed && matches(row, sums, count, roomy)) return from;
  }
  return undefined;
}

/** Heading rows that carry the total of the items below them, and how many items those are. */
function totalsAbove(rows: readonly BodyRow[], byWords: ReadonlySet<BodyRow>): ReadonlyMap<BodyRow, number> {
  const found = new Map<BodyRow, number>();
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined || !row.filled || byWords.has(row)) continue;
    const count = itemsBelow(row, rows.slice(index + 1), byWords, found);
    if (count !== undefined) found.set(row, count);
  }
  return found;
}

function itemsBelow(
  row: BodyRow,
  below: readonly BodyRow[],
  byWords: ReadonlySet<BodyRow>,
  found: ReadonlyMap<BodyRow, number>,
): number | undefined {
  if (row.costType !== '' || !row.amounts.some((amount) => amount.kind === 'point' && amount.value !== 0)) {
    return undefined;
  }
  const sums = row.amounts.map(() => 0);
  let count = 0;
  for (const [index, other] of below.entries()) {
    if (!other.filled || byWords.has(other) || found.has(other)) continue;
    if (!looksBelow(row, other, count)) return undefined;
    add(sums, other);
    count += 1;
    if (opensGroup(below[index + 1]) && (count >= 2 || row.bold) && matches(row, sums, count, false))
      return count;
  }
  return undefined;
}

/** Whether an item differs from a heading with amounts as items do: not bold, or with a cost type of its own. */
function looksBelow(heading: BodyRow, item: BodyRow, before: number): boolean {
  return heading.bold ? !item.bold || before > 0 : item.costType !== '';
}

function opensGroup(row: BodyRow | undefined): boolean {
  return row === undefined || !row.filled || row.bold || row.costType === '';
}

function add(sums: number[], item: BodyRow | undefined): void {
  item?.amounts.forEach((amount, year) => {
    if (amount.kind === 'point') sums[year] = (sums[year] ?? 0) + amount.value;
  });
}

/** Whether a row prints the sums: within half a unit per item, or within the rounding of the row when it says it is a total. */
function matches(row: BodyRow, sums: readonly number[], count: number, roomy: boolean): boolean {
  let compared = 0;
  const agree = row.amounts.every((amount, year) => {
    if (amount.kind !== 'point') return amount.kind === 'unknown' && (sums[year] ?? 0) === 0;
    compared += amount.value === 0 ? 0 : 1;
    const room = 0.5 * (count + 1) + (roomy ? rounding(amount.value) / 2 : 0);
    return Math.abs(amount.value - (sums[year] ?? 0)) <= room;
  });
  return agree && compared > 0;
}

/** The power of ten an amount looks rounded to: 10 000 for 280 000, at most a hundredth of the amount. */
function rounding(value: number): number {
  let power = 1;
  while (value % (power * 10) === 0 && power * 100 <= Math.abs(value)) power *= 10;
  return power;
}

/** Leaves out what follows the total of the whole: cover, VAT, notes. */
function cutAtTotal(
  rows: readonly BodyRow[],
  items: readonly BodyRow[],
  totals: readonly TotalRow[],
): SortedRows {
  const all = { items, totals, after: [] };
  const grand = totals
    .filter((total) => !total.above && total.from === 0 && GRAND_TOTAL.test(total.row.words))
    .at(-1);
  if (grand === undefined) return all;
  const following = rows.slice(rows.indexOf(grand.row) + 1);
  if (following.length === 0) return all;
  const costsFollow = following.some((row) => row.filled) && !BELOW_TOTAL.test(following[0]?.words ?? '');
  if (costsFollow) return all;
  const after = new Set(following);
  return {
    items: items.filter((row) => !after.has(row)),
    totals: totals.filter((total) => !after.has(total.row)),
    after: following,
  };
}
