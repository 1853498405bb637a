import type { Role } from '@kapstok/plan';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Writer } from '../log/writer.ts';

/** What founding takes from outside: a clock, and ids. */
export interface Founding {
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Who runs the installation: nobody signs in as this account. */
const ISSUER = 'kapstok';
const SUBJECT = 'installation';

/**
 * Does some work in a region in the name of the installation, which has a role there for as long as this takes; within a
 * transaction of the owner, which it is again after that.
 */
export async function asInstallation<Result>(
  trx: Transaction<Tables>,
  { region, role, now, newId }: Founding & { readonly region: string; readonly role: Role },
  work: (writer: Writer) => Promise<Result>,
): Promise<Result> {
  const account = await accountOf(trx, { id: newId(), issuer: ISSUER, subject: SUBJECT, name: 'Beheer' });
  const assignment = newId();
  await sql`
    insert into kapstok.assignment (region_id, id, account_id, role, within_kind, starts_at)
    values (${region}::uuid, ${assignment}::uuid, ${account}::uuid, ${role}, 'region', now())`.execute(trx);
  await sql`
    select set_config('role', 'kapstok_app', true), set_config('kapstok.region', ${region}, true),
      set_config('kapstok.account', ${account}, true), set_config('kapstok.role', ${role}, true)`.execute(
    trx,
  );
  const result = await work({ trx, region, account, role, now });
  await sql`select set_config('role', 'none', true)`.execute(trx);
  await sql`
    update kapstok.assignment set ends_at = now()
    where region_id = ${region}::uuid and id = ${assignment}::uuid`.execute(trx);
  return result;
}

/** An account to be made where it is not there yet. */
export interface AccountToMake {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
}

/** The id of the account with this issuer and subject, made when it is not there yet. */
export async function accountOf(
  trx: Transaction<Tables>,
  { id, issuer, subject, name }: AccountToMake,
): Promise<string> {
  await sql`
    insert into kapstok.account (id, issuer, subject, name) values (${id}::uuid, ${issuer}, ${subject}, ${name})
    on conflict (issuer, subject) do nothing`.execute(trx);
  const query = sql<{ id: string }>`
    select id::text as id from kapstok.account where issuer = ${issuer} and subject = ${subject}`;
  return await idIn(trx, query);
}

/** The one id that a query gives. */
export async function idIn(
  trx: Transaction<Tables>,
  query: ReturnType<typeof sql<{ id: string }>>,
): Promise<string> {
  const { rows } = await query.execute(trx);
  const [found] = rows;
  if (found === undefined) throw new Error('what was made is not there');
  return found.id;
}
