import { homedir } from 'node:os';
import { text } from '@kapstok/quantity';
import {
  type Database,
  type DatabaseSite,
  databaseProblem,
  isMade,
  openDatabase,
  StoreError,
  siteOf,
} from '@kapstok/store';
import { type Asked, type Command, EXIT, type Io } from '../../io.ts';
import { count } from './kept-report.ts';

/** What a command of the database works with. */
export interface AtWork {
  readonly asked: Asked;
  readonly io: Io;
  readonly database: Database;
  /** Shows how many rows were done. */
  readonly onRows: (done: number) => void;
}

/** How a command needs the database: with data in it, or also new. */
export type Needs = 'data' | 'place';

/** A command on the database that the environment names. What can't be done is said in a sentence. */
export function onDatabase(needs: Needs, work: (at: AtWork) => Promise<number>): Command {
  return async (asked, io) => {
    try {
      return await withDatabase(
        ourSite(needs),
        (database) => work({ asked, io, database, onRows: rowsOn(asked, io) }),
        (code) => code === EXIT.done,
      );
    } catch (error) {
      const sentence = databaseProblem(error);
      if (sentence === undefined) throw error;
      io.progress('');
      const problem = error instanceof StoreError ? error.problem : 'unreachable';
      io.err(
        asked.json
          ? `${JSON.stringify({ errors: [{ problem, message: sentence }] }, null, 2)}\n`
          : `${sentence[asked.language]}\n`,
      );
      return EXIT.refused;
    }
  };
}

/** Opens a database for some work, and closes it after that; with a last backup of its own only when something was done. */
export async function withDatabase<Result>(
  site: DatabaseSite,
  work: (database: Database) => Promise<Result>,
  wasDone: (result: Result) => boolean = () => true,
): Promise<Result> {
  const database = await openDatabase(site);
  let done = false;
  try {
    const result = await work(database);
    done = wasDone(result);
    return result;
  } finally {
    await database.close({ backup: done });
  }
}

function ourSite(needs: Needs): DatabaseSite {
  const site = siteOf({ env: process.env, platform: process.platform, home: homedir() });
  if ('url' in site) return serverSite(site.url);
  if (needs === 'place') return site;
  if (!isMade(site.folder)) throw notMade(site.folder);
  // Who only reads leaves the backups beside it as they are.
  return { ...site, backups: false };
}

/**
 * A server at an address.
 * @throws StoreError `noServer` when it can be none
 */
export function serverSite(url: string): DatabaseSite {
  if (/^postgres(?:ql)?:\/\//.test(url)) return { url };
  throw new StoreError(
    'noServer',
    text(
      'Het adres van een server begint met postgresql://, bijvoorbeeld postgresql://kapstok@db.regio.example/kapstok.',
      'The address of a server begins with postgresql://, for example postgresql://kapstok@db.region.example/kapstok.',
    ),
  );
}

function notMade(folder: string): StoreError {
  return new StoreError(
    'notMigrated',
    text(
      `In ${folder} staan geen gegevens van Kapstok. Staan ze ergens anders? Zeg dat met KAPSTOK_DATA (een map) of DATABASE_URL (PostgreSQL).`,
      `There is no data of Kapstok in ${folder}. Is it elsewhere? Say so with KAPSTOK_DATA (a folder) or DATABASE_URL (PostgreSQL).`,
    ),
  );
}

const EVERY_MILLISECONDS = 200;

/** Shows a count of rows, a few times a second at most. */
function rowsOn({ language }: Asked, io: Io): (done: number) => void {
  let shown = 0;
  return (done) => {
    const now = Date.now();
    if (now - shown < EVERY_MILLISECONDS) return;
    shown = now;
    io.progress(text(`${count(done, 'nl')} rijen…`, `${count(done, 'en')} rows…`)[language]);
  };
}
