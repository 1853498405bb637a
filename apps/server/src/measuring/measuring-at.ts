import { type MeasuredRound, measuredRounds, notBegun } from '@kapstok/contract';
import { namedByPlan, type Plan } from '@kapstok/plan';
import { dayOnClock, text } from '@kapstok/quantity';
import { type Closing, closingsOf, mayAllOf, type Reader } from '@kapstok/store';
import type { AtPlanThen } from '../changes/at-plan.ts';
import { refused } from '../changes/refused.ts';
import { hasRight } from '../changes/who-may.ts';
import { askedPlan } from './asked-plan.ts';

/** What is measured in a plan, for who asks: its rounds as they stand, and what may be done. */
export interface MeasuringAt {
  readonly plan: Plan;
  /** After which entry of the log all of it stood so; undefined: so it stands now. */
  readonly seq: number | undefined;
  readonly rounds: readonly MeasuredRound[];
  readonly closings: readonly Closing[];
  /** Of each closed period the entry with which it was closed last. */
  readonly closed: ReadonlyMap<string, number>;
  readonly wantsFourEyes: boolean;
  readonly today: string;
  readonly may: { readonly reads: boolean; readonly validate: boolean; readonly close: boolean };
  /** The reporters whose requests whoever asks may see; undefined: those of all. */
  readonly seen: readonly string[] | undefined;
  /** Whether whoever asks may see the request to a reporter, and whether they may answer it. */
  readonly sees: (reporter: string) => boolean;
  readonly reports: (reporter: string) => boolean;
  /** Whether they may hand in what a reporter spent and which hours it worked. */
  readonly reportsRealised: (reporter: string) => boolean;
}

/** What says in a plan that somebody else approves a figure than who handed it in. */
const FOUR_EYES = 'four_eyes';

/**
 * Reads what a plan asks to be measured.
 * @throws {Refused} 422 when how is measured can't be read
 */
export async function measuringAt(reader: Reader, at: AtPlanThen): Promise<MeasuringAt> {
  const plan = await askedPlan(reader, at);
  const seq = at.past?.seq;
  const closings = await closingsOf(reader, at.plan.id, seq);
  const open = closings.filter(({ reopenedSeq }) => reopenedSeq === undefined);
  const today = at.past?.day ?? dayOnClock(at.now());
  const closed = new Set(open.map(({ round }) => round));
  const wanted = namedByPlan(plan, FOUR_EYES)?.trim().toLowerCase() ?? '';
  const may = await mayAllOf(reader, ['readWorking', 'report', 'reportRealised', 'validate', 'closeRound']);
  const own = at.standing.own.filter(({ kind }) => kind === 'organisation').map(({ code }) => code);
  const isOwn = (reporter: string): boolean => own.includes(reporter);
  // What was, is only looked at.
  const writes = !at.standing.readOnly && at.past === undefined;
  const gives =
    (action: 'report' | 'reportRealised') =>
    (reporter: string): boolean =>
      writes && (may.has(action) || (isOwn(reporter) && hasRight(at.standing.role, { action })));
  return {
    plan,
    seq,
    rounds: measuredRounds({ plan, closed, today }),
    closings,
    closed: lastClosings(open),
    wantsFourEyes: ['yes', 'true', 'ja', '1'].includes(wanted),
    today,
    may: {
      reads: may.has('readWorking'),
      validate: writes && may.has('validate'),
      close: writes && may.has('closeRound'),
    },
    seen: may.has('readWorking') ? undefined : own,
    sees: (reporter) => may.has('readWorking') || isOwn(reporter),
    reports: gives('report'),
    reportsRealised: gives('reportRealised'),
  };
}

function lastClosings(open: readonly Closing[]): ReadonlyMap<string, number> {
  const closed = new Map<string, number>();
  for (const { periods, closedSeq } of open)
    for (const period of periods) closed.set(period, Math.max(closedSeq, closed.get(period) ?? 0));
  return closed;
}

/**
 * A round by its code.
 * @throws {Refused} 404 when there is none, or it has no period
 */
export function roundAt({ rounds }: MeasuringAt, code: string): MeasuredRound {
  const found = rounds.find(({ row }) => row.code === code);
  if (found === undefined) throw refused(404, NO_ROUND);
  return found;
}

/** How the region itself is called in an address: it has no code. */
const REGION_ITSELF = '-';

/** The reporter that an address names. */
export function reporterIn(address: string): string {
  return address === REGION_ITSELF ? '' : address;
}

/**
 * What a round asks of a reporter, for who may see it.
 * @throws {Refused} 404 when nothing is asked of it, or who asks may not see it: that would tell which others there are
 */
export function requestAt(measuring: MeasuringAt, round: string, reporter: string): MeasuredRound {
  const found = roundAt(measuring, round);
  const isAsked = found.asked.some((figure) => figure.reporter === reporter);
  if (!isAsked || !measuring.sees(reporter)) throw refused(404, NO_REQUEST);
  return found;
}

/**
 * Refuses who may not see what a reporter gives.
 * @throws {Refused} 404: anything else would tell which others there are
 */
export function mustSee({ sees }: MeasuringAt, reporter: string): void {
  if (!sees(reporter)) throw refused(404, NO_REPORTER);
}

/**
 * Refuses to give, remind or close in a round that has not begun.
 * @throws {Refused} 409 with the day on which it begins
 */
export function mustHaveBegun(round: MeasuredRound): void {
  const notYet = notBegun(round);
  if (notYet !== undefined) throw refused(409, notYet);
}

const NO_REPORTER = text(
  'Van wie dit is, is er niet, of u mag het niet zien.',
  'Whose this is, is not here, or you may not see it.',
);
const NO_ROUND = text(
  'Deze meetronde is er niet, of heeft geen periode.',
  'This round of measuring is not here, or has no period.',
);
const NO_REQUEST = text(
  'In deze meetronde wordt hier niets gevraagd, of u mag het niet zien.',
  'Nothing is asked here in this round of measuring, or you may not see it.',
);
