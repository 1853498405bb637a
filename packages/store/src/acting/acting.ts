import { sql, type Transaction } from 'kysely';
import { alone } from '../database/alone.ts';
import { type Database, queriesOf } from '../database/database.ts';
import { snapshotOf } from '../database/snapshot-of.ts';
import type { Tables } from '../database/tables.ts';

/** Who acts, where, as what and why. */
export interface Actor {
  /** The region, by its id; absent for who reads across regions. */
  readonly region?: string;
  /** The account, by its id; absent for the public. */
  readonly account?: string;
  /** The role in which the account acts; what it may do is looked up in its assignments. */
  readonly role?: string;
  /** Why, in the words of the one who acts. */
  readonly reason?: string;
  /** Whether it only reads: then the database refuses to write, and all that is read is of one moment. */
  readonly readOnly?: boolean;
}

/**
 * The only way to ask the database something as a user: one transaction as `kapstok_app`, in which the database knows
 * who acts. When the work throws, nothing of it stays. The rights of each row make PostgreSQL guess that questions cost a
 * lot, and compiling them (`jit`) takes longer than answering.
 */
export async function acting<Result>(
  database: Database,
  { region = '', account = '', role = '', reason = '', readOnly = false }: Actor,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  const queries = queriesOf(database);
  const begun = readOnly ? snapshotOf(queries) : queries.transaction();
  return await alone(queries, () =>
    begun.execute(async (transaction) => {
      await sql`
          select set_config('role', 'kapstok_app', true),
            set_config('kapstok.region', ${region}, true),
            set_config('kapstok.account', ${account}, true),
            set_config('kapstok.role', ${role}, true),
            set_config('kapstok.reason', ${reason}, true),
            set_config('jit', 'off', true)`.execute(transaction);
      return await work(transaction.withSchema('kapstok'));
    }),
  );
}
