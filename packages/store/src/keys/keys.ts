import type { Role, Within } from '@kapstok/plan';
import { sql } from 'kysely';
import { acting } from '../acting/acting.ts';
import { aboutOf } from '../assignments/about.ts';
import { NotThere } from '../assignments/give-role.ts';
import type { ListPage } from '../assignments/read-assignments.ts';
import { cellsOfWithin, toldWithin, type WithinRow, withinColumns, withinOf } from '../assignments/within.ts';
import type { Database } from '../database/database.ts';
import { append, lockHead } from '../log/append.ts';
import { entryById } from '../log/read-log.ts';
import type { Reader, Writer } from '../log/writer.ts';
import { NotAllowed } from '../records/write-rows.ts';
import { hashOfSecret } from '../sign-in/secret.ts';

/** What a program may do with a key, within what its role may. */
export type KeyScope = 'read' | 'write';

/** A key to make. */
export interface NewKey {
  /** A UUID that whoever makes it chose: sent twice, it is made once. The key's account has it too. */
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly role: Role;
  readonly within: Within;
  readonly scope: KeyScope;
  readonly endsAt: Date;
  /** Why, as the log tells it. */
  readonly reason?: string | undefined;
}

/** A key of a region, without its secret. */
export interface Key {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly within: Within;
  readonly about: string;
  readonly scope: KeyScope;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly endsAt: Date;
  readonly seenAt: Date | undefined;
  readonly current: boolean;
  /** Why it counts no more: somebody ended it, its time is over, or its maker may not make it any more. */
  readonly over: 'ended' | 'expired' | 'maker' | undefined;
}

/**
 * Makes a key, and tells it in the log.
 * @returns false when it was made before, by this id
 * @throws {NotAllowed} when it could do more than its maker
 */
export async function makeKey(writer: Writer, given: NewKey): Promise<boolean> {
  const { id, name, role, within, scope, endsAt, reason = '' } = given;
  if ((await entryById(writer, id)) !== undefined) return false;
  const [kind, plan, code] = cellsOfWithin(within);
  const end = endsAt.toISOString();
  const body = { what: 'made', key: id, name, role, within: toldWithin(within), scope, until: end };
  const { seq } = await append(writer, { id, kind: 'key', plan: plan ?? undefined, reason, body });
  const { rows } = await sql<{ made: boolean }>`
    select kapstok.make_key(
      ${id}::uuid, decode(${hashOfSecret(given.secret)}, 'hex'), ${name}, ${role}, ${kind}, ${plan}::uuid, ${code},
      ${scope}, ${end}::text::timestamptz, ${seq}::bigint) as made`.execute(writer.trx);
  if (rows[0]?.made !== true) throw new NotAllowed('a key can do at most what its maker can');
  return true;
}

interface Row extends Omit<Key, 'within' | 'seenAt' | 'current' | 'over'>, WithinRow {
  readonly seenAt: Date | null;
  readonly over: NonNullable<Key['over']> | null;
}

/** Keys of a region by id, or one of them. */
export async function readKeys(
  { trx, region }: Reader,
  { after, limit, only }: ListPage & { readonly only?: string },
): Promise<readonly Key[]> {
  const { rows } = await sql<Row>`
    select k.id::text as id, a.name, k.role, ${withinColumns('k')}, ${aboutOf('k')} as about, k.scope, k.made_at as "madeAt", coalesce(m.name, '') as "madeBy",
      k.ends_at as "endsAt", k.seen_at as "seenAt",
      case when k.ended_at is not null then 'ended' when k.ends_at <= now() then 'expired'
        when not kapstok.key_stands(k.region_id, k.id) then 'maker' end as over
    from kapstok.api_key k
    join kapstok.account a on a.id = k.id
    left join kapstok.account m on m.id = k.made_by
    where k.region_id = ${region}::uuid
      and (${only ?? null}::uuid is null or k.id = ${only ?? null}::uuid)
      and (${after ?? null}::uuid is null or k.id > ${after ?? null}::uuid)
    order by k.id
    limit ${limit}::int`.execute(trx);
  return rows.map(({ region: of, within_kind, plan, within_code, seenAt, over, ...row }) => ({
    ...row,
    current: over === null,
    over: over ?? undefined,
    within: withinOf({ region: of, within_kind, plan, within_code }),
    seenAt: seenAt ?? undefined,
  }));
}

/**
 * Ends a key, and tells it in the log.
 * @returns false when it had ended before
 * @throws {NotThere} when there is none to be seen
 * @throws {NotAllowed} when it is of somebody else, and one may not give roles
 */
export async function endKey(
  writer: Writer,
  { id, key, reason = '' }: { readonly id: string; readonly key: string; readonly reason?: string },
): Promise<boolean> {
  // Whoever else ends it at the same time is waited for, so that it ends once.
  await lockHead(writer);
  const [found] = await readKeys(writer, { after: undefined, limit: 1, only: key });
  if (found === undefined) throw new NotThere('no such key here');
  if (found.over === 'ended' || found.over === 'expired') return false;
  const body = { what: 'ended', key, name: found.name, role: found.role, within: toldWithin(found.within) };
  const { seq } = await append(writer, { id, kind: 'key', plan: undefined, reason, body });
  const { numAffectedRows } = await sql`
    update kapstok.api_key set ended_at = now(), ended_seq = ${seq}::bigint
    where region_id = ${writer.region}::uuid and id = ${key}::uuid`.execute(writer.trx);
  if (numAffectedRows !== 1n) throw new NotAllowed('this key may not be ended');
  return true;
}

/** A key that somebody acts with. */
export interface KeyInUse {
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly scope: KeyScope;
  readonly endsAt: Date;
}

/** The key with this secret; undefined when there is none, or it is over. */
export async function findKey(database: Database, secret: string): Promise<KeyInUse | undefined> {
  const { rows } = await acting(database, {}, (trx) =>
    sql<KeyInUse>`
      select id::text as id, region_id::text as region, name, scope, ends_at as "endsAt"
      from kapstok.find_key(decode(${hashOfSecret(secret)}, 'hex'))`.execute(trx),
  );
  return rows[0];
}
