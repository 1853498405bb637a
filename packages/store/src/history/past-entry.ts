import type { Edit } from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';
import type { Entry } from '../log/entry.ts';
import type { EntryRow } from '../log/entry-rows.ts';
import { momentWords } from '../log/moment-words.ts';
import { editsIn } from '../records/edits-in.ts';

/** What an entry of the log tells, without all of its edits. */
export interface PastEntry extends Omit<Entry, 'region' | 'body' | 'beforeHash'> {
  /** The first of its edits; see `editCount`. */
  readonly edits: readonly Edit[];
  readonly editCount: number;
  /** What it tells beside its edits: of a version, an assignment, a key. */
  readonly tells: unknown;
  /** The id of the change that it undoes. */
  readonly undoes: string | undefined;
  /** The id of the change that undid it, and was not undone itself. */
  readonly undoneBy: string | undefined;
}

/** A past entry as the database gives it. */
export interface PastRow extends Omit<EntryRow, 'region' | 'body' | 'before_hash'> {
  readonly edits: unknown;
  readonly edit_count: number;
  readonly tells: unknown;
  readonly undoes: string | null;
  readonly undone_by: string | null;
}

/** The columns of entries `e`, with at most so many edits of each. */
export function pastColumns(edits: number): RawBuilder<unknown> {
  const some =
    edits > 0
      ? sql`jsonb_path_query_array(e.body, ${`$.edits[0 to ${edits - 1}]`}::text::jsonpath)`
      : sql`'[]'::jsonb`;
  return sql`
    e.seq::text as seq, e.id::text as id,
    ${momentWords('e.at')} as at,
    e.account_id::text as account, e.role, e.kind, e.plan_id::text as plan, e.reason, encode(e.hash, 'hex') as hash,
    ${some} as edits,
    case when jsonb_typeof(e.body -> 'edits') = 'array' then jsonb_array_length(e.body -> 'edits') else 0 end as edit_count,
    e.body - 'edits' - 'asked' as tells, e.undoes,
    (
      select u.id::text from kapstok.entry u
      where u.region_id = e.region_id and u.undoes = e.id::text and not exists (
        select from kapstok.entry r where r.region_id = u.region_id and r.undoes = u.id::text
      )
      order by u.seq desc limit 1
    ) as undone_by`;
}

/** A past entry of a row. */
export function pastEntryOf(row: PastRow): PastEntry {
  const { seq, plan, undoes, edits, edit_count: editCount, undone_by: undoneBy, ...told } = row;
  return {
    ...told,
    seq: Number(seq),
    plan: plan ?? undefined,
    edits: editsIn({ edits }) ?? [],
    editCount,
    undoes: undoes ?? undefined,
    undoneBy: undoneBy ?? undefined,
  };
}
