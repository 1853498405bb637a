import type { Estimate } from '@kapstok/quantity';
import type { BodyRow } from './body-row.ts';

/** How near amounts must be to a sum: to the unit, to the rounding of the row itself, or most of them to a tenth. */
export type Nearness = 'unit' | 'rounded' | 'near';

/** Sums by year while going over items; amounts that are not known count for nothing. */
export class RunningSums {
  readonly #sums: number[];
  count = 0;

  constructor(row: BodyRow) {
    this.#sums = row.amounts.map(() => 0);
  }

  add(item: BodyRow | undefined): void {
    this.count += 1;
    item?.amounts.forEach((amount, year) => {
      if (amount.kind === 'point') this.#sums[year] = (this.#sums[year] ?? 0) + amount.value;
    });
  }

  /** Whether a row prints these sums, and not zero in all years: in every year, or for `near` in most of them. */
  agreeWith(row: BodyRow, nearness: Nearness): boolean {
    const rounding = nearness === 'unit' ? 0 : roundingOf(row) / 2;
    const agreeing = row.amounts.map((amount, year) => this.#agrees(amount, year, nearness, rounding));
    const compared = row.amounts.some((amount) => amount.kind === 'point' && amount.value !== 0);
    const fitting = agreeing.filter((agrees) => agrees).length;
    return compared && fitting >= (nearness === 'near' ? agreeing.length / 2 : agreeing.length);
  }

  #agrees(amount: Estimate, year: number, nearness: Nearness, rounding: number): boolean {
    const sum = this.#sums[year] ?? 0;
    if (amount.kind !== 'point') return amount.kind === 'unknown' && sum === 0;
    const room = nearness === 'near' ? Math.abs(sum) / 10 : 0;
    return Math.abs(amount.value - sum) <= Math.max(0.5 * (this.count + 1), rounding, room);
  }

  /** How far the printed years lie from these sums, together. */
  distanceTo(row: BodyRow): number {
    return row.amounts.reduce(
      (off, amount, year) =>
        amount.kind === 'point' ? off + Math.abs(amount.value - (this.#sums[year] ?? 0)) : off,
      0,
    );
  }
}

/** The start of the run of items whose sums come nearest to a row that follows them; the first of equals. */
export function nearestStart(row: BodyRow, items: readonly BodyRow[], starts: readonly number[]): number {
  let best = { from: starts[0] ?? 0, off: Number.POSITIVE_INFINITY };
  for (const from of starts) {
    const sums = new RunningSums(row);
    for (const item of items.slice(from)) sums.add(item);
    const off = sums.distanceTo(row);
    if (off < best.off) best = { from, off };
  }
  return best.from;
}

/** The power of ten all amounts of a row are rounded to: 10 000 for 90 000 and 120 000; 1 when they are not. */
function roundingOf(row: BodyRow): number {
  const amounts = row.amounts.flatMap((amount) =>
    amount.kind === 'point' && amount.value !== 0 ? [amount.value] : [],
  );
  let power = 1;
  while (amounts.length > 0 && power < 1e9 && amounts.every((value) => value % (power * 10) === 0))
    power *= 10;
  return power;
}

/** Which items may be added up to a row that stands below them. */
export interface SumRule {
  /** Where a run of items may start. */
  readonly startsAt: (from: number) => boolean;
  readonly fewest: number;
  readonly nearness: Nearness;
}

/** Where the items start that add up to a row that follows them; the shortest run counts. */
export function startOfSum(row: BodyRow, items: readonly BodyRow[], rule: SumRule): number | undefined {
  const sums = new RunningSums(row);
  for (let from = items.length - 1; from >= 0; from -= 1) {
    sums.add(items[from]);
    if (sums.count >= rule.fewest && rule.startsAt(from) && sums.agreeWith(row, rule.nearness)) return from;
  }
  return undefined;
}
