import type { Kysely, TransactionBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/** A transaction that only reads, and reads all of one moment: what others write meanwhile it does not see in part. */
export function snapshotOf(queries: Kysely<Tables>): TransactionBuilder<Tables> {
  return queries.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
}
