import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';

/**
 * What a plan says of measuring, as it now stands: rounds, definitions, indicators, and who is asked. Also for who gives figures
 * and may not read the plan as it is worked on: of other tables and columns they get nothing. Records as one JSON array of
 * `{ id, table, position, cells }`, the same words for the same records.
 */
export async function askedRecordsJson({ trx }: Reader, plan: string): Promise<string> {
  const { rows } = await sql<{ records: string }>`
    select coalesce(json_agg(json_build_object(
      'id', id, 'table', table_name, 'position', position, 'cells', cells
    ) order by id), '[]')::text as records
    from kapstok.asked_rows(${plan}::uuid)`.execute(trx);
  return rows[0]?.records ?? '[]';
}
