import type { CorrectedFigure, RoundsTold } from '@kapstok/contract';
import { type KeptMeasurement, reportingPeriodCode } from '@kapstok/plan';
import { minuteOnClock } from '@kapstok/quantity';
import {
  acting,
  type Closing,
  closingsOf,
  type Database,
  entriesAt,
  figuresOf,
  mayAll,
  type Point,
  type Reader,
  realisedOf,
} from '@kapstok/store';
import type { Question } from '../plan/question.ts';
import type { ReportTold } from '../plan/report-asked.ts';
import type { PlanState } from './kept-plans.ts';
import { knownUntil } from './known-until.ts';
import { actorOf } from './standing.ts';

type ReportQuestion = Extract<Question, { kind: 'report' }>;

/** A question for a report, with what the log told of measuring by then: as far as whoever asks may see it. */
export async function withReportTold(
  database: Database,
  state: PlanState,
  question: Question,
  point: Point,
): Promise<Question> {
  if (question.kind !== 'report') return question;
  const { standing } = state;
  return await acting(database, { ...actorOf(standing), readOnly: true }, async (trx) => {
    const reader = { trx, region: standing.region.id };
    return await told(reader, state, question, point);
  });
}

async function told(
  reader: Reader,
  { plan, basis }: PlanState,
  question: ReportQuestion,
  point: Point,
): Promise<ReportQuestion> {
  const seq = await knownUntil(reader, basis, point);
  const figures = await figuresOf(reader, { plan: plan.id, seq });
  const closings = (await closingsOf(reader, plan.id)).filter(
    ({ closedSeq }) => seq === undefined || closedSeq <= seq,
  );
  const spent = await realisedOf(reader, { plan: plan.id, seq });
  const known = [...figures, ...spent].map((each) => each.seq);
  const closed = closings.flatMap(({ closedSeq, reopenedSeq = 0 }) => [closedSeq, reopenedSeq]);
  const last = seq ?? Math.max(basis.seq, ...known, ...closed);
  const moment = await momentOf(reader, last, basis.at, point);
  const seesAll = await mayAll(reader, 'readWorking');
  const rounds = seesAll ? await roundsTold(reader, plan.id, { closings, figures, seq }) : undefined;
  const { day } = question.steered;
  const report: ReportTold = { moment: moment ?? `${day}T00:00:00.000Z`, rounds };
  return { ...question, told: report, steered: { ...question.steered, day: dayOf(point, moment) ?? day } };
}

/** Of when is what a report tells: the moment asked for, else that of the last entry it knows of. */
async function momentOf(
  reader: Reader,
  last: number,
  changed: string | undefined,
  point: Point,
): Promise<string | undefined> {
  if (point !== 'first' && 'at' in point) return point.at.toISOString();
  const entry = (await entriesAt(reader, new Set([last]))).get(last);
  const at = entry?.at ?? changed;
  return at === undefined ? undefined : new Date(at).toISOString();
}

const DAY_LENGTH = 'yyyy-mm-dd'.length;

/** A version is looked at as of the day it is of, and not as of today: else no report of it could be made again. */
function dayOf(point: Point, moment: string | undefined): string | undefined {
  if (point === 'first' || !('version' in point) || moment === undefined) return undefined;
  return minuteOnClock(new Date(moment)).slice(0, DAY_LENGTH);
}

interface Measuring {
  readonly closings: readonly Closing[];
  readonly figures: readonly KeptMeasurement[];
  readonly seq: number | undefined;
}

async function roundsTold(
  reader: Reader,
  plan: string,
  { closings, figures, seq = Number.POSITIVE_INFINITY }: Measuring,
): Promise<RoundsTold> {
  const standing = closings.filter(({ reopenedSeq }) => reopenedSeq === undefined || reopenedSeq > seq);
  const last = new Map(closings.flatMap(({ periods, closedSeq }) => periods.map((one) => [one, closedSeq])));
  const corrected: CorrectedFigure[] = [];
  for (const closedSeq of new Set(last.values())) {
    const periods = [...last].flatMap(([period, at]) => (at === closedSeq ? [period] : []));
    const approved = await figuresOf(reader, { plan, seq: closedSeq, periods, states: ['approved'] });
    corrected.push(...correctedOf(approved, figures));
  }
  return { closed: standing.map(({ round }) => round), periods: [...last.keys()], corrected };
}

/** Of figures that were approved, those that are others now. */
function correctedOf(
  approved: readonly KeptMeasurement[],
  figures: readonly KeptMeasurement[],
): readonly CorrectedFigure[] {
  const now = new Map(figures.map((figure) => [keyOf(figure), figure]));
  return approved.flatMap((was) => {
    const figure = now.get(keyOf(was));
    return figure?.state === 'approved' && said(figure) === said(was) ? [] : [{ was, now: figure }];
  });
}

function keyOf({ indicator, period, reporter }: KeptMeasurement): string {
  return JSON.stringify([indicator, reportingPeriodCode(period), reporter]);
}

/** What a figure says: when any of it is otherwise, a report with it tells something else. */
function said({ measured, definition, about }: KeptMeasurement): string {
  return JSON.stringify([measured, definition, about]);
}
