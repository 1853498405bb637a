import { monthsUntilEnd, periodLater, type Quarter, type ReportingPeriod } from '@kapstok/plan';

/** The last day of a period that is reported on. */
export function lastDayOf(period: ReportingPeriod): string {
  return lastDayBefore(monthsUntilEnd(period));
}

/** The first day of a period that is reported on. */
export function firstDayOf(period: ReportingPeriod): string {
  const months = monthsUntilEnd(periodLater(period, -1));
  return new Date(Date.UTC(Math.floor(months / 12), months % 12, 1)).toISOString().slice(0, 10);
}

/** The last day of a quarter. */
export function lastDayOfQuarter({ year, quarter }: Quarter): string {
  return lastDayBefore(year * 12 + quarter * 3);
}

/** The day before a month begins, counted in months from year 0. */
function lastDayBefore(months: number): string {
  return new Date(Date.UTC(Math.floor(months / 12), months % 12, 0)).toISOString().slice(0, 10);
}
