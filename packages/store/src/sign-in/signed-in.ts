import { sql } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { upToDate } from '../keeping/steps-taken.ts';

/** An account with sessions that are open. */
export interface SignedIn {
  /** Of the account. */
  readonly id: string;
  readonly name: string;
  /** Who it is at the provider. */
  readonly subject: string;
  readonly sessions: number;
  /** When one of its sessions was last used, to the minute. */
  readonly seenAt: Date;
}

/**
 * Who is signed in, in any region, the last seen first: for who runs the installation, at the database.
 * @throws StoreError `notMigrated` or `otherSchema`
 */
export async function signedIn(database: Database): Promise<readonly SignedIn[]> {
  return await asOwner(database, async (trx) => {
    await upToDate(trx);
    const { rows } = await sql<SignedIn>`
      select a.id::text as id, a.name, a.subject, count(*)::int as sessions, max(s.seen_at) as "seenAt"
      from kapstok.session s
      join kapstok.account a on a.id = s.account_id
      where kapstok.is_open(s)
      group by a.id, a.name, a.subject
      order by max(s.seen_at) desc, a.id`.execute(trx);
    return rows;
  });
}

/**
 * Ends all sessions of somebody, by the id of their account or by who they are at the provider: for who runs the
 * installation, at the database. They keep their roles, and may sign in again.
 * @returns how many it ended
 * @throws StoreError `notMigrated` or `otherSchema`
 */
export async function signOut(database: Database, who: string): Promise<number> {
  return await asOwner(database, async (trx) => {
    await upToDate(trx);
    const { rows } = await sql<{ open: boolean }>`
      with ended as (
        select s.id, kapstok.is_open(s) as open
        from kapstok.session s
        join kapstok.account a on a.id = s.account_id
        where (a.id::text = ${who} or a.subject = ${who}) and a.kind = 'person' and s.ended_at is null
        for update of s
      ), done as (
        update kapstok.session s set ended_at = now(), id_token = null from ended where s.id = ended.id
      )
      select open from ended`.execute(trx);
    return rows.filter(({ open }) => open).length;
  });
}
