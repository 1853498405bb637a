import type { PlanRecord, PlanRecords } from '@kapstok/plan';
import { sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import { cellsIn } from '../records/edits-in.ts';

interface Row {
  readonly id: string;
  readonly table_name: string;
  readonly position: string;
  readonly cells: unknown;
}

/**
 * What a plan says of measuring, as it now stands: rounds, definitions, indicators, and who is asked. Also for who gives figures
 * and may not read the plan as it is worked on: of other tables and columns they get nothing.
 */
export async function askedRecords({ trx }: Reader, plan: string): Promise<PlanRecords> {
  const { rows } = await sql<Row>`
    select id::text as id, table_name, position, cells from kapstok.asked_rows(${plan}::uuid)`.execute(trx);
  return new Map(rows.map((row) => [row.id, recordOf(row)]));
}

function recordOf({ id, table_name: table, position, cells }: Row): PlanRecord {
  return { id, table, position, cells: cellsIn(cells) ?? {} };
}
