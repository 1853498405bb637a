import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import { allStandingAt } from '../records/rows.ts';

/** The tables that say what is asked: the same as in the function of the database. */
const ASKED_TABLES = [
  'plan',
  'kpis',
  'indicator-definitions',
  'measurement-rounds',
  'round-steps',
  'organisations',
  'municipalities',
  'projects',
];

/**
 * What a plan says of measuring: rounds, definitions, indicators, and who is asked. As it now stands also for who gives figures
 * and may not read the plan as it is worked on: of other tables and columns they get nothing. As it stood before for who may read
 * the plan as it then was. Records as one JSON array of `{ id, table, position, cells }`, the same words for the same records.
 * @param seq as it stood after this entry; undefined: as it now stands
 */
export async function askedRecordsJson({ trx, region }: Reader, plan: string, seq?: number): Promise<string> {
  const columns = sql`record_id as id, table_name, position, cells`;
  const here = [
    sql`region_id = ${region}::uuid and plan_id = ${plan}::uuid`,
    sql`table_name in (${sql.join(ASKED_TABLES)})`,
  ];
  const from =
    seq === undefined
      ? sql`kapstok.asked_rows(${plan}::uuid)`
      : sql`(${allStandingAt(columns, seq, here)}) r`;
  const { rows } = await sql<{ records: string }>`
    select coalesce(json_agg(json_build_object(
      'id', id, 'table', table_name, 'position', position, 'cells', cells
    ) order by id), '[]')::text as records
    from ${from}`.execute(trx);
  return rows[0]?.records ?? '[]';
}
