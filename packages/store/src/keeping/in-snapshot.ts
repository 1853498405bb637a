import { text } from '@kapstok/quantity';
import { sql, type Transaction } from 'kysely';
import { alone } from '../database/alone.ts';
import { type Database, queriesOf } from '../database/database.ts';
import { snapshotOf } from '../database/snapshot-of.ts';
import type { Tables } from '../database/tables.ts';
import { StoreError } from '../store-error.ts';

const NOT_ALL = text(
  'Wie op de databank is aangemeld, ziet daar niet alles. Meld aan als de gebruiker die de databank heeft gemaakt (`kapstok db migrate`).',
  'Whoever is logged in on the database does not see all of it. Log in as the user who made the database (`kapstok db migrate`).',
);

/**
 * One transaction that reads all there is, as it stood at one moment, while others go on writing.
 * @throws StoreError `notAll` when row-level security would hide rows from whoever logged in
 */
export async function inSnapshot<Result>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  const queries = queriesOf(database);
  return await alone(queries, () =>
    snapshotOf(queries).execute(async (transaction) => {
      await sql`select set_config('role', 'none', true)`.execute(transaction);
      await refuseBlinkered(transaction);
      return await work(transaction);
    }),
  );
}

/** Who is not of the keepers gets fewer rows, and no error. */
async function refuseBlinkered(trx: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ all: boolean }>`
    select pg_has_role(current_user, 'kapstok_keeper', 'usage') as all`.execute(trx);
  if (rows[0]?.all !== true) throw new StoreError('notAll', NOT_ALL);
}
