import type { Edit } from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';
import type { Entry } from '../log/entry.ts';
import type { EntryRow } from '../log/entry-rows.ts';
import { momentWords } from '../log/moment-words.ts';
import { editsIn } from '../records/edits-in.ts';

/** Who did something, when, in which role and why: an entry of the log, unopened. */
export interface PastDeed extends Omit<Entry, 'region' | 'body' | 'beforeHash'> {
  /** The id of the change that it undoes. */
  readonly undoes: string | undefined;
  /** The id of the change that undid it, and was not undone itself. */
  readonly undoneBy: string | undefined;
}

/** What an entry of the log tells, without all of its edits. */
export interface PastEntry extends PastDeed {
  /** The first of its edits; see `editCount`. */
  readonly edits: readonly Edit[];
  readonly editCount: number;
  /** What it tells beside its edits: of a version, an assignment, a key. */
  readonly tells: unknown;
}

/** A deed as the database gives it. */
export interface DeedRow extends Omit<EntryRow, 'region' | 'body' | 'before_hash'> {
  readonly undoes: string | null;
  readonly undone_by: string | null;
}

/** A past entry as the database gives it. */
export interface PastRow extends DeedRow {
  readonly edits: unknown;
  readonly edit_count: number;
  readonly tells: unknown;
}

/** The columns of entries `e` that are read without opening them: one that loaded a plan holds all of it. */
export const DEED_COLUMNS: RawBuilder<unknown> = sql`
  e.seq::text as seq, e.id::text as id,
  ${momentWords('e.at')} as at,
  e.account_id::text as account, e.role, e.kind, e.plan_id::text as plan, e.reason, encode(e.hash, 'hex') as hash,
  e.undoes,
  (
    select u.id::text from kapstok.entry u
    where u.region_id = e.region_id and u.undoes = e.id::text and not exists (
      select from kapstok.entry r where r.region_id = u.region_id and r.undoes = u.id::text
    )
    order by u.seq desc limit 1
  ) as undone_by`;

/** The columns of entries `e`, with at most so many edits of each. */
export function pastColumns(edits: number): RawBuilder<unknown> {
  const some =
    edits > 0
      ? sql`jsonb_path_query_array(e.body, ${`$.edits[0 to ${edits - 1}]`}::text::jsonpath)`
      : sql`'[]'::jsonb`;
  return sql`
    ${DEED_COLUMNS},
    ${some} as edits,
    case when jsonb_typeof(e.body -> 'edits') = 'array' then jsonb_array_length(e.body -> 'edits') else 0 end as edit_count,
    e.body - 'edits' - 'figures' - 'asked' as tells`;
}

/** A deed of a row. */
export function pastDeedOf({ seq, plan, undoes, undone_by: undoneBy, ...told }: DeedRow): PastDeed {
  return {
    ...told,
    seq: Number(seq),
    plan: plan ?? undefined,
    undoes: undoes ?? undefined,
    undoneBy: undoneBy ?? undefined,
  };
}

/** A past entry of a row. */
export function pastEntryOf(row: PastRow): PastEntry {
  const { edits, edit_count: editCount, tells, ...deed } = row;
  return { ...pastDeedOf(deed), edits: editsIn({ edits }) ?? [], editCount, tells };
}
