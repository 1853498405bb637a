import type { Calculation } from '@kapstok/engine';
import { isKnown, type KnownEstimate } from '@kapstok/quantity';
import { grouped, remembered } from '../../grouped.ts';
import { roundingOf } from '../../rounding.ts';
import type { Claim } from '../../stated/claim.ts';
import { statedKey } from '../../stated/stated-key.ts';
import { middle, middleOf } from './room.ts';
import { budgetLinesOff } from './row-total.ts';
import { type WrongSubtotal, wrongSubtotals } from './subtotals.ts';

/** How much more is printed than follows. */
function offOf({ stated, computed }: WrongSubtotal): number {
  return middleOf(stated) - middle(computed);
}

/** Whether two differences are one, but for rounding of the number in which it shows. */
function same(a: number, b: number, printed: KnownEstimate): boolean {
  return Math.abs(a - b) <= roundingOf(middleOf(printed)) + EPSILON;
}

const EPSILON = 0.005;

function sumOf(wrong: readonly WrongSubtotal[]): number {
  return wrong.reduce((sum, each) => sum + offOf(each), 0);
}

/** Wrong subtotals that rounding does not explain. */
function plainlyWrong(calculation: Calculation): readonly WrongSubtotal[] {
  return wrongSubtotals(calculation).filter(({ rounded }) => rounded.length === 0);
}

/** One wrong subtotal for each defect: without those that only pass on what is wrong under or beside them. */
export const subtotalDefects: (calculation: Calculation) => readonly WrongSubtotal[] = remembered(
  (calculation) => {
    const all = plainlyWrong(calculation);
    const byField = grouped(all, ({ place }) => place.field);
    const own = all.filter((wrong) => !isPassedOn(wrong, byField.get(wrong.place.field) ?? []));
    const byRow = grouped(own, ({ place }) => place.line);
    return own.filter((wrong) => !isSaidBeside(calculation, wrong, byRow.get(wrong.place.line) ?? []));
  },
);

/** Whether subtotals one level lower are wrong by the same, together. */
function isPassedOn(wrong: WrongSubtotal, others: readonly WrongSubtotal[]): boolean {
  if (wrong.level === 2) return false;
  const below = others.filter((other) => other.level > wrong.level && isUnder(other, wrong));
  const next = below.filter(
    (other) => !below.some((between) => between.level < other.level && isUnder(other, between)),
  );
  return next.length > 0 && same(offOf(wrong), sumOf(next), wrong.stated);
}

function isUnder(part: WrongSubtotal, whole: WrongSubtotal): boolean {
  return whole.level === 0 || part.pillar === whole.pillar;
}

/**
 * Of a year and a total of one row that are wrong by the same, the year is the defect; of a total and several years
 * together, the total.
 */
function isSaidBeside(
  calculation: Calculation,
  wrong: WrongSubtotal,
  row: readonly WrongSubtotal[],
): boolean {
  const years = row.filter(({ year }) => year !== undefined);
  const total = row.find(({ year }) => year === undefined);
  if (wrong.year === undefined) return years.length === 1 && same(offOf(wrong), sumOf(years), wrong.stated);
  if (years.length < 2) return false;
  if (total !== undefined) return same(offOf(total), sumOf(years), total.stated);
  return statedOff(calculation, wrong.scope).some(({ off, stated }) => same(off, sumOf(years), stated));
}

/** Stated investments of a scope, and by how much they are more than follows. */
function statedOff(
  calculation: Calculation,
  scope: string,
): readonly { readonly off: number; readonly stated: KnownEstimate }[] {
  const { plan } = calculation;
  const computed = calculation.value(`${scope}/investment.total`);
  if (computed?.kind !== 'known') return [];
  return plan.statedFigures.flatMap((row) => {
    const states = row.scope === scope && statedKey(row.key)?.quantity === 'investment';
    return states && isKnown(row.value)
      ? [{ off: middleOf(row.value) - middle(computed), stated: row.value }]
      : [];
  });
}

/** Whether a stated investment is wrong by what is wrong in the budget itself: in its subtotals, or in a line. */
export function isWrongInBudget(calculation: Calculation, { scope, printed, value }: Claim): boolean {
  if (value.kind !== 'known') return false;
  const off = middleOf(printed) - middle(value);
  const wrong = subtotalDefects(calculation).filter(
    (each) => scope.kind === 'plan' || each.scope === scope.code || each.pillar === scope.code,
  );
  const totals = wrong.filter(({ year }) => year === undefined);
  const years = wrong.filter(({ year }) => year !== undefined);
  const lines = budgetLinesOff(calculation.plan).map((line) => line.off);
  const causes = [...wrong.map(offOf), ...[wrong, totals, years].map(sumOf), ...lines];
  return causes.some((cause) => Math.abs(cause) > EPSILON && same(off, cause, printed));
}
