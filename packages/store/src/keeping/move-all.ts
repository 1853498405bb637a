import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import { type BackUpOptions, backUp } from './back-up.ts';
import { type Restored, restoreBackup } from './restore-backup.ts';

/**
 * Copies all that a database holds into another, in which nothing stands yet: as a backup that is restored there. The
 * first stays as it is, and its webhooks are at rest in the other.
 * @throws StoreError as `backUp` and `restoreBackup` do
 */
export async function moveAll(from: Database, to: Database, options: BackUpOptions): Promise<Restored> {
  const folder = await mkdtemp(join(tmpdir(), 'kapstok-move-'));
  try {
    const file = join(folder, 'backup');
    await backUp(from, file, options);
    return await restoreBackup(to, file, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
