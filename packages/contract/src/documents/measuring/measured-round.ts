import {
  type FigureAsked,
  type FigureStated,
  figuresAsked,
  keyOf,
  periodsOfRound,
  type RoundState,
  requestStandings,
  roundBegins,
  roundState,
  roundsInOrder,
} from '@kapstok/engine';
import {
  type KeptMeasurement,
  type Plan,
  type ReportingPeriod,
  type Row,
  reportingPeriodCode,
  wordOfKey,
} from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { ReporterDto, RequestStandingDto, RoundHead } from '../../schemas/measuring.ts';

/** A round in which can be measured, and what it asks. */
export interface MeasuredRound {
  readonly plan: Plan;
  readonly row: Row<'measurementRounds'>;
  readonly period: ReportingPeriod;
  readonly asked: readonly FigureAsked[];
  /** Codes of the periods that it is about. */
  readonly periods: readonly string[];
  /** The day on which it begins, and how far it is as a whole on the day on which is looked. */
  readonly begins: string;
  readonly state: RoundState;
  /** The day on which is looked: `2026-12-31`. */
  readonly today: string;
}

/** Rounds of a plan by when they were closed, and the day on which is looked. */
export interface RoundsSeen {
  readonly plan: Plan;
  /** Codes of rounds that are closed now. */
  readonly closed: ReadonlySet<string>;
  readonly today: string;
}

/** The rounds of a plan that have a period, in order: others ask nothing. */
export function measuredRounds({ plan, closed, today }: RoundsSeen): readonly MeasuredRound[] {
  const rounds = plan.measurementRounds.flatMap((row) => {
    const { period } = row;
    const begins = roundBegins(row);
    if (period === undefined || begins === undefined) return [];
    let asked: readonly FigureAsked[] | undefined;
    const periods = periodsOfRound(period).map(reportingPeriodCode);
    const state = roundState(row, { isClosed: closed.has(row.code), today });
    return [
      {
        plan,
        row,
        period,
        /** Thousands in a large region, and one round is looked at of many. */
        get asked() {
          asked ??= figuresAsked(plan, period);
          return asked;
        },
        periods,
        begins,
        state,
        today,
      },
    ];
  });
  return roundsInOrder(rounds);
}

/** A round as the plan has it. */
export function roundHead({ row, period, begins, state }: MeasuredRound): RoundHead {
  const { code, name, kind, opens = null, due = null, closes = null } = row;
  const head = { code, name: name || code, kind: kind || null, opens, due, closes };
  return { ...head, period: reportingPeriodCode(period), begins, state, closed: state === 'closed' };
}

/** Who gives figures, by its name in the plan. */
export function reporterDto(plan: Plan, code: string): ReporterDto {
  const found = plan.organisations.find((row) => row.code === code);
  if (found !== undefined) return { code, name: found.name || code, kind: 'organisation' };
  return { code, name: code === '' ? THE_REGION.nl : code, kind: code === '' ? 'region' : 'municipality' };
}

const THE_REGION = text('De regio', 'The region');

/** How far a figure is, with the files of it where those are known: a report tells of none. */
export type StatedWithFiles = FigureStated & Partial<Pick<KeptMeasurement, 'evidence'>>;

/** How far the requests of a round are, of the reporters that are seen. */
export function standingDtos(
  { plan, row, asked, today, begins }: MeasuredRound,
  measurements: readonly StatedWithFiles[],
  sees: (reporter: string) => boolean,
): readonly RequestStandingDto[] {
  const named = new Map<string, Set<string>>();
  for (const { reporter, evidence } of ofThese(asked, measurements)) {
    named.set(reporter, new Set([...(named.get(reporter) ?? []), ...(evidence ?? [])]));
  }
  return requestStandings(asked, measurements, { today, due: row.due, begins })
    .filter(({ reporter }) => sees(reporter))
    .map(({ reporter, asked: count, absent, byState, isLate }) => ({
      reporter: reporterDto(plan, reporter),
      asked: count,
      absent,
      ...byState,
      files: named.get(reporter)?.size ?? 0,
      late: isLate,
    }));
}

/** The figures with files that are asked: few of thousands have any. */
function ofThese(
  asked: readonly FigureAsked[],
  measurements: readonly StatedWithFiles[],
): readonly StatedWithFiles[] {
  const withFiles = measurements.filter(({ evidence = [] }) => evidence.length > 0);
  if (withFiles.length === 0) return withFiles;
  const words = new Set(asked.map((figure) => wordOfKey(keyOf(figure))));
  return withFiles.filter((figure) => words.has(wordOfKey(keyOf(figure))));
}
