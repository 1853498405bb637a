import {
  definitionsOf,
  directionOf,
  figuresOfIndicator,
  type IndicatorDefinition,
  type Measurement,
  monthsUntilEnd,
  parseReportingPeriod,
  periodAround,
  REPORTS_FOR_ALL,
  type ReportingPeriod,
  type Row,
  reportersOf,
  reportingPeriodCode,
} from '@kapstok/plan';
import type { Calculation } from '../calculation.ts';
import { figuresIn } from '../measurement/figures-in.ts';
import { type Judgement, judged } from '../measurement/judged.ts';
import type { MeasuredTotal } from '../measurement/measured-total.ts';
import { definitionIn, measuredTotal } from '../measurement/over-time.ts';
import { type BandedTarget, bandedTargets } from './indicator-target.ts';
import { lastDayOf } from './last-day.ts';
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
  /** How what is approved stands to the band that holds. `none`: there is no band. */
  readonly judgement: Judgement | 'none';
}

const NOTHING: MeasuredTotal = { kind: 'unknown', missing: [] };

type Standings = Map<string, readonly PeriodStanding[]>;

/** What was computed before, by the plan and the figures it was computed from: neither of them ever changes. */
const known = new WeakMap<Calculation, WeakMap<readonly Measurement[], Standings>>();

/** How an indicator stands in every period that has a target or a figure, in order; of what ends together the shortest first. */
export function periodStandings(ground: SteeringGround, indicator: Row<'kpis'>): readonly PeriodStanding[] {
  const own = figuresOfIndicator(ground.measurements, indicator.code);
  const standings = standingsOf(ground.calculation, own);
  const key = `${ground.day} ${indicator.place.line} ${indicator.code}`;
  const before = standings.get(key);
  if (before !== undefined) return before;
  const made = standingsIn(ground, indicator, own);
  standings.set(key, made);
  return made;
}

function standingsOf(calculation: Calculation, own: readonly Measurement[]): Standings {
  const byFigures = known.get(calculation) ?? new WeakMap<readonly Measurement[], Standings>();
  known.set(calculation, byFigures);
  const standings: Standings = byFigures.get(own) ?? new Map();
  byFigures.set(own, standings);
  return standings;
}

function standingsIn(
  ground: SteeringGround,
  indicator: Row<'kpis'>,
  own: readonly Measurement[],
): readonly PeriodStanding[] {
  const { plan } = ground.calculation;
  const approved = own.filter(({ state }) => state === 'approved');
  const versions = definitionsOf(plan, indicator.code);
  const definitions = versions.flatMap((each) => (each.kind === 'whole' ? [each.definition] : []));
  const standings: PeriodStanding[] = [];
  for (const period of periodsOf(ground, indicator, own)) {
    const definition = definitionIn(definitions, period);
    const before = standings.findLast(({ definition: other }) => other !== undefined)?.definition;
    const isBreak = before !== undefined && definition !== undefined && definition.version !== before.version;
    standings.push({
      ...standingIn(ground, { indicator, own, approved, definitions, period }),
      definition,
      isBreak,
    });
  }
  return standings;
}

interface InPeriod {
  readonly indicator: Row<'kpis'>;
  readonly own: readonly Measurement[];
  readonly approved: readonly Measurement[];
  readonly definitions: readonly IndicatorDefinition[];
  readonly period: ReportingPeriod;
}

function standingIn(
  ground: SteeringGround,
  { indicator, own, approved: measurements, definitions, period }: InPeriod,
): Omit<PeriodStanding, 'definition' | 'isBreak'> {
  const code = reportingPeriodCode(period);
  const isOver = lastDayOf(period) < ground.day;
  const definition = definitionIn(definitions, period);
  const expected = definition && reportersOf(ground.calculation.plan, indicator, definition.level);
  const total =
    definition === undefined
      ? NOTHING
      : measuredTotal({ definitions, measurements, expected: () => expected ?? [REPORTS_FOR_ALL] }, period);
  const targets = bandedTargets(ground, indicator, period);
  const band = targets.find(({ holds }) => holds)?.band;
  return {
    period,
    isOver,
    total,
    waiting: figuresIn(own, code).filter(({ state }) => state === 'submitted'),
    targets,
    judgement: band === undefined ? 'none' : judgementOf(judged(total, band, directionOf(indicator)), isOver),
  };
}

/** Before a period is over it can be reached and not yet missed: what is still to come has no figure, and no part in a total. */
function judgementOf(judgement: Judgement, isOver: boolean): Judgement {
  return judgement === 'missed' && !isOver ? 'open' : judgement;
}

function periodsOf(
  { calculation: { plan } }: SteeringGround,
  { code, byYear }: Row<'kpis'>,
  own: readonly Measurement[],
): readonly ReportingPeriod[] {
  const years = [...byYear].flatMap(([year, { printed }]) =>
    printed === '' ? [] : [parseReportingPeriod(String(year))],
  );
  const agreed = plan.targets.filter(({ indicator }) => indicator === code).map(({ period }) => period);
  const measured = own.flatMap(({ period }) => [period, periodAround(period, 'year')]);
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
