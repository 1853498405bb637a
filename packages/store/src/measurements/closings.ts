import { sql } from 'kysely';
import { append, lockHead } from '../log/append.ts';
import type { Entry } from '../log/entry.ts';
import { digestOf } from '../log/entry-hash.ts';
import { assertIds } from '../log/storable.ts';
import type { Reader, Writer } from '../log/writer.ts';
import { madeBefore } from '../records/change.ts';
import { NotAllowed } from '../records/write-rows.ts';
import type { Closed } from './hand-in.ts';
import { madeBy } from './made-by.ts';

/** A round of measuring that is closed, or opened again. */
export interface RoundStep {
  /** A UUID that whoever closes chose: sent again, it is done once. */
  readonly id: string;
  readonly plan: string;
  /** The round by its code. */
  readonly round: string;
  readonly reason: string;
}

/** What came of closing a round, or of opening it again. `nothing`: it stood so already. */
export type RoundOutcome =
  | { readonly kind: 'made'; readonly entry: Entry }
  | { readonly kind: 'madeBefore'; readonly entry: Entry }
  | { readonly kind: 'nothing' };

/** When a round was closed, and when it was opened again: the entries that tell of it. */
export interface Closing {
  readonly round: string;
  readonly periods: readonly string[];
  readonly closedSeq: number;
  readonly reopenedSeq: number | undefined;
}

/**
 * The closings of the rounds of a plan, the first of them first.
 * @param seq as they stood after this entry; undefined: as they now stand
 */
export async function closingsOf(
  { trx, region }: Reader,
  plan: string,
  seq?: number,
): Promise<readonly Closing[]> {
  const { rows } = await sql<{ round: string; periods: string[]; from: string; to: string | null }>`
    select round, array_agg(period order by period) as periods, from_seq::text as "from", to_seq::text as "to"
    from kapstok.round_closing
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid ${madeBy('from_seq', seq)}
    group by round, from_seq, to_seq
    order by round_closing.from_seq, round`.execute(trx);
  return rows.map(({ round, periods, from, to }) => ({
    round,
    periods,
    closedSeq: Number(from),
    reopenedSeq: to === null || (seq !== undefined && Number(to) > seq) ? undefined : Number(to),
  }));
}

/** Of those of some periods that are closed now: the entry with which each was closed last. */
export async function closedSince(
  { trx, region }: Reader,
  plan: string,
  periods: readonly string[],
): Promise<Closed> {
  const { rows } = await sql<{ period: string; since: string }>`
    select period, max(from_seq)::text as since from kapstok.round_closing
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and to_seq is null
      and period in (select jsonb_array_elements_text(${JSON.stringify(periods)}::text::jsonb))
    group by period`.execute(trx);
  return new Map(rows.map(({ period, since }) => [period, Number(since)]));
}

/**
 * Closes a round: the figures of its periods are locked from then on.
 * @param step with the periods that it locks: `2026Q2`, `2026-06`
 * @throws {IdTaken} when its id was used for something else
 */
export async function closeRound(
  writer: Writer,
  { id, plan, round, reason, periods }: RoundStep & { readonly periods: readonly string[] },
): Promise<RoundOutcome> {
  const body = { what: 'closed', round, periods: [...periods] };
  return await stepRound(writer, { id, plan, reason, body }, async (seq) => {
    const { numAffectedRows } = await sql`
      insert into kapstok.round_closing (region_id, plan_id, round, period, from_seq)
      select ${writer.region}::uuid, ${plan}::uuid, ${round}, period, ${seq}::bigint
      from jsonb_array_elements_text(${JSON.stringify(periods)}::text::jsonb) as period`.execute(writer.trx);
    return numAffectedRows;
  });
}

/**
 * Opens a closed round again, with all its periods.
 * @throws {IdTaken} when its id was used for something else
 * @throws {NotAllowed} when whoever acts may not open it
 */
export async function reopenRound(
  writer: Writer,
  { id, plan, round, reason }: RoundStep,
): Promise<RoundOutcome> {
  const body = { what: 'reopened', round };
  return await stepRound(writer, { id, plan, reason, body }, async (seq) => {
    const { numAffectedRows } = await sql`
      update kapstok.round_closing set to_seq = ${seq}::bigint
      where region_id = ${writer.region}::uuid and plan_id = ${plan}::uuid and round = ${round}
        and to_seq is null`.execute(writer.trx);
    return numAffectedRows;
  });
}

interface RoundTold {
  readonly id: string;
  readonly plan: string;
  readonly reason: string;
  readonly body: {
    readonly what: string;
    readonly round: string;
    readonly periods?: readonly string[];
  };
}

async function stepRound(
  writer: Writer,
  { id, plan, reason, body }: RoundTold,
  write: (seq: number) => Promise<bigint | undefined>,
): Promise<RoundOutcome> {
  assertIds([id, plan]);
  const asked = digestOf({ plan, reason, ...body });
  await lockHead(writer);
  const before = await madeBefore(writer, id, asked);
  if (before !== undefined) return { kind: 'madeBefore', entry: before };
  const isClosed = (await closingsOf(writer, plan)).some(
    ({ round, reopenedSeq }) => round === body.round && reopenedSeq === undefined,
  );
  if (isClosed === (body.what === 'closed')) return { kind: 'nothing' };
  const entry = await append(writer, { id, kind: 'round', plan, reason, body: { ...body, asked } });
  if (!(await write(entry.seq))) throw new NotAllowed('this round may not be closed or opened');
  return { kind: 'made', entry };
}
