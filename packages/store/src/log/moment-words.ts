import { type RawBuilder, sql } from 'kysely';

/** A moment in a column, written out in UTC to the microsecond: drivers would give it without the last three digits. */
export function momentWords(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
