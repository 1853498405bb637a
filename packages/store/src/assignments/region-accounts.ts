import { sql } from 'kysely';
import { append, lockHead } from '../log/append.ts';
import { entryById } from '../log/read-log.ts';
import type { Reader, Writer } from '../log/writer.ts';
import { NotAllowed } from '../records/write-rows.ts';
import { aboutOf } from './about.ts';
import { NotThere } from './give-role.ts';
import type { ListPage, Named } from './read-assignments.ts';

/** A role that somebody has now, with the name of what it is about; empty for the whole region. */
interface RoleHeld {
  readonly role: string;
  readonly about: string;
}

/** Somebody who has or had a role in a region. */
export interface RegionAccount extends Named {
  /** The roles they have here now, the first that was given first. */
  readonly roles: readonly RoleHeld[];
  /** How many sessions are open; undefined of who has no role here now, or for who may not know. */
  readonly sessions: number | undefined;
  /** When one of their sessions was last used, to the minute; undefined where none was, or for who may not know. */
  readonly seenAt: Date | undefined;
}

interface Row extends Omit<RegionAccount, 'sessions' | 'seenAt'> {
  readonly sessions: number | null;
  readonly seenAt: Date | null;
}

/** People who have or had a role in a region, by id, or one of them. */
export async function readAccounts(
  { trx, region }: Reader,
  { after, limit, only }: ListPage & { readonly only?: string },
): Promise<readonly RegionAccount[]> {
  const { rows } = await sql<Row>`
    select a.id::text as id, a.name, s.sessions, s.seen_at as "seenAt", coalesce(
      (
        select jsonb_agg(jsonb_build_object('role', h.role, 'about', ${aboutOf('h')}) order by h.starts_at, h.id)
        from kapstok.assignment h
        where h.region_id = ${region}::uuid and h.account_id = a.id
          and h.starts_at <= now() and (h.ends_at is null or h.ends_at > now())
      ), '[]') as roles
    from kapstok.account a
    left join kapstok.sessions_here() s on s.account_id = a.id
    where a.kind = 'person'
      and (${only ?? null}::uuid is null or a.id = ${only ?? null}::uuid)
      and (${after ?? null}::uuid is null or a.id > ${after ?? null}::uuid)
    order by a.id
    limit ${limit}::int`.execute(trx);
  return rows.map(({ sessions, seenAt, ...row }) => ({
    ...row,
    sessions: sessions ?? undefined,
    seenAt: seenAt ?? undefined,
  }));
}

/** Somebody to sign out everywhere. */
export interface SignOutTold {
  /** A UUID for the entry of the log. */
  readonly id: string;
  readonly account: string;
  readonly reason: string;
}

/**
 * Ends all sessions of somebody else with a role in the region, wherever they are signed in, and tells it in the log.
 * @returns false when that was done before, by this id, or no session was open
 * @throws {NotThere} when nobody with a role here has that account
 * @throws {NotAllowed} when it is one's own
 */
export async function signOutHere(writer: Writer, { id, account, reason }: SignOutTold): Promise<boolean> {
  if (account === writer.account) throw new NotAllowed('one signs out oneself at one’s own sessions');
  await lockHead(writer);
  if ((await entryById(writer, id)) !== undefined) return false;
  const [found] = await readAccounts(writer, { after: undefined, limit: 1, only: account });
  if (found?.sessions === undefined) throw new NotThere('nobody with a role here has that account');
  if (found.sessions === 0) return false;
  const body = { what: 'signedOut', account };
  const { seq } = await append(writer, { id, kind: 'assignment', plan: undefined, reason, body });
  const { rows } = await sql<{ ended: number | null }>`
    select kapstok.sign_out_here(${account}::uuid, ${seq}::bigint) as ended`.execute(writer.trx);
  if ((rows[0]?.ended ?? null) === null) throw new NotAllowed('this account may not be signed out');
  return true;
}
