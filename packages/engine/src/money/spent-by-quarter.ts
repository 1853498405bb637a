import {
  monthsUntilEnd,
  type Plan,
  parseReportingPeriod,
  partsOf,
  type ReportingPeriod,
  reportingPeriodCode,
} from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { type MoneyFigure, statedFigure, sumFigure } from './money-figure.ts';
import type { ResultPiece } from './result-piece.ts';

/** More quarters than this are not gone past one by one; a slip of a century would make the list endless. */
const MOST_QUARTERS = 80;

/** Money of a grant that is spent by the end of a period. */
export interface Spending {
  readonly grant: string;
  readonly period: ReportingPeriod;
  readonly figure: MoneyFigure;
}

/** What the plan means to spend of each grant, by the period in which it stands: a year is not shared out over its quarters. */
export function plannedSpending(plan: Plan): readonly Spending[] {
  return plan.budgetParts.flatMap((row) => {
    if (row.kind !== 'budget' || row.grant === '' || row.period === undefined) return [];
    const code = reportingPeriodCode(row.period);
    const label = text(`Begroot voor ${row.line} in ${code}`, `Budget of ${row.line} in ${code}`);
    const figure = statedFigure(label, row.amount, row, { field: 'amount' });
    return [{ grant: row.grant, period: row.period, figure }];
  });
}

/** What is spent of a grant by the end of a quarter; undefined where nothing is known of its spending. */
export function spentBy(
  spending: readonly Spending[],
  grant: string,
  quarter: ReportingPeriod,
): MoneyFigure | undefined {
  const own = spending.filter((one) => one.grant === grant);
  if (own.length === 0) return undefined;
  const until = monthsUntilEnd(quarter);
  const code = reportingPeriodCode(quarter);
  const parts = own.filter(({ period }) => monthsUntilEnd(period) <= until).map(({ figure }) => figure);
  return sumFigure(
    { label: text(`Uitgegeven tot en met ${code}`, `Spent up to and including ${code}`) },
    parts,
  );
}

/** The quarters from the first in which money is spent to the last in which something of it is judged or spent. */
export function quartersOf(
  spending: readonly Spending[],
  pieces: readonly ResultPiece[],
): readonly ReportingPeriod[] {
  const ends = spending.map(({ period }) => monthsUntilEnd(period));
  if (ends.length === 0) return [];
  const starts = spending.flatMap(({ period }) => partsOf(period, 'month')[0] ?? []);
  const judged = pieces.flatMap(({ row, judgedOn }) => [
    row?.period,
    monthOf(judgedOn),
    monthOf(row?.planned),
  ]);
  const until = Math.max(
    ...ends,
    ...judged.flatMap((period) => (period === undefined ? [] : [monthsUntilEnd(period)])),
  );
  const first = Math.floor((Math.min(...starts.map(monthsUntilEnd)) - 1) / 3);
  const count = Math.min(MOST_QUARTERS, Math.ceil(until / 3) - first);
  return Array.from({ length: count }, (_, at) => quarterAt(first + at));
}

function monthOf(day: string | undefined): ReportingPeriod | undefined {
  return day === undefined ? undefined : parseReportingPeriod(day.slice(0, 7));
}

/** The quarter of which so many come before it since year 0. */
function quarterAt(index: number): ReportingPeriod {
  return { cadence: 'quarter', year: Math.floor(index / 4), number: (index % 4) + 1 };
}

/** Whether a day is past the end of a quarter. */
export function isAfter(day: string | undefined, quarter: ReportingPeriod): boolean {
  const month = monthOf(day);
  return month !== undefined && monthsUntilEnd(month) > monthsUntilEnd(quarter);
}
