import {
  MEASUREMENT_STATES,
  parseReportingPeriod,
  REALISED_KINDS,
  type Realised,
  type RealisedKind,
} from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import { amountInWords, type RealisedKey, type RealisedStanding, wordOfRealised } from './realised-change.ts';

/** An amount as the database gives it. */
export interface RealisedRow {
  readonly line: string;
  readonly source: string;
  readonly period: string;
  readonly kind: string;
  readonly reporter: string;
  readonly from_seq: string;
  readonly amount: string;
  readonly state: string;
  readonly remark: string;
  readonly evidence: readonly string[];
  readonly account: string;
}

/** What was realised as it is kept: with who gave it, and since when it stands. */
export interface KeptRealised extends Realised {
  readonly handedInBy: string;
  /** Files that show where it comes from: SHA-256 of each. */
  readonly evidence: readonly string[];
  /** The entry of the log from which it stands so. */
  readonly seq: number;
}

/** The columns of an amount. */
export const REALISED_COLUMNS: RawBuilder<unknown> = sql`
  line, source, period, kind, reporter, from_seq::text as from_seq, amount::text as amount, state, remark,
  evidence, account_id::text as account`;

/** Which amount a row is. */
export function keyOfRow({ line, source, period, kind, reporter }: RealisedRow): RealisedKey {
  return { line, grant: source, period, kind: kindOf(kind), reporter };
}

function kindOf(kind: string): RealisedKind {
  const known = REALISED_KINDS.find((one) => one === kind);
  if (known === undefined) throw new Error(`nothing realised is of the kind ${kind}`);
  return known;
}

/** All that stands of an amount of a row. */
export function realisedStandingOf({
  amount,
  state,
  remark,
  evidence,
  account,
}: RealisedRow): RealisedStanding {
  const known = MEASUREMENT_STATES.find((one) => one === state);
  if (known === undefined) throw new Error(`no such state: ${state}`);
  return { amount: amountInWords(Number(amount)), state: known, remark, evidence, handedInBy: account };
}

/** What was realised, of a row. */
export function keptOf(row: RealisedRow): KeptRealised {
  const period = parseReportingPeriod(row.period);
  if (period === undefined) throw new Error(`no such period: ${row.period}`);
  const { state, handedInBy, remark, evidence } = realisedStandingOf(row);
  const { line, grant, kind, reporter } = keyOfRow(row);
  const amount = Number(row.amount);
  return {
    line,
    grant,
    period,
    kind,
    reporter,
    amount,
    state,
    remark,
    evidence,
    handedInBy,
    seq: Number(row.from_seq),
  };
}

/** What was realised of a plan, as far as whoever acts may see it: as it stands now, or stood after an entry. */
export async function realisedOf(
  { trx, region }: Reader,
  { plan, seq }: { readonly plan: string; readonly seq?: number | undefined },
): Promise<readonly KeptRealised[]> {
  const standing =
    seq === undefined
      ? sql`to_seq is null`
      : sql`realisation.from_seq <= ${seq}::bigint and (to_seq is null or to_seq > ${seq}::bigint)`;
  const { rows } = await sql<RealisedRow>`
    select ${REALISED_COLUMNS} from kapstok.realisation
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and ${standing}
    order by realisation.line, realisation.source, realisation.period, realisation.kind,
      realisation.reporter`.execute(trx);
  return rows.map(keptOf);
}

/** Amounts by their keys, as a table in a query. */
export function askedRealised(keys: readonly RealisedKey[]): RawBuilder<unknown> {
  const list = keys.map(({ line, grant: source, period, kind, reporter }) => ({
    line,
    source,
    period,
    kind,
    reporter,
  }));
  return sql`
    jsonb_to_recordset(${JSON.stringify(list)}::text::jsonb)
      as asked (line text, source text, period text, kind text, reporter text)`;
}

/** Amounts as they now stand, by `wordOfRealised`: as far as whoever acts may see them. */
export async function realisedNow(
  { trx, region }: Reader,
  plan: string,
  keys: readonly RealisedKey[],
): Promise<ReadonlyMap<string, RealisedRow>> {
  const { rows } = await sql<RealisedRow>`
    select ${REALISED_COLUMNS} from ${askedRealised(keys)}
    join kapstok.realisation kept using (line, source, period, kind, reporter)
    where kept.region_id = ${region}::uuid and kept.plan_id = ${plan}::uuid and kept.to_seq is null`.execute(
    trx,
  );
  return new Map(rows.map((row) => [wordOfRealised(keyOfRow(row)), row]));
}
