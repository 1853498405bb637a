import { sql } from 'kysely';
import type { Head } from './chain.ts';
import type { Entry } from './entry.ts';
import { ENTRY_COLUMNS, type EntryRow, entryOf } from './entry-rows.ts';
import type { Reader } from './writer.ts';

/** Which part of the log of a region to read. */
export interface LogPage {
  /** The entries after this one; 0 begins at the first. */
  readonly after: number;
  /** How many at most. */
  readonly limit: number;
  /** Only those about a plan. */
  readonly plan?: string;
}

/** A page of the log of a region, the oldest entry first: as far as whoever acts may read it. */
export async function readLog(
  { trx, region }: Reader,
  { after, limit, plan }: LogPage,
): Promise<readonly Entry[]> {
  const aboutPlan = plan === undefined ? sql`` : sql`and plan_id = ${plan}::uuid`;
  const { rows } = await sql<EntryRow>`
    select ${ENTRY_COLUMNS} from kapstok.entry
    where region_id = ${region}::uuid and kapstok.entry.seq > ${after}::bigint ${aboutPlan}
    order by kapstok.entry.seq
    limit ${limit}::int`.execute(trx);
  return rows.map(entryOf);
}

/** One entry by its id; undefined when there is none, or whoever acts may not read it. */
export async function entryById({ trx, region }: Reader, id: string): Promise<Entry | undefined> {
  const { rows } = await sql<EntryRow>`
    select ${ENTRY_COLUMNS} from kapstok.entry
    where region_id = ${region}::uuid and id = ${id}::uuid`.execute(trx);
  return rows.map(entryOf)[0];
}

/** The end of the log of a region; undefined when nothing was ever written. */
export async function readHead({ trx, region }: Reader): Promise<Head | undefined> {
  const { rows } = await sql<{ seq: string; hash: string }>`
    select seq::text as seq, encode(hash, 'hex') as hash from kapstok.head
    where region_id = ${region}::uuid`.execute(trx);
  return rows.map(({ seq, hash }) => ({ seq: Number(seq), hash }))[0];
}

/** Entries by their places; those that are not there, or that whoever acts may not read, are absent. */
export async function entriesAt(
  { trx, region }: Reader,
  seqs: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Entry>> {
  const { rows } = await sql<EntryRow>`
    select ${ENTRY_COLUMNS} from kapstok.entry
    where region_id = ${region}::uuid and kapstok.entry.seq = any(string_to_array(${[...seqs].join(',')}, ',')::bigint[])`.execute(
    trx,
  );
  return new Map(rows.map(entryOf).map((entry) => [entry.seq, entry]));
}

/**
 * The place of the last entry that was made at a moment or before it; 0 when none was. Where the clock jumped back, an
 * entry that says a later moment counts once one after it says an earlier.
 */
export async function seqAt({ trx }: Pick<Reader, 'trx'>, moment: Date): Promise<number> {
  const { rows } = await sql<{ seq: string | null }>`
    select kapstok.seq_at(${moment.toISOString()}::text::timestamptz)::text as seq`.execute(trx);
  return Number(rows[0]?.seq ?? 0);
}
