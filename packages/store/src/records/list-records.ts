import type { PlanRecord } from '@kapstok/plan';
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../log/writer.ts';
import type { ProjectedRow } from './projection.ts';
import { allStandingAt, projectedRow, STATE_COLUMNS, type StateRow } from './rows.ts';

/** Which records of a plan to read. */
export interface RecordsAsked {
  /** As they stood after this entry; undefined: as they now stand. */
  readonly seq: number | undefined;
  readonly table?: string | undefined;
  readonly pillar?: string | undefined;
  readonly project?: string | undefined;
  /** Only these. */
  readonly ids?: readonly PlanRecord['id'][] | undefined;
  /** So many of them, by their ids, after this one: to read many in parts. */
  readonly part?: { readonly after: PlanRecord['id'] | undefined; readonly limit: number } | undefined;
}

/** Rows that stood at once: those that stand still, or that ended later. */
function standingAt(seq: number | undefined): RawBuilder<unknown> {
  if (seq === undefined) return sql`to_seq is null`;
  return sql`(to_seq is null or to_seq > ${seq}::bigint) and from_seq <= ${seq}::bigint`;
}

/** Records with what they belong to, as far as whoever acts may see them. */
export async function listRecords(
  { trx, region }: Reader,
  plan: string,
  { seq, table, pillar, project, ids, part }: RecordsAsked,
): Promise<readonly ProjectedRow[]> {
  const filters = [
    sql`region_id = ${region}::uuid and plan_id = ${plan}::uuid`,
    ...(table === undefined ? [] : [sql`table_name = ${table}`]),
    ...(pillar === undefined ? [] : [sql`pillar = ${pillar}`]),
    ...(project === undefined ? [] : [sql`project = ${project}`]),
    ...(ids === undefined ? [] : [sql`record_id = any(string_to_array(${ids.join(',')}, ',')::uuid[])`]),
    ...(part?.after === undefined ? [] : [sql`record_id > ${part.after}::uuid`]),
  ];
  if (ids !== undefined) {
    const { rows } = await sql<StateRow>`
      select ${STATE_COLUMNS} from kapstok.record_state
      where ${sql.join([...filters, standingAt(seq)], sql` and `)}`.execute(trx);
    return rows.map(projectedRow);
  }
  const those = allStandingAt(STATE_COLUMNS, seq, filters, partOf(sql`record_id`, part));
  const { rows } = await sql<StateRow>`
    select * from (${those}) standing ${partOf(sql`id collate "C"`, part)}`.execute(trx);
  return rows.map(projectedRow);
}

function partOf(column: RawBuilder<unknown>, part: RecordsAsked['part']): RawBuilder<unknown> {
  return part === undefined ? sql`` : sql`order by ${column} limit ${part.limit}::int`;
}

/** How many records each table of a plan has, or of all plans of the region, as far as whoever acts may see them. */
export async function countByTable(
  { trx, region }: Reader,
  plan?: string,
  seq?: number,
): Promise<ReadonlyMap<string, number>> {
  const filters = [
    sql`region_id = ${region}::uuid`,
    ...(plan === undefined ? [] : [sql`plan_id = ${plan}::uuid`]),
  ];
  const { rows } = await sql<{ name: string; rows: string }>`
    select table_name as name, count(*)::text as rows
    from (${allStandingAt(sql`table_name`, seq, filters)}) standing
    group by table_name`.execute(trx);
  return new Map(rows.map(({ name, rows: count }) => [name, Number(count)]));
}

/** One record with what it belongs to; undefined when it does not stand there, or may not be seen. */
export async function readRecord(
  { trx, region }: Reader,
  plan: string,
  id: PlanRecord['id'],
  seq?: number,
): Promise<ProjectedRow | undefined> {
  const { rows } = await sql<StateRow>`
    select ${STATE_COLUMNS} from kapstok.record_state
    where region_id = ${region}::uuid and plan_id = ${plan}::uuid and record_id = ${id}::uuid
      and ${standingAt(seq)}`.execute(trx);
  return rows.map(projectedRow)[0];
}
