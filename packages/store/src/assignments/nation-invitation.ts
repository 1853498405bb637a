import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { hashOfSecret } from '../sign-in/secret.ts';

/** Takes an invitation to read for the nation; undefined when the secret is of none that is to be taken. */
export async function takeNation(
  trx: Transaction<Tables>,
  secret: string,
  assignment: string,
): Promise<{ readonly region: undefined; readonly role: 'national' } | undefined> {
  const { rows } = await sql<{ taken: boolean }>`
    select kapstok.take_nation_invitation(decode(${hashOfSecret(secret)}, 'hex'), ${assignment}::uuid) as taken`.execute(
    trx,
  );
  return rows[0]?.taken === true ? { region: undefined, role: 'national' } : undefined;
}
