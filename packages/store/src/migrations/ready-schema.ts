import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { stepsIn, upToDate } from '../keeping/steps-taken.ts';
import { migrate } from './migrate.ts';

/**
 * Sees to it that a database can be worked with. The embedded one and an empty one take the steps that miss; on a server
 * that holds data, whoever runs it makes a backup first and then migrates.
 * @throws StoreError `notMigrated` or `otherSchema`
 */
export async function readySchema(database: Database): Promise<void> {
  const isNew = async (): Promise<boolean> =>
    (await asOwner(database, async (trx) => await stepsIn(trx))).length === 0;
  if (database.kind === 'embedded' || (await isNew())) await migrate(database);
  else await asOwner(database, async (trx) => await upToDate(trx));
}

/**
 * That a database can be reached, and has the steps it should.
 * @throws StoreError, and what the driver throws
 */
export async function checkReady(database: Database): Promise<void> {
  await asOwner(database, async (trx) => await upToDate(trx));
}
