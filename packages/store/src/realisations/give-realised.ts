import {
  afterStep,
  type MeasurementState,
  type MeasurementStep,
  realisedSteps,
  type StepGround,
} from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { sql } from 'kysely';
import { append, lockHead } from '../log/append.ts';
import type { Json } from '../log/canonical-json.ts';
import type { Entry } from '../log/entry.ts';
import { digestOf } from '../log/entry-hash.ts';
import { assertIds } from '../log/storable.ts';
import type { Writer } from '../log/writer.ts';
import { closedSince } from '../measurements/closings.ts';
import { type Closed, isLocked } from '../measurements/hand-in.ts';
import { madeBefore } from '../records/change.ts';
import { NotAllowed } from '../records/write-rows.ts';
import {
  amountInWords,
  type RealisedChange,
  type RealisedKey,
  type RealisedStanding,
  realisedJson,
  wordOfRealised,
} from './realised-change.ts';
import {
  askedRealised,
  type KeptRealised,
  keptOf,
  type RealisedRow,
  realisedNow,
  realisedStandingOf,
} from './realised-rows.ts';

/** An amount that is given, handed in, approved or returned. */
export interface RealisedGiven extends RealisedKey {
  /** Euros or hours; what is beyond the hundredth is rounded. */
  readonly amount: number;
  readonly state: MeasurementState;
  readonly remark: string;
  /** SHA-256 of the files that show where it comes from; undefined: those it has. */
  readonly evidence?: readonly string[] | undefined;
  /** The entry from which the amount stood that this comes in the place of; undefined: none stood there. */
  readonly seen?: number | undefined;
}

/** Amounts that are given at once. */
export interface RealisedAnswer {
  /** A UUID that whoever gives them chose: sent again, they are given once. */
  readonly id: string;
  readonly plan: string;
  readonly reason: string;
  readonly amounts: readonly RealisedGiven[];
  /** Whether somebody else approves an amount than who handed it in. */
  readonly wantsFourEyes: boolean;
  /** Up to which entry whoever gives them saw what stood there, of amounts that don't say so themselves. */
  readonly seenUntil?: number | undefined;
}

/** An amount that can't be given so, and why. */
export interface RealisedRefused {
  readonly key: RealisedKey;
  /** `changed`: something else stands there than was seen. */
  readonly why: Text | 'changed';
  /** What stands there; undefined where nothing does, or nothing to be seen. */
  readonly stands: KeptRealised | undefined;
}

/** What came of giving amounts: all of them, or nothing. */
export type RealisedOutcome =
  | { readonly kind: 'made'; readonly entry: Entry }
  | { readonly kind: 'madeBefore'; readonly entry: Entry }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly refused: readonly RealisedRefused[] };

/**
 * Keeps what was realised, with its entry, by the steps of measurements: a closed round locks its periods, and what was approved is
 * opened again first. What stands as it is given already is not written again, nor is what is handed in as it was approved. In the
 * place of what somebody else made of it since it was seen nothing is written.
 * @throws {IdTaken} when its id was used for something else
 * @throws {Unstorable} when it holds what no database keeps
 * @throws {NotAllowed} when whoever acts may not give one of them; so does the database
 */
export async function giveRealised(writer: Writer, answer: RealisedAnswer): Promise<RealisedOutcome> {
  const { id, plan, reason, amounts } = answer;
  assertIds([id, plan]);
  const asked = digestOf({ what: 'realised', plan, reason, amounts: amounts.map(givenJson) });
  await lockHead(writer);
  const before = await madeBefore(writer, id, asked);
  if (before !== undefined) return { kind: 'madeBefore', entry: before };
  const now = await realisedNow(writer, plan, amounts);
  const closed = await closedSince(writer, plan, [...new Set(amounts.map(({ period }) => period))]);
  const moved = amounts.flatMap((given) =>
    movedOf(writer, answer, { given, row: now.get(wordOfRealised(given)), closed }),
  );
  const refused = moved.filter((one) => 'why' in one);
  if (refused.length > 0) return { kind: 'refused', refused };
  const changes = moved.filter((one) => 'after' in one);
  if (changes.length === 0) return { kind: 'nothing' };
  const reporters = [...new Set(changes.map(({ reporter }) => reporter))];
  const told = { count: String(changes.length), reporters };
  const body: Json = { what: 'realised', asked, ...told, amounts: realisedJson(changes) };
  const entry = await append(writer, { id, kind: 'measured', plan, reason, body });
  await writeRealised(writer, plan, entry.seq, changes);
  return { kind: 'made', entry };
}

function givenJson({ amount, evidence, seen, ...given }: RealisedGiven): Json {
  const on = seen === undefined ? {} : { seen: String(seen) };
  const told = { ...given, ...on, amount: amountInWords(amount) };
  return evidence === undefined ? told : { ...told, evidence: [...evidence] };
}

