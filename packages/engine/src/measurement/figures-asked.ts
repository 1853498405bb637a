import {
  CADENCES,
  definitionsOf,
  type IndicatorDefinition,
  monthsUntilEnd,
  type Plan,
  partsOf,
  periodAround,
  type ReportingPeriod,
  type Row,
  reportersOf,
  reportingPeriodCode,
} from '@kapstok/plan';

/** A figure that is asked in a round of measuring. */
export interface FigureAsked {
  readonly indicator: string;
  readonly definition: IndicatorDefinition;
  readonly period: ReportingPeriod;
  /** Who is asked: an organisation or municipality by its code; empty where the region or the plan is measured. */
  readonly reporter: string;
}

/** An indicator of which nothing can be asked, for nobody said how it is measured. */
export interface NotAsked {
  readonly indicator: string;
  /** Columns of its definition that are blank; none where there is no definition. */
  readonly blank: readonly string[];
}

/**
 * The periods that a round of a period is about, of every cadence: its parts, and what ends with it, such as the year with its
 * last quarter. They are locked when it closes.
 */
export function periodsOfRound(period: ReportingPeriod): readonly ReportingPeriod[] {
  return CADENCES.flatMap((cadence) => {
    const parts = partsOf(period, cadence);
    if (parts.length > 0) return parts;
    const around = periodAround(period, cadence);
    return around !== undefined && monthsUntilEnd(around) === monthsUntilEnd(period) ? [around] : [];
  });
}

/** Thousands in a large region; a plan never changes. */
const asked = new WeakMap<Plan, Map<string, readonly FigureAsked[]>>();

/**
 * What a round of a period asks of whom, by indicator, reporter and period. An indicator that others add to is computed of those,
 * and not asked; a figure is asked once, whatever it is needed for.
 */
export function figuresAsked(plan: Plan, round: ReportingPeriod): readonly FigureAsked[] {
  const ofPlan = asked.get(plan) ?? new Map<string, readonly FigureAsked[]>();
  asked.set(plan, ofPlan);
  const code = reportingPeriodCode(round);
  const figures = ofPlan.get(code) ?? askedIn(plan, round);
  ofPlan.set(code, figures);
  return figures;
}

function askedIn(plan: Plan, round: ReportingPeriod): readonly FigureAsked[] {
  const computed = new Set(plan.indicatorDefinitions.map(({ parent }) => parent));
  const periods = periodsOfRound(round);
  return plan.kpis
    .filter(({ code }) => !computed.has(code))
    .flatMap((indicator) => inOrder(askedOf(plan, indicator, periods)));
}

function inOrder(figures: readonly FigureAsked[]): readonly FigureAsked[] {
  return figures
    .map((figure) => ({ figure, place: placeOf(figure) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ figure }) => figure);
}

/** Indicators of which a round can ask nothing, though they are measured: their definition is not whole, or there is none. */
export function notAsked(plan: Plan, round: ReportingPeriod): readonly NotAsked[] {
  return plan.kpis.flatMap(({ code }) => {
    const versions = definitionsOf(plan, code);
    const last = versions.findLast(
      (version) => monthsUntilEnd(fromOf(version)) <= monthsUntilEnd(round) || versions.length === 1,
    );
    if (last === undefined) return [{ indicator: code, blank: [] }];
    return last.kind === 'incomplete' ? [{ indicator: code, blank: last.blank }] : [];
  });
}

type Version = ReturnType<typeof definitionsOf>[number];

function fromOf(version: Version): ReportingPeriod {
  return version.kind === 'whole' ? version.definition.from : version.from;
}

function askedOf(plan: Plan, kpi: Row<'kpis'>, periods: readonly ReportingPeriod[]): readonly FigureAsked[] {
  const versions = definitionsOf(plan, kpi.code);
  return periods.flatMap((period) => {
    const version = versions.findLast((one) => monthsUntilEnd(fromOf(one)) <= monthsUntilEnd(period));
    if (version?.kind !== 'whole' || version.definition.cadence !== period.cadence) return [];
    const { definition } = version;
    return reportersOf(plan, kpi, definition.level).map((reporter) => ({
      indicator: kpi.code,
      definition,
      period,
      reporter,
    }));
  });
}

function placeOf({ reporter, period }: FigureAsked): string {
  return `${reporter} ${reportingPeriodCode(period)}`;
}

/** How a figure is asked: how many of how many where shares are weighed, else a number. */
export function isAskedAsShare({ overOrganisations, overTime }: IndicatorDefinition): boolean {
  return overOrganisations === 'weighted_mean' || overTime === 'weighted_mean';
}
