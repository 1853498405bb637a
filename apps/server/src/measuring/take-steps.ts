import type {
  FigureRequest,
  FigureStepsDto,
  ReminderGiven,
  RoundClosing,
  RoundDocument,
} from '@kapstok/contract';
import type { Action } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { closeRound, keepReminder, reopenRound, stepFigures } from '@kapstok/store';
import { type AtPlan, writing } from '../changes/at-plan.ts';
import { refused } from '../changes/refused.ts';
import { orRefused } from '../changes/store-problem.ts';
import { KEY_READS, lackingAt, whoMay } from '../changes/who-may.ts';
import { figuresRefused } from './figures-refused.ts';
import { type MeasuringAt, measuringAt, mustHaveBegun, requestAt, roundAt } from './measuring-at.ts';
import { requestNow, roundNow } from './show-rounds.ts';

/**
 * Makes a step with figures of a request: with all of them, or with none.
 * @throws {Refused} 403 for who may not, 409 when it can't be made, with why for each figure
 */
export async function takeSteps(
  at: AtPlan,
  { code, reporter }: { readonly code: string; readonly reporter: string },
  { id, step, reason, figures }: FigureStepsDto,
): Promise<FigureRequest> {
  const action: Action = step === 'withdraw' ? 'report' : 'validate';
  if (at.standing.readOnly) throw refused(403, KEY_READS);
  return await orRefused(lackingAt(at.standing, action), () =>
    writing(at, async (writer) => {
      const measuring = await measuringAt(writer, at);
      requestAt(measuring, code, reporter);
      const may = step === 'withdraw' ? measuring.reports(reporter) : measuring.may.validate;
      if (!may) throw refused(403, whoMay(lackingAt(at.standing, action)));
      const seen = figures.map(({ indicator, period, seq }) => ({ indicator, period, reporter, seen: seq }));
      const { wantsFourEyes } = measuring;
      const steps = { id: id.toLowerCase(), plan: at.plan.id, step, reason, figures: seen, wantsFourEyes };
      const outcome = await stepFigures(writer, steps);
      if (outcome.kind === 'refused')
        throw await figuresRefused(writer, at, outcome.refused, {
          figures,
          told: (place, sentence) => ({ in: 'body', path: `/figures/${place}`, sentence: { ...sentence } }),
          wordsOf: (why) => (why === 'absent' ? ABSENT : why),
          todo: NOTHING_DONE,
        });
      return await requestNow(writer, at, measuring, { code, reporter });
    }),
  );
}

/**
 * Closes a round: its figures are locked from then on. With something in the way it says why.
 * @throws {Refused} 403 for who may not, 404 when there is no such round, 409 when it has not begun, 422 when something is in the
 * way and no reason is given
 */
export async function closeRoundAt(at: AtPlan, code: string, asked: RoundClosing): Promise<RoundDocument> {
  return await stepping(at, code, async (writer, { inTheWay, periods }, measuring) => {
    mustHaveBegun(roundAt(measuring, code));
    if (inTheWay.length > 0 && asked.reason === '') throw refused(422, IN_THE_WAY);
    await closeRound(writer, {
      ...asked,
      id: asked.id.toLowerCase(),
      plan: at.plan.id,
      round: code,
      periods,
    });
  });
}

/**
 * Opens a closed round again.
 * @throws {Refused} 403 for who may not, 404 when there is no such round, 422 without a reason
 */
export async function reopenRoundAt(at: AtPlan, code: string, asked: RoundClosing): Promise<RoundDocument> {
  return await stepping(at, code, async (writer) => {
    if (asked.reason === '') throw refused(422, WHY);
    await reopenRound(writer, { ...asked, id: asked.id.toLowerCase(), plan: at.plan.id, round: code });
  });
}

/**
 * Keeps that somebody was reminded of what a round asks of them, by whom and when.
 * @throws {Refused} 403 for who may not, 404 when nothing is asked of them in that round, 409 when the round is closed or has not begun
 */
export async function remindAt(
  at: AtPlan,
  { code, reporter }: { readonly code: string; readonly reporter: string },
  { id }: ReminderGiven,
): Promise<RoundDocument> {
  return await stepping(at, code, async (writer, { round }, measuring) => {
    mustHaveBegun(requestAt(measuring, code, reporter));
    if (round.closed) throw refused(409, CLOSED);
    await keepReminder(writer, { id: id.toLowerCase(), plan: at.plan.id, round: code, reporter });
  });
}

type Writing = Parameters<Parameters<typeof writing>[1]>[0];

async function stepping(
  at: AtPlan,
  code: string,
  work: (writer: Writing, round: RoundDocument, measuring: MeasuringAt) => Promise<void>,
): Promise<RoundDocument> {
  if (at.standing.readOnly) throw refused(403, KEY_READS);
  const lacking = lackingAt(at.standing, 'closeRound');
  return await orRefused(lacking, () =>
    writing(at, async (writer) => {
      const measuring = await measuringAt(writer, at);
      if (!measuring.may.close) throw refused(403, whoMay(lacking));
      await work(writer, await roundNow(writer, at, measuring, code), measuring);
      return await roundNow(writer, at, await measuringAt(writer, at), code);
    }),
  );
}

const NOTHING_DONE = text(
  'Er is niets gedaan. Laad de pagina opnieuw en kijk wat er nu staat.',
  'Nothing was done. Load the page again and look what stands there now.',
);
const ABSENT = text('er is geen cijfer.', 'there is no figure.');
const IN_THE_WAY = text(
  'Nog niet alles is ingediend en goedgekeurd. Zeg waarom de ronde toch wordt afgesloten.',
  'Not everything is handed in and approved. Say why the round is closed all the same.',
);
const CLOSED = text(
  'Deze meetronde is afgesloten: er wordt niemand meer herinnerd. Heropen haar eerst.',
  'This round of measuring is closed: nobody is reminded any more. Open it again first.',
);
const WHY = text(
  'Zeg waarom de ronde weer opengaat: dat staat erbij in het logboek.',
  'Say why the round is opened again: the log tells it.',
);
