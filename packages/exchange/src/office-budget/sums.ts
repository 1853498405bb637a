import type { BodyRow } from './body-row.ts';

/** How near amounts must be to a sum: to the unit, to the rounding of the row itself, or to a tenth. */
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

  /** Whether a row prints these sums in every year, and not zero in all of them. */
  agreeWith(row: BodyRow, nearness: Nearness): boolean {
    const rounding = nearness === 'unit' ? 0 : roundingOf(row) / 2;
    let compared = 0;
    const agree = row.amounts.every((amount, year) => {
      const sum = this.#sums[year] ?? 0;
      if (amount.kind !== 'point') return amount.kind === 'unknown' && sum === 0;
      compared += amount.value === 0 ? 0 : 1;
      const room = nearness === 'near' ? Math.abs(sum) / 10 : 0;
      return Math.abs(amount.value - sum) <= Math.max(0.5 * (this.count + 1), rounding, room);
    });
    return agree && compared > 0;
  }
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