interface ToMove {
  readonly given: RealisedGiven;
  readonly row: RealisedRow | undefined;
  readonly closed: Closed;
}

/** What becomes of an amount that is given: nothing, a change, or why it can't be. */
function movedOf(
  { account }: Writer,
  { reason, wantsFourEyes, seenUntil = 0 }: RealisedAnswer,
  { given, row, closed }: ToMove,
): readonly (RealisedChange | RealisedRefused)[] {
  const before = row && realisedStandingOf(row);
  const { amount, state, remark, evidence = before?.evidence ?? [], seen, ...key } = given;
  const after = { amount: amountInWords(amount), state, remark, evidence: [...evidence].sort() };
  const isSame = before !== undefined && isSameAmount(before, after);
  const isThere =
    isSame && (before.state === state || (before.state === 'approved' && state === 'submitted'));
  if (isThere) return [];
  const refused = (why: RealisedRefused['why']) => [{ key, why, stands: row && keptOf(row) }];
  if (isOtherwise(row, { seen, isSame, seenUntil })) return refused('changed');
  const steps = realisedSteps({ from: before?.state, to: state, isSame });
  // Who only judges or opens it again leaves it in the name of who gave it.
  const isJudged = isSame && steps.length === 1 && JUDGING.has(steps[0]);
  const handedInBy = isJudged ? before.handedInBy : account;
  const isLockedNow = isLocked(key, row, closed);
  const ground = {
    isOwnFigure: handedInBy === account,
    wantsFourEyes,
    isClosed: isLockedNow,
    reason,
  };
  const why = isLockedNow && steps.length === 0 ? CLOSED : whyNot(before?.state, steps, ground);
  return why === undefined ? [{ ...key, before, after: { ...after, handedInBy } }] : refused(why);
}

const JUDGING: ReadonlySet<MeasurementStep | undefined> = new Set(['approve', 'return', 'reopen']);

interface Seen {
  readonly seen: number | undefined;
  readonly isSame: boolean;
  readonly seenUntil: number;
}

/** Whether something else stands there than whoever gives an amount saw. */
function isOtherwise(row: RealisedRow | undefined, { seen, isSame, seenUntil }: Seen): boolean {
  const from = row === undefined ? undefined : Number(row.from_seq);
  if (seen !== undefined) return seen !== from;
  return from !== undefined && !isSame && from > seenUntil;
}

type Told = Pick<RealisedStanding, 'amount' | 'remark' | 'evidence'>;

function isSameAmount(one: Told, other: Told): boolean {
  const wordOf = ({ amount, remark, evidence }: Told): string =>
    JSON.stringify([amount, remark, [...evidence].sort()]);
  return wordOf(one) === wordOf(other);
}

/** Why steps can't be made one after another; undefined where they can. */
function whyNot(
  from: MeasurementState = 'draft',
  steps: readonly MeasurementStep[],
  ground: StepGround,
): Text | undefined {
  let state = from;
  for (const step of steps) {
    const next = afterStep(state, step, ground);
    if (typeof next !== 'string') return next;
    state = next;
  }
  return undefined;
}

const CLOSED = text(
  'Deze periode is afgesloten: zo wordt dit bedrag niet meer veranderd.',
  'This period is closed: this amount is not changed so any more.',
);

async function writeRealised(
  { trx, region }: Writer,
  plan: string,
  seq: number,
  changes: readonly RealisedChange[],
): Promise<void> {
  const ended = changes.filter(({ before }) => before !== undefined);
  const { numAffectedRows } = await sql`
    update kapstok.realisation kept set to_seq = ${seq}::bigint from ${askedRealised(ended)}
    where kept.region_id = ${region}::uuid and kept.plan_id = ${plan}::uuid and kept.to_seq is null
      and kept.line = asked.line and kept.source = asked.source and kept.period = asked.period
      and kept.kind = asked.kind and kept.reporter = asked.reporter`.execute(trx);
  if (Number(numAffectedRows) !== ended.length)
    throw new NotAllowed('not all of these amounts may be changed');
  const begun = changes.map(({ line, grant: source, period, kind, reporter, after }) => {
    const { handedInBy: account_id, ...kept } = after;
    return { line, source, period, kind, reporter, ...kept, account_id };
  });
  await sql`
    insert into kapstok.realisation
      (region_id, plan_id, from_seq, line, source, period, kind, reporter, amount, state, remark, evidence, account_id)
    select ${region}::uuid, ${plan}::uuid, ${seq}::bigint, begun.*
    from jsonb_to_recordset(${JSON.stringify(begun)}::text::jsonb) as begun (
      line text, source text, period text, kind text, reporter text, amount numeric, state text, remark text,
      evidence text[], account_id uuid
    )`.execute(trx);
}
