import { type RawBuilder, sql } from 'kysely';

/**
 * That a row was made by an entry of the log or before it, as a further condition; none where nothing is asked.
 * @param column which entry made it
 */
export function madeBy(column: 'from_seq' | 'made_seq', seq: number | undefined): RawBuilder<unknown> {
  return seq === undefined ? sql`` : sql`and ${sql.ref(column)} <= ${seq}::bigint`;
}
