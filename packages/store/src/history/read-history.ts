import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import {
  DEED_COLUMNS,
  type DeedRow,
  type PastDeed,
  type PastEntry,
  type PastRow,
  pastColumns,
  pastDeedOf,
  pastEntryOf,
} from './past-entry.ts';

/** The kinds of entries that tell of a plan: what its history is made of. */
export const HISTORY_KINDS = ['change', 'undo', 'restore', 'load', 'version'] as const;

/** Which entries of a log to read, the latest first; what is left out is not asked for. */
export interface DeedsAsked {
  /** Only of this plan. */
  readonly plan?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly account?: string | undefined;
  /** Only what touched records of this pillar, project or table, each by its code; all three of the same record. */
  readonly pillar?: string | undefined;
  readonly project?: string | undefined;
  readonly table?: string | undefined;
  /** From this moment on. */
  readonly from?: Date | undefined;
  /** Up to and including this moment. */
  readonly to?: Date | undefined;
  /** Words that the reason holds, whatever their capitals. */
  readonly words?: string | undefined;
  /** Only entries before this one. */
  readonly before?: number | undefined;
  /** Only entries at these places. */
  readonly seqs?: readonly number[] | undefined;
  /** How many at most. */
  readonly limit: number;
}

/** Which entries to read and open. */
export interface PastAsked extends DeedsAsked {
  /** How many edits of each entry to give. */
  readonly edits: number;
}

/** Entries of the log of a region, the latest first: as far as whoever acts may read them. */
export async function readPast({ trx, region }: Reader, asked: PastAsked): Promise<readonly PastEntry[]> {
  const { rows } = await selected<PastRow>(region, pastColumns(asked.edits), asked).execute(trx);
  return rows.map(pastEntryOf);
}

/** The same entries, unopened. */
export async function readDeeds({ trx, region }: Reader, asked: DeedsAsked): Promise<readonly PastDeed[]> {
  const { rows } = await selected<DeedRow>(region, DEED_COLUMNS, asked).execute(trx);
  return rows.map(pastDeedOf);
}

function selected<Row>(region: string, columns: RawBuilder<unknown>, asked: DeedsAsked): RawBuilder<Row> {
  return sql<Row>`
    select ${columns} from kapstok.entry e
    where ${sql.join([sql`e.region_id = ${region}::uuid`, ...filtersOf(asked)], sql` and `)}
    order by e.seq desc
    limit ${asked.limit}::int`;
}

/** What entries `e` are held to. A moment counts by the place of the last entry before it: then none has to be looked at. */
export function filtersOf(asked: DeedsAsked): readonly RawBuilder<unknown>[] {
  const touched = touchedBy(asked);
  return [...ownFilters(asked), ...(touched === undefined ? [] : [touched])];
}

/** Records as they stood from or until an entry: what it touched, also of an entry with many edits. */
function touchedBy({ plan, pillar, project, table }: DeedsAsked): RawBuilder<unknown> | undefined {
  const held = [
    ...(pillar === undefined ? [] : [sql`s.pillar = ${pillar}`]),
    ...(project === undefined ? [] : [sql`s.project = ${project}`]),
    ...(table === undefined ? [] : [sql`s.table_name = ${table}`]),
  ];
  if (held.length === 0) return undefined;
  if (plan !== undefined) held.push(sql`s.plan_id = ${plan}::uuid`);
  const states = sql`kapstok.record_state s where s.region_id = e.region_id and s.plan_id = e.plan_id`;
  const all = sql.join(held, sql` and `);
  return sql`(
    exists (select from ${states} and s.from_seq = e.seq and ${all})
    or exists (select from ${states} and s.to_seq = e.seq and ${all})
  )`;
}

function ownFilters({
  plan,
  kinds,
  account,
  from,
  to,
  words,
  before,
  seqs,
}: DeedsAsked): readonly RawBuilder<unknown>[] {
  const filters: RawBuilder<unknown>[] = [];
  if (plan !== undefined) filters.push(sql`e.plan_id = ${plan}::uuid`);
  if (kinds !== undefined) filters.push(sql`e.kind in (${sql.join(kinds)})`);
  if (account !== undefined) filters.push(sql`e.account_id = ${account}::uuid`);
  if (before !== undefined) filters.push(sql`e.seq < ${before}::bigint`);
  if (seqs !== undefined) {
    filters.push(sql`e.seq = any(string_to_array(${seqs.join(',')}, ',')::bigint[])`);
  }
  if (to !== undefined) filters.push(sql`e.seq <= (select coalesce(${seqAt(to)}, 0))`);
  if (from !== undefined) {
    const just = sql`${from.toISOString()}::text::timestamptz - interval '1 microsecond'`;
    filters.push(sql`e.seq > (select coalesce(kapstok.seq_at(${just}), 0))`);
  }
  if (words !== undefined) filters.push(sql`strpos(lower(e.reason), lower(${words})) > 0`);
  return filters;
}

function seqAt(moment: Date): RawBuilder<unknown> {
  return sql`kapstok.seq_at(${moment.toISOString()}::text::timestamptz)`;
}

/** One entry by its id, with at most so many of its edits; undefined when there is none that may be read. */
export async function pastEntry(
  { trx, region }: Reader,
  id: string,
  edits: number,
): Promise<PastEntry | undefined> {
  const { rows } = await sql<PastRow>`
    select ${pastColumns(edits)} from kapstok.entry e
    where e.region_id = ${region}::uuid and e.id = ${id}::uuid`.execute(trx);
  return rows.map(pastEntryOf)[0];
}

/** Entries by their places, unopened; those that may not be read are absent. */
export async function deedsAt(
  reader: Reader,
  seqs: Iterable<number>,
): Promise<ReadonlyMap<number, PastDeed>> {
  const asked = [...new Set(seqs)];
  if (asked.length === 0) return new Map();
  const deeds = await readDeeds(reader, { seqs: asked, limit: asked.length });
  return new Map(deeds.map((deed) => [deed.seq, deed]));
}
