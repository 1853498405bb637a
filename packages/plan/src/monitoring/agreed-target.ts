import { isBlank } from '../cell-fault.ts';
import type { Place } from '../place.ts';
import { fieldOf } from '../place.ts';
import type { Plan } from '../plan.ts';
import { YEARLY_LETTER } from '../table.ts';
import type { Target } from '../target.ts';
import { type ReportingPeriod, reportingPeriodCode } from './reporting-period.ts';

/** A target of an indicator in a period, since when it holds, and where it stands. */
export interface AgreedTarget {
  readonly target: Target;
  /** Undefined: from the start, as the plan prints it. */
  readonly agreedOn: string | undefined;
  readonly place: Place;
}

/**
 * The targets that an indicator has had in a period, the first of them first: that of the plan for a year, and those that were
 * agreed on later or for another period. A period without one has none: nothing is shared out over quarters.
 */
export function targetsAgreed(
  plan: Plan,
  indicator: string,
  period: ReportingPeriod,
): readonly AgreedTarget[] {
  const code = reportingPeriodCode(period);
  const rows = plan.targets.filter(
    (row) =>
      row.indicator === indicator && row.period !== undefined && reportingPeriodCode(row.period) === code,
  );
  const agreed = rows.map(({ target, agreedOn, place }) => ({
    target,
    agreedOn,
    place: fieldOf(place, 'target'),
  }));
  const inOrder = agreed.toSorted((a, b) => ((a.agreedOn ?? '') < (b.agreedOn ?? '') ? -1 : 1));
  return [...printedTarget(plan, indicator, period), ...inOrder];
}

function printedTarget(plan: Plan, indicator: string, period: ReportingPeriod): readonly AgreedTarget[] {
  const row = plan.kpis.find(({ code }) => code === indicator);
  const target = period.cadence === 'year' ? row?.byYear.get(period.year) : undefined;
  if (row === undefined || target === undefined) return [];
  if (isBlank(target.value) && target.date === undefined) return [];
  const place = fieldOf(row.place, `${YEARLY_LETTER.target}${period.year}`);
  return [{ target, agreedOn: undefined, place }];
}

/** The target that holds on a day (`2026-12-31`): the last that was agreed on by then. */
export function targetOn(
  plan: Plan,
  indicator: string,
  period: ReportingPeriod,
  day: string,
): AgreedTarget | undefined {
  return targetsAgreed(plan, indicator, period).findLast(
    ({ agreedOn }) => agreedOn === undefined || agreedOn <= day,
  );
}
