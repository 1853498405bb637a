import { type RawBuilder, sql } from 'kysely';
import type { Entry } from './entry.ts';
import { momentWords } from './moment-words.ts';

/** An entry as the database gives it. */
export interface EntryRow {
  readonly region: string;
  readonly seq: string;
  readonly id: string;
  readonly at: string;
  readonly account: string;
  readonly role: string;
  readonly kind: string;
  readonly plan: string | null;
  readonly reason: string;
  readonly body: unknown;
  readonly before_hash: string;
  readonly hash: string;
}

/** The columns of an entry. A moment is written out to the microsecond: the whole of it is in the hash. */
export const ENTRY_COLUMNS: RawBuilder<unknown> = sql`
  region_id::text as region, seq::text as seq, id::text as id,
  ${momentWords('at')} as at,
  account_id::text as account, role, kind, plan_id::text as plan, reason, body,
  encode(before_hash, 'hex') as before_hash, encode(hash, 'hex') as hash`;

/** An entry of a row. */
export function entryOf({ seq, plan, before_hash: beforeHash, ...row }: EntryRow): Entry {
  return { ...row, seq: Number(seq), plan: plan ?? undefined, beforeHash };
}
