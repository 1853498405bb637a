import type { MeasurementState } from '@kapstok/plan';
import { sql } from 'kysely';
import { append, lockHead } from '../log/append.ts';
import type { Json } from '../log/canonical-json.ts';
import type { Entry } from '../log/entry.ts';
import { digestOf } from '../log/entry-hash.ts';
import { assertIds } from '../log/storable.ts';
import type { Writer } from '../log/writer.ts';
import { madeBefore } from '../records/change.ts';
import { NotAllowed } from '../records/write-rows.ts';
import {
  amountInWords,
  type RealisedChange,
  type RealisedKey,
  realisedJson,
  wordOfRealised,
  wordsOfStanding,
} from './realised-change.ts';
import { askedRealised, type RealisedRow, realisedNow, realisedStandingOf } from './realised-rows.ts';

/** An amount that is given, handed in, approved or returned. */
export interface RealisedGiven extends RealisedKey {
  /** Euros or hours; what is beyond the hundredth is rounded. */
  readonly amount: number;
  readonly state: MeasurementState;
  readonly remark: string;
}

/** Amounts that are given at once. */
export interface RealisedAnswer {
  /** A UUID that whoever gives them chose: sent again, they are given once. */
  readonly id: string;
  readonly plan: string;
  readonly reason: string;
  readonly amounts: readonly RealisedGiven[];
}

/** What came of giving amounts: all of them, or nothing. */
export type RealisedOutcome =
  | { readonly kind: 'made'; readonly entry: Entry }
  | { readonly kind: 'madeBefore'; readonly entry: Entry }
  | { readonly kind: 'nothing' };

/**
 * Keeps what was realised, with its entry. What stands as it is given already is not written again.
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
  const changes = amounts.flatMap((given) => changeOf(writer, given, now.get(wordOfRealised(given))));
  if (changes.length === 0) return { kind: 'nothing' };
  const reporters = [...new Set(changes.map(({ reporter }) => reporter))];
  const told = { count: String(changes.length), reporters };
  const body: Json = { what: 'realised', asked, ...told, amounts: realisedJson(changes) };
  const entry = await append(writer, { id, kind: 'measured', plan, reason, body });
  await writeRealised(writer, plan, entry.seq, changes);
  return { kind: 'made', entry };
}

function givenJson({ amount, ...given }: RealisedGiven): Json {
  return { ...given, amount: amountInWords(amount) };
}

function changeOf(
  { account }: Writer,
  { amount, state, remark, ...key }: RealisedGiven,
  row: RealisedRow | undefined,
): readonly RealisedChange[] {
  const before = row && realisedStandingOf(row);
  const after = { amount: amountInWords(amount), state, remark, handedInBy: account };
  if (before !== undefined && wordsOfStanding({ ...before, handedInBy: account }) === wordsOfStanding(after))
    return [];
  return [{ ...key, before, after }];
}

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
      (region_id, plan_id, from_seq, line, source, period, kind, reporter, amount, state, remark, account_id)
    select ${region}::uuid, ${plan}::uuid, ${seq}::bigint, begun.*
    from jsonb_to_recordset(${JSON.stringify(begun)}::text::jsonb) as begun (
      line text, source text, period text, kind text, reporter text, amount numeric, state text, remark text,
      account_id uuid
    )`.execute(trx);
}
