import type { BodyRow } from './body-row.ts';
import { nearestStart, startOfSum } from './sums.ts';
import { type ItemsBelow, totalsAbove } from './totals-above.ts';
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

/** Tells items from totals, so that nothing is counted twice: by their words, or by their looks where amounts add up. */
export function sortRows(rows: readonly BodyRow[]): SortedRows {
  const filled = rows.filter((row) => row.filled);
  const byWords = new Set(filled.filter((row) => TOTAL_ROW.test(row.words)));
  const above = totalsAbove(rows, byWords);
  const grand = grandTotal(rows, byWords);
  const sofar: SoFar = { items: [], totals: [], opened: 0 };
  for (const row of rows) {
    if (!row.filled) {
      sofar.opened = sofar.items.length;
      continue;
    }
    const below = above.get(row);
    const total =
      below === undefined
        ? totalBelow(row, sofar, byWords.has(row), row === grand)
        : totalOf(row, sofar, below);
    if (total === undefined) sofar.items.push(row);
    else sofar.totals.push(total);
  }
  return cutAtTotal(rows, sofar.items, sofar.totals);
}

/** The last row that says it is the total of the whole, where no other row says so and only cover and notes follow. */
function grandTotal(rows: readonly BodyRow[], byWords: ReadonlySet<BodyRow>): BodyRow | undefined {
  const saying = [...byWords].filter((row) => row.costType === '' && GRAND_TOTAL.test(row.words));
  const named = saying.filter((row) => WHOLE.test(row.words));
  const [only, another] = named.length > 0 ? named : saying;
  if (only === undefined || another !== undefined) return undefined;
  const following = rows.slice(rows.indexOf(only) + 1).filter(({ filled, words }) => filled || words !== '');
  const ends = following.every((row) => !row.filled) || BELOW_TOTAL.test(following[0]?.words ?? '');
  return ends ? only : undefined;
}

/** Words of a total that is of nothing less than the whole. */
const WHOLE = /^(?:eind|generaal|algemeen|grand)/i;

/** What has been sorted while going down the rows. */
interface SoFar {
  readonly items: BodyRow[];
  readonly totals: TotalRow[];
  /** How many items there were at the last heading. */
  opened: number;
}

function totalOf(row: BodyRow, { items }: SoFar, below: ItemsBelow): TotalRow {
  return { row, from: items.length, until: items.length + below.count, agrees: below.agrees, above: true };
}

function totalBelow(row: BodyRow, sofar: SoFar, saysTotal: boolean, isGrand: boolean): TotalRow | undefined {
  if (isGrand) return totalOfAll(row, sofar);
  return saysTotal ? totalByWords(row, sofar) : totalByLooks(row, sofar);
}

/** The total of the whole: of all items, whatever it prints. */
function totalOfAll(row: BodyRow, { items }: SoFar): TotalRow {
  const rule = { startsAt: (at: number) => at === 0, fewest: 1, nearness: 'rounded' } as const;
  const agrees = startOfSum(row, items, rule) === 0;
  return { row, from: 0, until: items.length, agrees, above: false };
}

/** A row that says it is a total, unless it has a cost type of its own as items have and does not add up. */
function totalByWords(row: BodyRow, { items, totals, opened }: SoFar): TotalRow | undefined {
  const from = startOfSum(row, items, { startsAt: () => true, fewest: 1, nearness: 'rounded' });
  if (from !== undefined) return { row, from, until: items.length, agrees: true, above: false };
  if (row.costType !== '') return undefined;
  const below = totals.filter((total) => !total.above);
  const last = Math.max(opened, ...below.map((total) => total.until));
  const starts = last >= items.length ? [0] : [last, 0];
  return { row, from: nearestStart(row, items, starts), until: items.length, agrees: false, above: false };
}

/** A row set apart from items, bold or without the cost type they have, that prints the sum of the group above it. */
function totalByLooks(row: BodyRow, { items, totals, opened }: SoFar): TotalRow | undefined {
  const previous = items.at(-1);
  if (previous === undefined || row.costType !== '') return undefined;
  if (row.bold ? previous.bold : previous.costType === '') return undefined;
  const boundaries = new Set([0, opened, ...totals.flatMap((total) => [total.from, total.until])]);
  const from = startOfSum(row, items, { startsAt: (at) => boundaries.has(at), fewest: 2, nearness: 'unit' });
  return from === undefined ? undefined : { row, from, until: items.length, agrees: true, above: false };
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
