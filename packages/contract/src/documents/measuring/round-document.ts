import { notAsked } from '@kapstok/engine';
import type { Row } from '@kapstok/plan';
import { isolated, type Text, text } from '@kapstok/quantity';
import type { RequestStandingDto } from '../../schemas/measuring.ts';
import type { RoundDocument, RoundStepDto } from '../../schemas/round.ts';
import { type MeasuredRound, roundHead, type StatedWithFiles, standingDtos } from './measured-round.ts';

/** What is known of a round beside its figures, and what may be done with it. */
export type RoundGround = Pick<RoundDocument, 'corrected' | 'reports' | 'reminders' | 'may'>;

/** A round for who coordinates it, with what they may do. */
export function roundDocument(
  round: MeasuredRound,
  measurements: readonly StatedWithFiles[],
  { corrected, reports, reminders, may }: RoundGround,
): RoundDocument {
  const { plan, row, periods } = round;
  const requests = standingDtos(round, measurements, () => true);
  return {
    round: roundHead(round),
    periods: [...periods],
    requests: [...requests],
    steps: plan.roundSteps
      .filter((step) => step.round === row.code)
      .map((step) => stepDto(step, round.today)),
    inTheWay: round.isClosed ? [] : [...inTheWay(requests)],
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

/** What stands in the way of closing a round: what is not handed in, and what is not judged. */
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

function stepDto(row: Row<'roundSteps'>, today: string): RoundStepDto {
  const { step, role, planned = null, date = null, doneOn = null, reason } = row;
  const now = doneOn ?? date;
  const last = date ?? planned;
  return {
    step,
    role,
    planned,
    date,
    doneOn,
    shift: planned === null || now === null ? null : daysBetween(planned, now),
    overdue: doneOn === null && last !== null && last < today,
    reason,
  };
}

const DAY = 86_400_000;

function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / DAY);
}

function whyNotAsked(blank: readonly string[]): Text {
  if (blank.length === 0) {
    return text(
      'Er staat niet hoe deze indicator gemeten wordt. Voeg een definitie toe.',
      'It does not say how this indicator is measured. Add a definition.',
    );
  }
  const columns = blank.join(', ');
  return text(
    `De definitie is niet af. Nog in te vullen: ${columns}.`,
    `The definition is not whole. Still to be filled in: ${columns}.`,
  );
}
