import { sql, type Transaction } from 'kysely';
import { alone } from '../database/alone.ts';
import { type Database, queriesOf } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';

/**
 * One transaction with the rights of the one who logged in. Only for migrations and keeping: row-level security may
 * not hold here.
 */
export async function asOwner<Result>(
  database: Database,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  const queries = queriesOf(database);
  return await alone(queries, () =>
    queries.transaction().execute(async (transaction) => {
      await sql`select set_config('role', 'none', true)`.execute(transaction);
      return await work(transaction.withSchema('kapstok'));
    }),
  );
}
