import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { keptTables } from '../keeping/kept-tables.ts';
import { readRows } from '../keeping/read-content.ts';

/** A table of a region that is taken out: its columns, and its rows as PostgreSQL writes them. */
export interface TableTaken {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/**
 * What goes with a region: itself, its plans, its log and all that follows from it, and who did what there. Not what lets
 * somebody in: sessions, invitations, keys and webhooks stay where they were made.
 */
const WHICH: Readonly<Record<string, (region: string) => RawBuilder<unknown>>> = {
  region: (region) => sql`where id = ${region}::uuid`,
  plan: inRegion('code collate "C"'),
  account: (region) => sql`
    where id in (
      select account_id from kapstok.entry where region_id = ${region}::uuid
      union select account_id from kapstok.assignment where region_id = ${region}::uuid
    )
    order by id`,
  assignment: inRegion('starts_at, id'),
  head: inRegion('seq'),
  entry: inRegion('seq'),
  version: inRegion('made_seq, id'),
  record_state: inRegion('from_seq, plan_id, record_id'),
  measurement: inRegion('from_seq, plan_id, indicator, period, reporter'),
  realisation: inRegion('from_seq, plan_id, line, source, period, kind, reporter'),
  measured_sum: inRegion('plan_id, scope, period, indicator, definition'),
  round_closing: inRegion('from_seq, plan_id, round, period'),
  evidence: inRegion('made_seq'),
  sent_report: inRegion('made_seq'),
  reminder: inRegion('made_seq'),
};

function inRegion(order: string): (region: string) => RawBuilder<unknown> {
  return (region) => sql`where region_id = ${region}::uuid order by ${sql.raw(order)}`;
}

/** The column of a table by which it names an account: only those that are named go along. */
export const NAMED_BY = 'account_id';

/** The column of a table that tells which region a row goes with; undefined for one that no region is told of in. */
export function regionColumnOf(table: string): string | undefined {
  if (table === 'region') return 'id';
  return table !== 'account' && Object.hasOwn(WHICH, table) ? 'region_id' : undefined;
}

/** Which rows of a table go with a region; undefined when none do. */
export function rowsOfRegion(table: string, region: string): RawBuilder<unknown> | undefined {
  return Object.hasOwn(WHICH, table) ? WHICH[table]?.(region) : undefined;
}

/** Every row of a region that goes with it, all at once, with the columns that its schema has. */
export async function tablesOfRegion(
  trx: Transaction<Tables>,
  region: string,
): Promise<readonly TableTaken[]> {
  const tables: TableTaken[] = [];
  for (const table of await keptTables(trx)) {
    const which = rowsOfRegion(table.name, region);
    if (which === undefined) continue;
    const rows: TableTaken['rows'][number][] = [];
    for await (const page of readRows(trx, table, which)) rows.push(...page);
    tables.push({ name: table.name, columns: table.columns.map(({ name }) => name), rows });
  }
  return tables;
}
