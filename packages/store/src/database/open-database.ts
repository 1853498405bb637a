import type { Database } from './database.ts';
import type { BackupSettings } from './embedded/backups.ts';
import { openEmbedded } from './embedded/embedded.ts';
import { type FolderSite, openFolder } from './embedded/open-folder.ts';
import { openServer } from './server/postgres.ts';

const CONNECTIONS = 10;

const BACKUPS: BackupSettings = {
  everyMinutes: 60,
  now: () => new Date(),
  onFailure: (error) => console.error('backup:', error),
};

/** Where the database is. */
export type DatabaseSite =
  /** A PostgreSQL server, as `postgresql://user@host/name`. */
  | { readonly url: string; readonly connections?: number }
  /** The embedded database in a folder, for one process at a time, with its backups beside it; `false` makes none. */
  | (FolderSite & { readonly backups?: Partial<BackupSettings> | false })
  /** The embedded database in memory, from a backup where one is given. */
  | { readonly memory: true; readonly from?: string };

/**
 * Opens a database; it may still have to be migrated.
 * @throws StoreError `inUse` when another process has the folder.
 */
export async function openDatabase(site: DatabaseSite): Promise<Database> {
  if ('url' in site) return await openServer(site.url, site.connections ?? CONNECTIONS);
  if ('folder' in site) {
    return await openFolder(site, site.backups === false ? undefined : { ...BACKUPS, ...site.backups });
  }
  return await openEmbedded(site.from === undefined ? {} : { from: site.from });
}
