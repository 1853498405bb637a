import type { Text } from '@kapstok/quantity';
import { type RawBuilder, sql } from 'kysely';
import { type Actor, acting } from '../acting/acting.ts';
import type { Database } from '../database/database.ts';
import type { Reader } from '../log/writer.ts';

/** Something that is refused to somebody. */
export interface NewRefusal {
  readonly id: string;
  /** Who asked; the public account for who has not signed in. */
  readonly account: string;
  /** Code of the region it was about, also of one that is not there; undefined when it was about none. */
  readonly region: string | undefined;
  readonly role: string | undefined;
  /** Method and address, without what follows the question mark. */
  readonly request: string;
  /** As of HTTP. */
  readonly status: number;
  readonly why: Text;
  /** Versions that were not told to be there: then it is noted only when there is one of them. */
  readonly hidden?: readonly string[];
}

/** Something that was refused. */
export interface Refusal {
  readonly id: string;
  readonly at: Date;
  /** Undefined for who is not known in the region. */
  readonly account: { readonly id: string; readonly name: string } | undefined;
  readonly role: string | undefined;
  readonly request: string;
  readonly status: number;
  readonly why: Text;
  /** How often in a row, and when last. */
  readonly times: number;
  readonly lastAt: Date;
}

/**
 * Notes what was refused, in a transaction of its own: that of the request kept nothing. The same within a minute is
 * counted, and makes no other row.
 */
export async function noteRefusal(database: Database, refusal: NewRefusal): Promise<void> {
  const { id, account, region, role, request, status, why, hidden } = refusal;
  await acting(database, { account }, (trx) =>
    sql`
      select kapstok.note_refusal(
        ${id}::uuid, ${region ?? null}, ${role ?? null}, ${request}, ${status}::int,
        ${JSON.stringify(why)}::text::jsonb, ${hidden ?? null}::uuid[])`.execute(trx),
  );
}

/** Notes that somebody asked for versions by their ids that they may not see, as far as they are there. */
export async function noteHiddenVersions(
  database: Database,
  actor: Actor,
  refusal: NewRefusal & { readonly hidden: readonly string[] },
): Promise<void> {
  const { hidden } = refusal;
  const { rows: seen } = await acting(database, { ...actor, readOnly: true }, (trx) =>
    sql<{ id: string }>`
      select id::text as id from kapstok.version where id = any(${hidden}::uuid[])`.execute(trx),
  );
  const others = hidden.filter((id) => !seen.some((version) => version.id === id));
  if (others.length > 0) await noteRefusal(database, { ...refusal, hidden: others });
}

/** Of each region, and of what was about none, so many refusals are kept: the latest. */
const MOST_REFUSALS = 50_000;

/** Drops refusals of more than two years ago, and those beyond the latest of each region. @returns how many */
export async function dropRefusals(database: Database, most: number = MOST_REFUSALS): Promise<number> {
  const { rows } = await acting(database, {}, (trx) =>
    sql<{ dropped: string }>`select kapstok.drop_refusals(${most}::int)::text as dropped`.execute(trx),
  );
  return Number(rows[0]?.dropped ?? 0);
}

/** Which refusals, the latest first; what is left out is not asked for. */
export interface RefusalsAsked {
  /** Only those before this one. */
  readonly before?: string | undefined;
  /** Only of who is known in the region by this id. */
  readonly account?: string | undefined;
  readonly status?: number | undefined;
  /** Only what was refused at this moment or after it, once or again. */
  readonly from?: Date | undefined;
  /** Only what was refused at this moment or before it. */
  readonly to?: Date | undefined;
  /** Words that the request or the sentence holds, in either language, whatever their capitals. */
  readonly words?: string | undefined;
  /** How many at most. */
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly account: string | null;
  readonly name: string | null;
  readonly role: string | null;
  readonly request: string;
  readonly status: number;
  readonly why: Text;
  readonly times: number;
  readonly lastAt: Date;
}

/** What was refused in a region, the latest first: for who may read its log. */
export async function readRefusals(
  { trx, region }: Reader,
  asked: RefusalsAsked,
): Promise<readonly Refusal[]> {
  const { rows } = await sql<Row>`
    select r.id::text as id, r.at, a.id::text as account, a.name, r.role, r.request, r.status::int as status, r.why,
      r.times::int as times, coalesce(r.last_at, r.at) as "lastAt"
    from kapstok.refusal r
    left join kapstok.account a on a.id = r.account_id and a.kind in ('person', 'key')
    where ${sql.join(filtersOf(region, asked), sql` and `)}
    order by r.at desc, r.id desc
    limit ${asked.limit}::int`.execute(trx);
  return rows.map(({ account, name, role, ...row }) => ({
    ...row,
    account: account === null ? undefined : { id: account, name: name ?? '' },
    role: role ?? undefined,
  }));
}

/** What refusals `r`, of who is known as `a`, are held to. */
function filtersOf(
  region: string,
  { before, account, status, from, to, words }: RefusalsAsked,
): readonly RawBuilder<unknown>[] {
  const filters = [sql`r.region_id = ${region}::uuid`];
  if (before !== undefined) {
    filters.push(sql`(r.at, r.id) < (
      select o.at, o.id from kapstok.refusal o where o.region_id = ${region}::uuid and o.id = ${before}::uuid
    )`);
  }
  if (account !== undefined) filters.push(sql`a.id = ${account}::uuid`);
  if (status !== undefined) filters.push(sql`r.status = ${status}::int`);
  if (from !== undefined)
    filters.push(sql`coalesce(r.last_at, r.at) >= ${from.toISOString()}::text::timestamptz`);
  if (to !== undefined) filters.push(sql`r.at <= ${to.toISOString()}::text::timestamptz`);
  if (words !== undefined) {
    filters.push(sql`(
      strpos(lower(r.request), lower(${words})) > 0
      or strpos(lower(r.why ->> 'nl'), lower(${words})) > 0
      or strpos(lower(r.why ->> 'en'), lower(${words})) > 0
    )`);
  }
  return filters;
}
