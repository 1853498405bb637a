import { type Calculation, firstDayOf, lastDayOf } from '@kapstok/engine';
import { partsOf, type ReportingPeriod, reportingPeriodCode, reportingPeriodInWords } from '@kapstok/plan';
import { byName } from '../documents/by-name.ts';
import type { ReportChoices } from '../schemas/reports.ts';
import { kindOfReport, REPORT_KINDS } from './report-kinds.ts';

/** More years than this are a slip in the plan. */
const MOST_YEARS = 25;

/** Which reports can be made of a plan on a day, and of which quarters, projects, municipalities and organisations. */
export function reportChoices({ plan }: Pick<Calculation, 'plan'>, day: string): ReportChoices {
  const quarters = quartersUntil(plan, day);
  const over = quarters.findLast((quarter) => lastDayOf(quarter) < day) ?? quarters[0];
  return {
    day,
    reports: REPORT_KINDS.map((kind) => {
      const { name, about, asks } = kindOfReport(kind);
      return { kind, name, about, asks };
    }),
    periods: quarters
      .map((period) => ({ code: reportingPeriodCode(period), name: reportingPeriodInWords(period) }))
      .reverse(),
    period: over === undefined ? '' : reportingPeriodCode(over),
    projects: plan.projects.map(({ code, name }) => ({ code, name })),
    municipalities: byName(plan.municipalities.map(({ name }) => ({ code: name, name }))),
    organisations: plan.organisations.map(({ code, name }) => ({ code, name: name || code })),
  };
}

type Plan = Calculation['plan'];

/** Quarters of the years that a plan tells of, as far as they began by a day; of a plan that tells of no year that of the day. */
function quartersUntil(plan: Plan, day: string): readonly ReportingPeriod[] {
  const today = Number(day.slice(0, 4));
  const years = yearsOf(plan).filter((year) => year <= today);
  const [first, last] = years.length === 0 ? [today, today] : [Math.min(...years), today];
  const all = Array.from({ length: Math.min(MOST_YEARS, last - first + 1) }, (_, at) => last - at).reverse();
  return all
    .flatMap((year) => partsOf({ cadence: 'year', year, number: 1 }, 'quarter'))
    .filter((quarter) => firstDayOf(quarter) <= day);
}

function yearsOf(plan: Plan): readonly number[] {
  return [
    ...plan.kpis.flatMap(({ byYear }) => [...byYear.keys()]),
    ...plan.targets.flatMap(({ period }) => (period === undefined ? [] : [period.year])),
    ...plan.measurementRounds.flatMap(({ period }) => (period === undefined ? [] : [period.year])),
    ...plan.milestones.flatMap(({ quarter }) => (quarter === undefined ? [] : [quarter.year])),
  ];
}
