import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * An open database. It can't be asked anything by itself: `acting` asks as a user, `asOwner` migrates and keeps backups.
 */
export interface Database {
  /** A PostgreSQL server, or the embedded database in a thread of this process. */
  readonly kind: 'server' | 'embedded';
  /** Ends it, after what was asked already. The embedded one leaves a last backup. */
  readonly close: () => Promise<void>;
}

const opened = new WeakMap<Database, Kysely<Tables>>();

/** Keeps the way into a database beside it. */
export function withQueries(database: Database, queries: Kysely<Tables>): Database {
  opened.set(database, queries);
  return database;
}

/** The way into an open database: for acting, migrations and backups only. A query here runs with no rights at all. */
export function queriesOf(database: Database): Kysely<Tables> {
  const queries = opened.get(database);
  if (queries === undefined) throw new Error('not a database that openDatabase gave');
  return queries;
}
