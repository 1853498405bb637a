import { type RawBuilder, sql } from 'kysely';
import type { Json } from '../log/canonical-json.ts';
import { fieldOf } from '../records/edits-in.ts';

/** How far a version is. An adopted or frozen one never changes. */
export type VersionState = 'draft' | 'submitted' | 'adopted' | 'frozen';

/** A named point in the history of a plan. */
export interface Version {
  readonly id: string;
  readonly plan: string;
  readonly name: string;
  readonly state: VersionState;
  /** It holds the plan as it stood after this entry. */
  readonly seq: number;
  /** Whether its contents are here: an older version may be known by its name only, and then stands at 0. */
  readonly held: boolean;
  /** The body (gremium) that adopted it. */
  readonly body: string | undefined;
  /** The day it was adopted, as `2026-12-31`. */
  readonly date: string | undefined;
  /** Where the decision can be read. */
  readonly document: string | undefined;
}

/** To which states a version can go from each. A draft that is drafted again holds the plan as it then is. */
export const NEXT_STATES: Readonly<Record<VersionState, readonly VersionState[]>> = {
  draft: ['draft', 'submitted', 'frozen'],
  submitted: ['draft', 'adopted', 'frozen'],
  adopted: [],
  frozen: [],
};

/** A version as the database gives it. */
export interface VersionRow {
  readonly id: string;
  readonly plan: string;
  readonly name: string;
  readonly state: VersionState;
  readonly seq: string;
  readonly held: boolean;
  readonly body: string | null;
  readonly date: string | null;
  readonly document: string | null;
}

/** The columns of a version. */
export const VERSION_COLUMNS: RawBuilder<unknown> = sql`
  id::text as id, plan_id::text as plan, name, state, seq::text as seq, held, body,
  to_char(decided_on, 'YYYY-MM-DD') as date, document`;

/** A version of a row. */
export function versionOf({ seq, body, date, document, ...row }: VersionRow): Version {
  return {
    ...row,
    seq: Number(seq),
    body: body ?? undefined,
    date: date ?? undefined,
    document: document ?? undefined,
  };
}

/** A version as the body of its entry tells it. */
export function versionJson({ id, name, state, seq, held, body, date, document }: Version): Json {
  return {
    // Entries of before there were other versions do not tell it.
    ...(held ? {} : { held }),
    id,
    name,
    state,
    seq: String(seq),
    body: body ?? null,
    date: date ?? null,
    document: document ?? null,
  };
}

/** The id and the words of the version in the body of an entry; undefined when it tells of none. */
export function versionIn(body: unknown): { readonly id: string; readonly told: unknown } | undefined {
  const told = fieldOf(body, 'version');
  const id = fieldOf(told, 'id');
  return typeof id === 'string' ? { id, told } : undefined;
}
