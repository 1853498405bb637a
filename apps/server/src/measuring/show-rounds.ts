import {
  correctedFigures,
  type FigureCorrection,
  type FigureRequest,
  type FiguresKnown,
  figureRequest,
  type MeasuredRound,
  periodsKnown,
  type RoundDocument,
  type RoundGround,
  type RoundList,
  roundDocument,
  roundHead,
  standingDtos,
  totalsAsked,
} from '@kapstok/contract';
import { type KeptMeasurement, reportingPeriodCode, wordOfKey } from '@kapstok/plan';
import {
  accountNames,
  evidenceOf,
  type FigureState,
  figureStates,
  figuresOf,
  type Reader,
  type Reminder,
  remindersOf,
  sentReports,
} from '@kapstok/store';
import { type AtPlanThen, reading } from '../changes/at-plan.ts';
import { refused } from '../changes/refused.ts';
import { lackingAt, whoMay } from '../changes/who-may.ts';
import { sentReportDto } from '../reports/sent-reports.ts';
import { type MeasuringAt, measuringAt, requestAt, roundAt } from './measuring-at.ts';
import { stepsRecorded } from './steps-recorded.ts';

/** The rounds of a plan, with the requests that whoever asks may see. */
export async function roundList(at: AtPlanThen): Promise<RoundList> {
  return await reading(at, async (reader) => {
    const measuring = await measuringAt(reader, at);
    const { plan, rounds, sees, seq } = measuring;
    // Of a closed round all is in: who leads sees that on its own page, who reports what was given.
    const shown = rounds.filter(({ state }) => state !== 'closed' || !measuring.may.reads);
    const periods = [...new Set(shown.flatMap((round) => round.periods))];
    const figures = await figureStates(reader, { plan: at.plan.id, seq, periods, reporters: measuring.seen });
    return {
      rounds: rounds.map((round) => ({
        ...roundHead(round),
        requests: shown.includes(round) ? [...standingDtos(round, figures, sees)] : [],
      })),
      leads: measuring.may.reads,
      withoutPeriod: plan.measurementRounds.flatMap((row) =>
        row.period === undefined ? [row.name || row.code] : [],
      ),
    };
  });
}

/**
 * A round for who coordinates it.
 * @throws {Refused} 403 for who may not read the plan as it is worked on, 404 when there is no such round
 */
export async function roundOf(at: AtPlanThen, code: string): Promise<RoundDocument> {
  return await reading(at, async (reader) => {
    const measuring = await measuringAt(reader, at);
    if (!measuring.may.reads) throw refused(403, whoMay(lackingAt(at.standing, 'readWorking')));
    return await roundNow(reader, at, measuring, code);
  });
}

/** A round as it stands. */
export async function roundNow(
  reader: Reader,
  at: AtPlanThen,
  measuring: MeasuringAt,
  code: string,
): Promise<RoundDocument> {
  const { seq } = measuring;
  const round = roundAt(measuring, code);
  const figures = await figureStates(reader, { plan: at.plan.id, seq, periods: round.periods });
  const { validate, close } = measuring.may;
  const { corrected, reports } = await sinceClosed(reader, at, measuring, { round, figures });
  const given = await remindersOf(reader, { plan: at.plan.id, round: code, seq });
  const reminders = await remindersTold(reader, given);
  const recorded = await stepsRecorded(reader, {
    remind: given[0]?.seq,
    close: measuring.closings.findLast((one) => one.round === code && one.reopenedSeq === undefined)
      ?.closedSeq,
  });
  return roundDocument(round, figures, { corrected, reports, reminders, recorded, may: { validate, close } });
}

async function remindersTold(
  reader: Reader,
  reminders: readonly Reminder[],
): Promise<RoundDocument['reminders']> {
  const names = await accountNames(
    reader,
    reminders.map(({ account }) => account),
  );
  return reminders.map(({ reporter, at: moment, account }) => {
    return { reporter, at: moment, by: names.get(account) ?? null };
  });
}

/** What was corrected after the periods of a round were closed, and which sent reports tell otherwise since. */
async function sinceClosed(
  reader: Reader,
  at: AtPlanThen,
  { closed, seq: until }: MeasuringAt,
  { round, figures }: { readonly round: MeasuredRound; readonly figures: readonly FigureState[] },
): Promise<Pick<RoundGround, 'corrected' | 'reports'>> {
  const later = figures.filter(({ period, seq }) => seq > (closed.get(reportingPeriodCode(period)) ?? seq));
  if (later.length === 0) return { corrected: [], reports: [] };
  const corrected: FigureCorrection[] = [];
  const closedWith = Map.groupBy(later, ({ period }) => closed.get(reportingPeriodCode(period)));
  for (const [seq, changed] of [...closedWith].toSorted(([a = 0], [b = 0]) => a - b)) {
    const asked = {
      plan: at.plan.id,
      indicators: [...new Set(changed.map(({ indicator }) => indicator))],
      periods: [...new Set(changed.map(({ period }) => reportingPeriodCode(period)))],
      reporters: [...new Set(changed.map(({ reporter }) => reporter))],
    };
    const now = await figuresOf(reader, { ...asked, seq: until });
    const atClosing = await figuresOf(reader, { ...asked, seq });
    corrected.push(...correctedFigures(round, { now, atClosing }));
  }
  const sent = (await sentReports(reader, at.plan.id, until)).map(sentReportDto);
  const reports = sent.flatMap(({ id, name, subject, period, changed }) =>
    changed > 0 ? { id, name, subject, period, changed } : [],
  );
  return { corrected, reports };
}

/** What a round asks of a reporter. */
export async function requestOf(at: AtPlanThen, code: string, reporter: string): Promise<FigureRequest> {
  return await reading(at, async (reader) =>
    requestNow(reader, at, await measuringAt(reader, at), { code, reporter }),
  );
}

/** A request as it stands. */
export async function requestNow(
  reader: Reader,
  at: AtPlanThen,
  measuring: MeasuringAt,
  { code, reporter }: { readonly code: string; readonly reporter: string },
): Promise<FigureRequest> {
  const round = requestAt(measuring, code, reporter);
  const known = await knownOf(reader, at, measuring, { round, reporter });
  const { validate } = measuring.may;
  return figureRequest(round, reporter, known, { report: measuring.reports(reporter), validate });
}

/** What is known of the figures that a round asks of a reporter. */
export async function knownOf(
  reader: Reader,
  at: AtPlanThen,
  { closed, seq }: MeasuringAt,
  { round, reporter }: { readonly round: MeasuredRound; readonly reporter: string },
): Promise<FiguresKnown> {
  const periods = periodsKnown(round.asked);
  const plan = at.plan.id;
  const own = round.asked.filter((figure) => figure.reporter === reporter);
  const [near, totals] = [
    await figuresOf(reader, { plan, seq, periods, reporters: [reporter] }),
    await figuresOf(reader, { plan, seq, indicators: totalsAsked(own), reporters: [reporter] }),
  ];
  const isNear = new Set(near.map(wordOf));
  const measurements = [...near, ...totals.filter((figure) => !isNear.has(wordOf(figure)))];
  const sha256 = [...new Set(measurements.flatMap(({ evidence }) => evidence))];
  const files = sha256.length === 0 ? [] : await evidenceOf(reader, { plan, reporter, sha256, seq });
  return { measurements, closed, files };
}

function wordOf({ indicator, period, reporter }: KeptMeasurement): string {
  return wordOfKey({ indicator, period: reportingPeriodCode(period), reporter });
}
