import {
  directionOf,
  figuresOfIndicator,
  type IndicatorDefinition,
  type Measurement,
  monthsUntilEnd,
  parseReportingPeriod,
  periodAround,
  type ReportingPeriod,
  type Row,
  reportingPeriodCode,
} from '@kapstok/plan';
import type { Calculation } from '../calculation.ts';
import { figuresIn } from '../measurement/figures-in.ts';
import { type Judgement, judged } from '../measurement/judged.ts';
import type { MeasuredTotal } from '../measurement/measured-total.ts';
import { definitionIn } from '../measurement/over-time.ts';
import { type BandedTarget, bandedTargets } from './indicator-target.ts';
import { addingTo, indicatorTotal, wholeDefinitions } from './indicator-total.ts';
import { lastDayOf } from './last-day.ts';
import { milestoneJudged, type WhyUntold } from './milestone-judged.ts';
import type { SteeringGround } from './steering-ground.ts';

/** How an indicator stands in a period. */
export interface PeriodStanding {
  readonly period: ReportingPeriod;
  /** Whether it is over on the day one looks. */
  readonly isOver: boolean;
  /** By which definition is measured; undefined where nobody said. */
  readonly definition: IndicatorDefinition | undefined;
  /** Whether from here on is measured otherwise than in the period before. */
  readonly isBreak: boolean;
  /** What the approved figures come to. */
  readonly total: MeasuredTotal;
  /** The figures that were handed in and are not approved yet. */
  readonly waiting: readonly Measurement[];
  /** The targets that the period has had; at most one of them holds. */
  readonly targets: readonly BandedTarget[];
  /** How what is approved stands to the band that holds, or to the date. `none`: there is neither. */
  readonly judgement: Judgement | 'none';
  /** Why there is no telling, though something was reported. */
  readonly whyUntold: WhyUntold | undefined;
}

interface Known {
  /** The figures from which it was computed: its own, and those of the indicators that add to it. */
  readonly figures: readonly (readonly Measurement[])[];
  readonly day: string;
  readonly standings: readonly PeriodStanding[];
}

/** What was computed before, by plan and indicator: neither plans nor figures ever change. */
const known = new WeakMap<Calculation, Map<Row<'kpis'>, readonly Known[]>>();
/** Of how many sets of figures that is remembered: not everybody sees the same, or looks at the same moment. */
const MOST_KNOWN = 4;

/** How an indicator stands in every period that has a target or a figure, in order; of what ends together the shortest first. */
export function periodStandings(ground: SteeringGround, indicator: Row<'kpis'>): readonly PeriodStanding[] {
  const { calculation, day } = ground;
  const ofPlan = known.get(calculation) ?? new Map<Row<'kpis'>, readonly Known[]>();
  known.set(calculation, ofPlan);
  const figures = figuresBelow(ground, indicator);
  const before = ofPlan.get(indicator) ?? [];
  const found = before.find((one) => one.day === day && areSame(one.figures, figures));
  const one = found ?? { figures, day, standings: standingsIn(ground, indicator, figures) };
  ofPlan.set(indicator, [one, ...before.filter((other) => other !== one)].slice(0, MOST_KNOWN));
  return one.standings;
}

/** The figures of an indicator, and of all that add to it. */
function figuresBelow(
  { calculation: { plan }, measurements }: SteeringGround,
  indicator: Row<'kpis'>,
): readonly (readonly Measurement[])[] {
  const below = new Set([indicator]);
  // A set goes on with what is added while one walks it; what is in it is not walked again.
  for (const one of below) for (const child of addingTo(plan, one.code)) below.add(child);
  return [...below].map(({ code }) => figuresOfIndicator(measurements, code));
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, n) => one === others[n]);
}

function standingsIn(
  ground: SteeringGround,
  indicator: Row<'kpis'>,
  figures: readonly (readonly Measurement[])[],
): readonly PeriodStanding[] {
  const definitions = wholeDefinitions(ground.calculation.plan, indicator.code);
  const standings: PeriodStanding[] = [];
  for (const period of periodsOf(ground, indicator, figures)) {
    const definition = definitionIn(definitions, period);
    const before = standings.findLast(({ definition: other }) => other !== undefined)?.definition;
    const isBreak = before !== undefined && definition !== undefined && definition.version !== before.version;
    standings.push({ ...standingIn(ground, { indicator, figures, period }), definition, isBreak });
  }
  return standings;
}

interface InPeriod {
  readonly indicator: Row<'kpis'>;
  readonly figures: readonly (readonly Measurement[])[];
  readonly period: ReportingPeriod;
}

function standingIn(
  ground: SteeringGround,
  { indicator, figures, period }: InPeriod,
): Omit<PeriodStanding, 'definition' | 'isBreak'> {
  const code = reportingPeriodCode(period);
  const isOver = lastDayOf(period) < ground.day;
  const total = indicatorTotal(ground, indicator, period);
  const targets = bandedTargets(ground, indicator, period);
  const target = targets.find(({ holds }) => holds);
  return {
    period,
    isOver,
    total,
    waiting: figures.flatMap((own) => figuresIn(own, code).filter(({ state }) => state === 'submitted')),
    targets,
    ...judgementOn(ground, indicator, target, { total, isOver }),
  };
}

function judgementOn(
  ground: SteeringGround,
  indicator: Row<'kpis'>,
  target: BandedTarget | undefined,
  { total, isOver }: Pick<PeriodStanding, 'total' | 'isOver'>,
): Pick<PeriodStanding, 'judgement' | 'whyUntold'> {
  const { band, target: agreed } = target ?? {};
  if (band === undefined && agreed?.date !== undefined) {
    const { judgement, why } = milestoneJudged(ground, indicator, agreed.date);
    return { judgement, whyUntold: why };
  }
  const judgement =
    band === undefined ? 'none' : judgementOf(judged(total, band, directionOf(indicator)), isOver);
  return { judgement, whyUntold: undefined };
}

/** Before a period is over it can be reached and not yet missed: what is still to come has no figure, and no part in a total. */
function judgementOf(judgement: Judgement, isOver: boolean): Judgement {
  return judgement === 'missed' && !isOver ? 'open' : judgement;
}

function periodsOf(
  { calculation: { plan } }: SteeringGround,
  { code, byYear }: Row<'kpis'>,
  figures: readonly (readonly Measurement[])[],
): readonly ReportingPeriod[] {
  const years = [...byYear].flatMap(([year, { printed }]) =>
    printed === '' ? [] : [parseReportingPeriod(String(year))],
  );
  const agreed = plan.targets.filter(({ indicator }) => indicator === code).map(({ period }) => period);
  // Thousands of figures share some periods.
  const periods = new Set(figures.flatMap((own) => own.map(({ period }) => period)));
  const measured = [...periods].flatMap((period) => [period, periodAround(period, 'year')]);
  const all = [...years, ...agreed, ...measured].filter((period) => period !== undefined);
  const byCode = new Map(all.map((period) => [reportingPeriodCode(period), period]));
  return [...byCode.values()].toSorted(
    (a, b) => monthsUntilEnd(a) - monthsUntilEnd(b) || partsInYear(b) - partsInYear(a),
  );
}

const PARTS_IN_YEAR = { month: 12, quarter: 4, half: 2, year: 1 } as const;

function partsInYear({ cadence }: ReportingPeriod): number {
  return PARTS_IN_YEAR[cadence];
}
