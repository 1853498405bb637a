import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A database on a PostgreSQL server. */
export interface ServerDatabase {
  readonly kind: 'server';
  /** Ends it, after what was asked already. */
  readonly close: () => Promise<void>;
}

/** A place in PostgreSQL's own log: another once something was written. */
export type LogPosition = string;

/** Where the log of a region ended at some moment. */
export interface LogEnd {
  readonly region: string;
  readonly seq: number;
  readonly hash: string;
}

/** Where the logs of all regions ended at a moment, noted beside the database. */
export interface NotedEnds {
  /** When, as ISO 8601 in UTC. */
  readonly at: string;
  readonly ends: readonly LogEnd[];
}

/** What an embedded database wrote to a file. */
export interface Dumped {
  /** Where PostgreSQL's own log was. */
  readonly position: LogPosition;
  /** Where the logs of its regions end in it. */
  readonly ends: readonly LogEnd[];
}

/** A backup that an embedded database made by itself. */
interface BackupMade {
  readonly name: string;
  readonly madeAt: Date;
  readonly bytes: number;
}

/** The backups that an embedded database makes by itself. */
export interface BackupsMade {
  readonly everyMinutes: number;
  /** Every backup stays for so many hours. */
  readonly keepHours: number;
  /** Of so many days on which one was made, the last of that day stays. */
  readonly keepDays: number;
  /** The newest first. */
  readonly backups: readonly BackupMade[];
}

/** The embedded database, in a thread of this process. */
export interface EmbeddedDatabase {
  readonly kind: 'embedded';
  /** Ends it, after what was asked already, and lets go of its folder; without a last backup where nothing was done. */
  readonly close: (end?: { readonly backup: boolean }) => Promise<void>;
  /** Writes all there is to a file, from which a database can start; between transactions. Gives what is in it. */
  readonly backUp: (file: string) => Promise<Dumped>;
  /** Where the log is now. */
  readonly position: () => Promise<LogPosition>;
  /** The backups it makes by itself; absent where it makes none. */
  readonly backups?: () => BackupsMade;
  /** Makes one more of those now. Gives whether it did: where nothing was written since the last there is none. */
  readonly backUpNow?: () => Promise<boolean>;
  /** Where the logs ended at the backups it made by itself, the oldest first; absent where it has no folder. */
  readonly notedEnds?: () => readonly NotedEnds[];
}

/**
 * An open database. It can't be asked anything by itself: `acting` asks as a user, `asOwner` migrates and keeps backups.
 */
export type Database = ServerDatabase | EmbeddedDatabase;

const opened = new WeakMap<Database, Kysely<Tables>>();

/** Keeps the way into a database beside it. */
export function withQueries<Kind extends Database>(database: Kind, queries: Kysely<Tables>): Kind {
  opened.set(database, queries);
  return database;
}

/** The way into an open database: for acting, migrations and backups only. A query here runs with no rights at all. */
export function queriesOf(database: Database): Kysely<Tables> {
  const queries = opened.get(database);
  if (queries === undefined) throw new Error('not a database that openDatabase gave');
  return queries;
}
