import { sql } from 'kysely';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { inSnapshot } from '../keeping/in-snapshot.ts';
import { upToDate } from '../keeping/steps-taken.ts';
import { hashOfSecret, newSecret } from '../sign-in/secret.ts';

/** Who reads for the nation or did, or was invited to. */
export interface NationReader {
  /** Of the role, or of the invitation that nobody took. */
  readonly id: string;
  readonly state: 'reads' | 'ended' | 'invited' | 'uninvited' | 'expired';
  /** The name of the account; undefined for an invitation that nobody took. */
  readonly name: string | undefined;
  /** When the role began, or the invitation was made. */
  readonly since: Date;
  /** When it ends or ended; undefined for a role without end. */
  readonly until: Date | undefined;
}

/**
 * Invites whoever opens an address with the secret given to read for the nation, in the name of the installation.
 * @throws StoreError `notMigrated` or `otherSchema`
 */
export async function inviteNation(
  database: Database,
  { id, note, endsAt }: { readonly id: string; readonly note: string; readonly endsAt: Date },
): Promise<string> {
  return await asOwner(database, async (trx) => {
    await upToDate(trx);
    const secret = newSecret();
    await sql`
      insert into kapstok.nation_invitation (id, token_hash, note, ends_at)
      values (${id}::uuid, decode(${hashOfSecret(secret)}, 'hex'), ${note}, ${endsAt.toISOString()}::text::timestamptz)`.execute(
      trx,
    );
    return secret;
  });
}

/**
 * Who reads for the nation or did, and who was invited to, the latest first.
 * @throws StoreError `notAll` when row-level security would hide rows from whoever logged in
 */
export async function nationReaders(database: Database): Promise<readonly NationReader[]> {
  const { rows } = await inSnapshot(database, async (trx) => {
    await upToDate(trx);
    return await sql<Row>`
      select h.id::text as id, a.name, h.starts_at as since, h.ends_at as until,
        case when h.ends_at <= now() then 'ended' else 'reads' end as state
      from kapstok.assignment h
      join kapstok.account a on a.id = h.account_id
      where h.region_id is null
      union all
      select i.id::text, null, i.made_at, coalesce(i.ended_at, i.ends_at),
        case when i.ended_at is not null then 'uninvited' when i.ends_at <= now() then 'expired' else 'invited' end
      from kapstok.nation_invitation i
      where i.taken_by is null
      order by since desc, id`.execute(trx);
  });
  return rows.map(({ name, until, ...row }) => ({
    ...row,
    name: name ?? undefined,
    until: until ?? undefined,
  }));
}

interface Row extends Omit<NationReader, 'name' | 'until'> {
  readonly name: string | null;
  readonly until: Date | null;
}

/**
 * Ends a role for the nation, or an invitation to it, by its id: from the next request on it is worth nothing.
 * @returns false when there is none that was not over
 * @throws StoreError `notMigrated` or `otherSchema`
 */
export async function endNation(database: Database, id: string): Promise<boolean> {
  return await asOwner(database, async (trx) => {
    await upToDate(trx);
    const { rows } = await sql`
      with ended as (
        update kapstok.assignment set ends_at = now()
        where region_id is null and id::text = ${id} and (ends_at is null or ends_at > now())
        returning 1
      ), uninvited as (
        update kapstok.nation_invitation set ended_at = now()
        where id::text = ${id} and taken_by is null and ended_at is null and ends_at > now()
        returning 1
      )
      select * from ended union all select * from uninvited`.execute(trx);
    return rows.length > 0;
  });
}
