import type { CorrectedFigure, RoundsTold } from '@kapstok/contract';
import type { KeptMeasurement, Measurement } from '@kapstok/plan';
import {
  acting,
  type ChangedFigure,
  type Closing,
  changedFigures,
  closingsOf,
  type Database,
  entriesAt,
  lastMeasured,
  mayAll,
  type Point,
  type Reader,
  realisedOf,
} from '@kapstok/store';
import type { Question } from '../plan/question.ts';
import type { ReportTold } from '../plan/report-asked.ts';
import { knownUntil } from './known-until.ts';
import type { PlanState } from './plan-state.ts';
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
  const closings = (await closingsOf(reader, plan.id)).filter(
    ({ closedSeq }) => seq === undefined || closedSeq <= seq,
  );
  const last = seq ?? (await lastKnown(reader, plan.id, basis.seq, closings));
  const moment = await momentOf(reader, last, basis.at, point);
  const seesAll = await mayAll(reader, 'readWorking');
  const rounds = seesAll ? await roundsTold(reader, plan.id, closings, seq) : undefined;
  const report: ReportTold = { moment: moment ?? `${question.steered.day}T00:00:00.000Z`, rounds };
  return { ...question, told: report };
}

/** The last entry of the log that tells of the plan as it now is, of what was measured or spent, or of a round. */
async function lastKnown(
  reader: Reader,
  plan: string,
  changed: number,
  closings: readonly Closing[],
): Promise<number> {
  const spent = await realisedOf(reader, { plan });
  const closed = closings.flatMap(({ closedSeq, reopenedSeq = 0 }) => [closedSeq, reopenedSeq]);
  return Math.max(changed, await lastMeasured(reader), ...spent.map(({ seq }) => seq), ...closed);
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

async function roundsTold(
  reader: Reader,
  plan: string,
  closings: readonly Closing[],
  until: number | undefined,
): Promise<RoundsTold> {
  const isClosed = ({ reopenedSeq }: Closing): boolean =>
    reopenedSeq === undefined || (until !== undefined && reopenedSeq > until);
  const last = new Map(closings.flatMap(({ periods, closedSeq }) => periods.map((one) => [one, closedSeq])));
  const corrected: CorrectedFigure[] = [];
  for (const since of new Set(last.values())) {
    const periods = [...last].flatMap(([period, at]) => (at === since ? [period] : []));
    const changed = await changedFigures(reader, { plan, periods, since, until });
    corrected.push(...changed.filter(isOther).map(correctedOf));
  }
  return {
    closed: closings.filter(isClosed).map(({ round }) => round),
    periods: [...last.keys()],
    corrected,
  };
}

/** Whether a report with it tells something else: what was approved again as it was, does not. */
function isOther({ was, now }: ChangedFigure): boolean {
  return now?.state !== 'approved' || said(now) !== said(was);
}

function said({ measured, definition, about }: KeptMeasurement): string {
  return JSON.stringify([measured, definition, about]);
}

/** Only what is told: not who handed it in, and what was said with it. */
function correctedOf({ was, now }: ChangedFigure): CorrectedFigure {
  return { was: plainly(was), now: now && plainly(now) };
}

function plainly(figure: KeptMeasurement): Measurement {
  const { indicator, definition, reporter, about, period, measured, state } = figure;
  return { indicator, definition, reporter, about, period, measured, state };
}
