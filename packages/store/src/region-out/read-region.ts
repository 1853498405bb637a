import type { PlanRecords } from '@kapstok/plan';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { inSnapshot } from '../keeping/in-snapshot.ts';
import { keptTables } from '../keeping/kept-tables.ts';
import { readRows } from '../keeping/read-content.ts';
import { upToDate } from '../keeping/steps-taken.ts';
import type { Entry } from '../log/entry.ts';
import { readLog } from '../log/read-log.ts';
import type { Reader } from '../log/writer.ts';
import { listPlans, type PlanKept } from '../plans/find-plan.ts';
import { recordsAsOf } from '../records/read-records.ts';
import type { Region } from '../regions/list-regions.ts';
import { rowsOfRegion, type TableTaken } from './region-tables.ts';

/** A region as it stood at one moment, to be read page by page: one page of it is in memory, however much there is. */
export interface RegionRead {
  readonly region: Region;
  /** How many steps its schema had. */
  readonly schema: number;
  readonly tables: readonly (Pick<TableTaken, 'name' | 'columns'> & {
    readonly rows: () => AsyncIterable<TableTaken['rows']>;
  })[];
  /** Its plans as they now are, and every entry of the log about each. */
  readonly plans: readonly (PlanKept & {
    readonly records: () => Promise<PlanRecords>;
    readonly entries: () => AsyncIterable<readonly Entry[]>;
  })[];
}

const PAGE = 200;

/** Every entry of the log of a region about a plan, the oldest first. */
async function* entriesAbout(reader: Reader, plan: string): AsyncGenerator<readonly Entry[]> {
  let after = 0;
  for (;;) {
    const entries = await readLog(reader, { after, limit: PAGE, plan });
    const last = entries.at(-1);
    if (last === undefined) return;
    yield entries;
    after = last.seq;
  }
}

/**
 * Reads all that is kept of a region, as it stood at one moment. It can be read for as long as the work goes on, one
 * part after another.
 * @returns undefined when there is no region with this code
 * @throws StoreError `notMigrated`, `otherSchema` or `notAll`
 */
export async function readRegion<Result>(
  database: Database,
  code: string,
  work: (region: RegionRead) => Promise<Result>,
): Promise<Result | undefined> {
  return await inSnapshot(database, async (trx) => {
    const schema = await upToDate(trx);
    const found = await sql<Region>`
      select id::text as id, code, title from kapstok.region where code = ${code}`.execute(trx);
    const [region] = found.rows;
    if (region === undefined) return undefined;
    const tables = (await keptTables(trx)).flatMap((table) => {
      const which = rowsOfRegion(table.name, region.id);
      if (which === undefined) return [];
      const columns = table.columns.map((column) => column.name);
      return [{ name: table.name, columns, rows: () => readRows(trx, table, which) }];
    });
    const reader = { trx, region: region.id };
    const plans = (await listPlans(reader)).map((plan) => ({
      ...plan,
      records: () => recordsAsOf(reader, plan.id, 'now'),
      entries: () => entriesAbout(reader, plan.id),
    }));
    return await work({ region, schema, tables, plans });
  });
}
