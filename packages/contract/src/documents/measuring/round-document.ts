import { notAsked } from '@kapstok/engine';
import type { Row } from '@kapstok/plan';
import { dayOnClock, isolated, type Text, text } from '@kapstok/quantity';
import type { RequestStandingDto } from '../../schemas/measuring.ts';
import type { RoundDocument, RoundStepDto } from '../../schemas/round.ts';
import { type MeasuredRound, roundHead, type StatedWithFiles, standingDtos } from './measured-round.ts';
import { notBegun } from './not-begun.ts';

/** What is known of a round beside its figures, and what may be done with it. */
export interface RoundGround extends Pick<RoundDocument, 'corrected' | 'reports' | 'reminders' | 'may'> {
  /** Steps that were done here, each as it was done last. */
  readonly recorded: readonly StepRecorded[];
}

/** A step that was done here, as the log tells. */
export interface StepRecorded extends NonNullable<RoundStepDto['recorded']> {
  readonly step: 'remind' | 'close';
}

/** A round for who coordinates it, with what they may do. */
export function roundDocument(
  round: MeasuredRound,
  measurements: readonly StatedWithFiles[],
  { corrected, reports, reminders, recorded, may }: RoundGround,
): RoundDocument {
  const { plan, row, periods } = round;
  const requests = standingDtos(round, measurements, () => true);
  return {
    round: roundHead(round),
    periods: [...periods],
    requests: [...requests],
    steps: stepDtos(
      plan.roundSteps.filter((step) => step.round === row.code),
      recorded,
      round.today,
    ),
    inTheWay: [...standsInTheWay(round, requests)],
    corrected,
    reports,
    reminders,
    notAsked: notAsked(plan, round.period).map(({ indicator, blank }) => ({
      indicator,
      name: plan.kpis.find(({ code }) => code === indicator)?.name || indicator,
      why: whyNotAsked(blank),
    })),
    may,
  };
}

function standsInTheWay(round: MeasuredRound, requests: readonly RequestStandingDto[]): readonly Text[] {
  const notYet = notBegun(round);
  if (notYet !== undefined) return [notYet];
  return round.state === 'closed' ? [] : inTheWay(requests);
}

/** What stands in the way of closing a round that began: what is not handed in, and what is not judged. */
export function inTheWay(requests: readonly RequestStandingDto[]): readonly Text[] {
  return requests.flatMap(({ reporter: { name }, absent, draft, returned, submitted }) => {
    const open = absent + draft + returned;
    return [
      ...(open === 0 ? [] : [notHandedIn(name, open)]),
      ...(submitted === 0 ? [] : [notJudged(name, submitted)]),
    ];
  });
}

function notHandedIn(name: string, count: number): Text {
  return count === 1
    ? text(
        `${isolated(name)}: één cijfer is niet ingediend.`,
        `${isolated(name)}: one figure is not handed in.`,
      )
    : text(
        `${isolated(name)}: ${count} cijfers zijn niet ingediend.`,
        `${isolated(name)}: ${count} figures are not handed in.`,
      );
}

function notJudged(name: string, count: number): Text {
  return count === 1
    ? text(
        `${isolated(name)}: één cijfer wacht op goedkeuring.`,
        `${isolated(name)}: one figure waits for approval.`,
      )
    : text(
        `${isolated(name)}: ${count} cijfers wachten op goedkeuring.`,
        `${isolated(name)}: ${count} figures wait for approval.`,
      );
}

/** The steps that the plan has, and those that were done though it has them not. */
function stepDtos(
  rows: readonly Row<'roundSteps'>[],
  recorded: readonly StepRecorded[],
  today: string,
): RoundStepDto[] {
  const done = new Map(recorded.map(({ step, ...told }) => [String(step), told]));
  const planned = rows.map((row) => stepDto(row, done.get(row.step) ?? null, today));
  const others = recorded.filter(({ step }) => !rows.some((row) => row.step === step));
  return [...planned, ...others.map(({ step, ...told }) => unplanned(step, told))];
}

function unplanned(step: string, recorded: RoundStepDto['recorded']): RoundStepDto {
  const none = { planned: null, date: null, doneOn: null, shift: null };
  return { step, role: '', ...none, overdue: false, reason: '', recorded };
}

function stepDto(row: Row<'roundSteps'>, recorded: RoundStepDto['recorded'], today: string): RoundStepDto {
  const { step, role, planned = null, date = null, reason } = row;
  const doneOn = row.doneOn ?? null;
  const done = doneOn ?? (recorded === null ? null : dayOnClock(new Date(recorded.at)));
  const now = done ?? date;
  const last = date ?? planned;
  return {
    step,
    role,
    planned,
    date,
    doneOn,
    shift: planned === null || now === null ? null : daysBetween(planned, now),
    overdue: done === null && last !== null && last < today,
    reason,
    recorded,
  };
}

const DAY = 86_400_000;

function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / DAY);
}

function whyNotAsked(blank: readonly string[]): Text {
  if (blank.length === 0) {
    return text(
      'Er staat niet hoe dit gemeten wordt. Voeg een definitie toe.',
      'It does not say how this is measured. Add a definition.',
    );
  }
  const columns = blank.join(', ');
  return text(
    `De definitie is niet af. Nog in te vullen: ${columns}.`,
    `The definition is not whole. Still to be filled in: ${columns}.`,
  );
}
