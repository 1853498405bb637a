import { sql } from 'kysely';
import type { Writer } from '../log/writer.ts';
import type { RowChange } from './projection.ts';

/** What whoever acts may not change, though it stands there. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
}

/**
 * Ends and begins the rows that an entry makes.
 * @throws {NotAllowed} when whoever acts may not change one of the records; the database refuses the same
 */
export async function writeRows(
  writer: Writer,
  plan: string,
  seq: number,
  changes: readonly RowChange[],
): Promise<void> {
  await endRows(writer, plan, seq, changes);
  await beginRows(writer, plan, seq, changes);
}

async function endRows(
  { trx, region }: Writer,
  plan: string,
  seq: number,
  changes: readonly RowChange[],
): Promise<void> {
  const ended = changes.flatMap(({ id, before }) => (before === undefined ? [] : [id]));
  if (ended.length === 0) return;
  const { numAffectedRows } = await sql`
    update kapstok.record_state set to_seq = ${seq}::bigint
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and to_seq is null
      and record_id = any(string_to_array(${ended.join(',')}, ',')::uuid[])`.execute(trx);
  if (Number(numAffectedRows) !== ended.length)
    throw new NotAllowed('not all of these records may be changed');
}

async function beginRows(
  { trx, region }: Writer,
  plan: string,
  seq: number,
  changes: readonly RowChange[],
): Promise<void> {
  const begun = changes.flatMap(({ id, after }) => {
    if (after === undefined) return [];
    const { table, position, cells } = after.record;
    return [{ record_id: id, table_name: table, position, cells, ...after.scope }];
  });
  if (begun.length === 0) return;
  await sql`
    insert into kapstok.record_state
      (region_id, plan_id, from_seq, record_id, table_name, position, cells, pillar, project, organisation)
    select ${region}::uuid, ${plan}::uuid, ${seq}::bigint, begun.*
    from jsonb_to_recordset(${JSON.stringify(begun)}::text::jsonb) as begun (
      record_id uuid, table_name text, position text, cells jsonb, pillar text, project text, organisation text
    )`.execute(trx);
}
