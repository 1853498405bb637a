import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import type { BackUpOptions } from './back-up.ts';
import { moveAll } from './move-all.ts';
import { noBackup } from './read-backup.ts';
import type { Restored } from './restore-backup.ts';

/**
 * Puts back a backup that the embedded database wrote beside itself, in either database: as `restoreBackup` does.
 * @throws StoreError `noBackup`, or as `moveAll` does
 */
export async function restoreFolderBackup(
  database: Database,
  file: string,
  options: BackUpOptions,
): Promise<Restored> {
  const from = await openDatabase({ memory: true, from: file }).catch(() => {
    throw noBackup(file);
  });
  try {
    return await moveAll(from, database, options);
  } finally {
    await from.close();
  }
}
