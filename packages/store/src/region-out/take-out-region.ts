import type { PlanRecords } from '@kapstok/plan';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { inSnapshot } from '../keeping/in-snapshot.ts';
import { keptTables } from '../keeping/kept-tables.ts';
import { readRows } from '../keeping/read-content.ts';
import { upToDate } from '../keeping/steps-taken.ts';
import type { Entry } from '../log/entry.ts';
import { readLog } from '../log/read-log.ts';
import { listPlans, type PlanKept } from '../plans/find-plan.ts';
import { recordsAsOf } from '../records/read-records.ts';
import type { Region } from '../regions/list-regions.ts';
import { rowsOfRegion, type TableTaken } from './region-tables.ts';

/** A region as it is taken out. */
export interface RegionTaken {
  readonly region: Region;
  /** How many steps its schema had. */
  readonly schema: number;
  readonly tables: readonly TableTaken[];
  /** Its plans as they now are, and every entry of the log about each. */
  readonly plans: readonly (PlanKept & {
    readonly records: PlanRecords;
    readonly entries: readonly Entry[];
  })[];
}

/**
 * All that is kept of a region, as it stood at one moment.
 * @returns undefined when there is no region with this code
 * @throws StoreError `notMigrated`, `otherSchema` or `notAll`
 */
export async function takeOutRegion(database: Database, code: string): Promise<RegionTaken | undefined> {
  return await inSnapshot(database, async (trx) => {
    const schema = await upToDate(trx);
    const found = await sql<Region>`
      select id::text as id, code, title from kapstok.region where code = ${code}`.execute(trx);
    const [region] = found.rows;
    if (region === undefined) return undefined;
    const tables: TableTaken[] = [];
    for (const table of await keptTables(trx)) {
      const which = rowsOfRegion(table.name, region.id);
      if (which === undefined) continue;
      const rows: TableTaken['rows'][number][] = [];
      for await (const page of readRows(trx, table, which)) rows.push(...page);
      tables.push({ name: table.name, columns: table.columns.map(({ name }) => name), rows });
    }
    const reader = { trx, region: region.id };
    const entries = await readLog(reader, { after: 0, limit: 2_147_483_647 });
    const plans = [];
    for (const plan of await listPlans(reader)) {
      const records = await recordsAsOf(reader, plan.id, 'now');
      plans.push({ ...plan, records, entries: entries.filter((entry) => entry.plan === plan.id) });
    }
    return { region, schema, tables, plans };
  });
}
