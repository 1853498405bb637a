import type { RecordId } from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import { cellsIn } from './edits-in.ts';
import type { ProjectedRow, Projection } from './projection.ts';

/** A row of the projection as the database gives it. */
export interface StateRow {
  readonly id: RecordId;
  readonly table_name: string;
  readonly position: string;
  readonly cells: unknown;
  readonly pillar: string | null;
  readonly project: string | null;
  readonly organisation: string | null;
}

/** The columns of a row. */
export const STATE_COLUMNS: RawBuilder<unknown> = sql`
  record_id::text as id, table_name, position, cells, pillar, project, organisation`;

/** A row of the projection, read. */
export function projectedRow(row: StateRow): ProjectedRow {
  const { id, table_name: table, position, cells, pillar, project, organisation } = row;
  return {
    record: { id, table, position, cells: cellsIn(cells) ?? {} },
    scope: { pillar, project, organisation },
  };
}

/** Rows of the projection by the id of their record. */
function projectionOf(rows: readonly StateRow[]): Projection {
  return new Map(rows.map((row) => [row.id, projectedRow(row)]));
}

/** A plan as it stands now, or only some of its records: as far as whoever acts may see them. */
export async function rowsNow(
  { trx, region }: Reader,
  plan: string,
  ids?: Iterable<RecordId>,
): Promise<Projection> {
  const some =
    ids === undefined ? sql`` : sql`and record_id = any(string_to_array(${[...ids].join(',')}, ',')::uuid[])`;
  const { rows } = await sql<StateRow>`
    select ${STATE_COLUMNS} from kapstok.record_state
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and to_seq is null ${some}`.execute(trx);
  return projectionOf(rows);
}

/** Rows of a plan or region that stood at once: what stands still and what ended later each by an index of its own. */
export function allStandingAt(
  columns: RawBuilder<unknown>,
  seq: number | undefined,
  filters: readonly RawBuilder<unknown>[],
  some: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> {
  const those = (standing: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
    select ${columns} from kapstok.record_state
    where ${sql.join([...filters, standing], sql` and `)} ${some})`;
  if (seq === undefined) return those(sql`to_seq is null`);
  const begun = sql`from_seq <= ${seq}::bigint`;
  return sql`${those(sql`to_seq is null and ${begun}`)}
    union all ${those(sql`to_seq > ${seq}::bigint and ${begun}`)}`;
}

/** A plan as it stood after an entry. */
export async function rowsAsOf({ trx, region }: Reader, plan: string, seq: number): Promise<Projection> {
  const here = sql`region_id = ${region}::uuid and plan_id = ${plan}::uuid`;
  const { rows } = await sql<StateRow>`${allStandingAt(STATE_COLUMNS, seq, [here])}`.execute(trx);
  return projectionOf(rows);
}

/**
 * The records of a plan as they stood after an entry (undefined: as they now stand), as one JSON array of `{ id, table, position, cells }`: for another
 * thread to read, at no cost for this one. As far as whoever acts may see them.
 */
export async function recordsJson(
  { trx, region }: Reader,
  plan: string,
  seq: number | undefined,
): Promise<string> {
  const here = sql`region_id = ${region}::uuid and plan_id = ${plan}::uuid`;
  const columns = sql`record_id, table_name, position, cells`;
  const { rows } = await sql<{ records: string }>`
    select coalesce(json_agg(json_build_object(
      'id', record_id, 'table', table_name, 'position', position, 'cells', cells
    )), '[]')::text as records
    from (${allStandingAt(columns, seq, [here])}) standing`.execute(trx);
  return rows[0]?.records ?? '[]';
}

/** Of the records that differ between two entries: how they stood after the first, and how after the second. */
export async function rowsBetween(
  { trx, region }: Reader,
  plan: string,
  first: number,
  second: number,
): Promise<{ readonly before: Projection; readonly after: Projection }> {
  const here = sql`region_id = ${region}::uuid and plan_id = ${plan}::uuid`;
  const before = await sql<StateRow>`
    select ${STATE_COLUMNS} from kapstok.record_state
    where ${here} and to_seq > ${first}::bigint and to_seq <= ${second}::bigint
      and from_seq <= ${first}::bigint`.execute(trx);
  const since = [here, sql`from_seq > ${first}::bigint`];
  const after = await sql<StateRow>`${allStandingAt(STATE_COLUMNS, second, since)}`.execute(trx);
  return { before: projectionOf(before.rows), after: projectionOf(after.rows) };
}
