import { sql } from 'kysely';
import type { Entry } from '../log/entry.ts';
import { inTurns } from '../log/in-turns.ts';
import type { Follower } from '../log/verify.ts';
import type { Reader } from '../log/writer.ts';
import { editsIn } from './edits-in.ts';
import { type ProjectedRow, sameRow } from './projection.ts';
import { type Replayed, replay, unwritten } from './replay.ts';
import { projectedRow, STATE_COLUMNS, type StateRow } from './rows.ts';

/** What is wrong with the records that should follow from the log. */
export type RecordProblem =
  /** The edits of an entry do not fit on what the entries before it made. */
  | { readonly kind: 'unfit'; readonly seq: number }
  /** A record does not stand, from this entry on, as the log makes it. */
  | { readonly kind: 'record'; readonly plan: string; readonly record: string; readonly seq: number };

/** A row as the log makes it. */
interface ExpectedRow extends RowKey {
  readonly row: ProjectedRow;
}

/** A row that an entry ends. */
interface ExpectedEnd extends RowKey {
  readonly to: number;
}

interface RowKey {
  readonly plan: string;
  readonly id: string;
  readonly from: number;
}

/** What a page of entries should have made of the rows. */
interface Expected {
  readonly begun: ExpectedRow[];
  readonly ended: ExpectedEnd[];
  readonly problems: RecordProblem[];
}

type Plans = Map<string, Replayed>;

/** Rebuilds the records from the entries, and holds those that are kept against them. */
export function followRecords(reader: Reader): Follower<RecordProblem> {
  const plans: Plans = new Map();
  return {
    page: async (entries) => {
      const expected: Expected = { begun: [], ended: [], problems: [] };
      for await (const entry of inTurns(entries)) expectRows(plans, entry, expected);
      const [first, last] = [entries[0]?.seq ?? 0, entries.at(-1)?.seq ?? 0];
      return [
        ...expected.problems,
        ...(await begunProblems(reader, expected.begun, first, last)),
        ...(await endedProblems(reader, expected.ended)),
      ];
    },
    end: async (last) => [...(await laterProblems(reader, last)), ...(await standingProblems(reader, plans))],
  };
}

/** Replays an entry, and adds what it should have made. */
function expectRows(plans: Plans, { seq, plan, body }: Entry, { begun, ended, problems }: Expected): void {
  const edits = editsIn(body);
  if (plan === undefined || edits?.length === 0) return;
  const replayed = plans.get(plan) ?? unwritten();
  plans.set(plan, replayed);
  const rows = edits && replay(replayed, seq, edits);
  if (rows === undefined) problems.push({ kind: 'unfit', seq });
  for (const { id, after, began } of rows ?? []) {
    if (began !== undefined) ended.push({ plan, id, from: began, to: seq });
    if (after !== undefined) begun.push({ plan, id, from: seq, row: after });
  }
}

interface KeptRow extends StateRow {
  readonly plan: string;
  readonly from_seq: string;
}

/** Rows that began with a page of entries, and are not what these make. */
async function begunProblems(
  { trx, region }: Reader,
  begun: readonly ExpectedRow[],
  first: number,
  last: number,
): Promise<readonly RecordProblem[]> {
  const { rows } = await sql<KeptRow>`
    select plan_id::text as plan, from_seq::text as from_seq, ${STATE_COLUMNS} from kapstok.record_state
    where region_id = ${region}::uuid and from_seq between ${first}::bigint and ${last}::bigint`.execute(trx);
  const kept = new Map(rows.map((row) => [keyOf(keyOfRow(row)), row]));
  const other: ExpectedRow[] = [];
  for await (const row of inTurns(begun)) {
    const found = kept.get(keyOf(row));
    kept.delete(keyOf(row));
    if (!sameRow(row.row, found && projectedRow(found))) other.push(row);
  }
  return [...other, ...[...kept.values()].map(keyOfRow)].map(problemAt);
}

/** Rows that should have ended with an entry, and ended with another or not at all. */
async function endedProblems(
  { trx, region }: Reader,
  ended: readonly ExpectedEnd[],
): Promise<readonly RecordProblem[]> {
  const asked = ended.map(({ plan, id, from, to }) => ({ plan, id, from: String(from), to: String(to) }));
  const { rows } = await sql<{ plan: string; id: string; from: string }>`
    select ended.plan::text as plan, ended.id::text as id, ended.from::text as from
    from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb)
      as ended (plan uuid, id uuid, "from" bigint, "to" bigint)
    left join kapstok.record_state kept on kept.region_id = ${region}::uuid
      and kept.plan_id = ended.plan and kept.record_id = ended.id and kept.from_seq = ended.from
    where kept.to_seq is distinct from ended.to`.execute(trx);
  return rows.map(({ plan, id, from }) => problemAt({ plan, id, from: Number(from) }));
}

/** Rows that began where the log has no entry. */
async function laterProblems({ trx, region }: Reader, last: number): Promise<readonly RecordProblem[]> {
  const { rows } = await sql<KeptRow>`
    select plan_id::text as plan, from_seq::text as from_seq, ${STATE_COLUMNS} from kapstok.record_state
    where region_id = ${region}::uuid and (from_seq > ${last}::bigint or from_seq < 1)`.execute(trx);
  return rows.map(keyOfRow).map(problemAt);
}

/** Rows that should stand now and do not, or stand and should not. */
async function standingProblems({ trx, region }: Reader, plans: Plans): Promise<readonly RecordProblem[]> {
  const { rows } = await sql<{ plan: string; id: string; from_seq: string }>`
    select plan_id::text as plan, record_id::text as id, from_seq::text as from_seq
    from kapstok.record_state where region_id = ${region}::uuid and to_seq is null`.execute(trx);
  const kept = new Map(rows.map((row) => [keyOf(keyOfRow(row)), keyOfRow(row)]));
  const problems: RecordProblem[] = [];
  for (const [plan, { rows: standing }] of plans) {
    for (const [id, { from }] of standing) {
      if (!kept.delete(keyOf({ plan, id, from }))) problems.push(problemAt({ plan, id, from }));
    }
  }
  return [...problems, ...[...kept.values()].map(problemAt)];
}

function keyOfRow(row: { readonly plan: string; readonly id: string; readonly from_seq: string }): RowKey {
  return { plan: row.plan, id: row.id, from: Number(row.from_seq) };
}

function keyOf({ plan, id, from }: RowKey): string {
  return `${plan} ${id} ${from}`;
}

function problemAt({ plan, id, from }: RowKey): RecordProblem {
  return { kind: 'record', plan, record: id, seq: from };
}
