import type { Database } from './database.ts';
import { openEmbedded } from './embedded/embedded.ts';
import { openServer } from './server/postgres.ts';

const CONNECTIONS = 10;

/** Where the database is. */
export type DatabaseSite =
  /** A PostgreSQL server, as `postgresql://user@host/name`. */
  | { readonly url: string; readonly connections?: number }
  /** The embedded database in a folder. */
  | { readonly folder: string }
  /** The embedded database in memory, from a backup where one is given. */
  | { readonly memory: true; readonly from?: string };

/** Opens a database; it may still have to be migrated. */
export async function openDatabase(site: DatabaseSite): Promise<Database> {
  if ('url' in site) return await openServer(site.url, site.connections ?? CONNECTIONS);
  if ('folder' in site) return await openEmbedded({ folder: site.folder });
  return await openEmbedded(site.from === undefined ? {} : { from: site.from });
}
