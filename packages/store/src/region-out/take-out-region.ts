import type { PlanRecords } from '@kapstok/plan';
import type { Database } from '../database/database.ts';
import type { Entry } from '../log/entry.ts';
import type { PlanKept } from '../plans/find-plan.ts';
import type { Region } from '../regions/list-regions.ts';
import { type RegionRead, readRegion } from './read-region.ts';
import type { TableTaken } from './region-tables.ts';

/** A region as it is taken out, all of it at once: for one that is small. */
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

async function gathered<Item>(pages: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

async function taken({ region, schema, tables, plans }: RegionRead): Promise<RegionTaken> {
  const tablesTaken: TableTaken[] = [];
  for (const { rows, ...table } of tables) tablesTaken.push({ ...table, rows: await gathered(rows()) });
  const plansTaken: RegionTaken['plans'][number][] = [];
  for (const { records, entries, ...plan } of plans) {
    plansTaken.push({ ...plan, records: await records(), entries: await gathered(entries()) });
  }
  return { region, schema, tables: tablesTaken, plans: plansTaken };
}

/**
 * All that is kept of a region, as it stood at one moment.
 * @returns undefined when there is no region with this code
 * @throws StoreError `notMigrated`, `otherSchema` or `notAll`
 */
export async function takeOutRegion(database: Database, code: string): Promise<RegionTaken | undefined> {
  return await readRegion(database, code, taken);
}
