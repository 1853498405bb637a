import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { TEMPLATE } from './databases.ts';
import { closeEmptied, emptyEmbedded } from './empty-embedded.ts';
import { type Made, newOnServer } from './new-on-server.ts';

/** What a suite gets: a migrated database of its own, open from before its first test until after its last. */
export interface GivenDatabase {
  readonly kind: Database['kind'];
  /** The database; to be asked for inside a test. */
  readonly database: () => Database;
  /** Another database, in which nothing stands yet. */
  readonly empty: () => Promise<EmptyDatabase>;
}

/** A database that is opened as often as is asked, as by several processes; the embedded one has only one. */
interface EmptyDatabase {
  readonly open: () => Promise<Database>;
  /** Closes what was opened, and drops it. */
  readonly drop: () => Promise<void>;
}

/** How databases of one kind are made. */
interface Maker {
  readonly kind: Database['kind'];
  readonly migrated: () => Promise<Made>;
  readonly empty: () => Promise<EmptyDatabase>;
  /** After its last suite of a file. */
  readonly end: () => Promise<void>;
}

/** Runs a suite on the embedded database and on a PostgreSQL server, each with a migrated database of its own. */
export function onEachDatabase(suite: (given: GivenDatabase) => void): void {
  const { template, socket } = inject('databases');
  const made: Made = { site: { memory: true, from: template }, drop: () => Promise.resolve() };
  const inMemory = async (): Promise<EmptyDatabase> => {
    const { database, giveBack } = await emptyEmbedded();
    return { open: () => Promise.resolve(database), drop: giveBack };
  };
  const embedded = { migrated: () => Promise.resolve(made), empty: inMemory, end: closeEmptied };
  onOne({ kind: 'embedded', ...embedded }, suite);
  if (socket === undefined) return;
  const migrated = (): Promise<Made> => newOnServer(socket, TEMPLATE);
  const empty = async (): Promise<EmptyDatabase> => emptyOnServer(await newOnServer(socket, 'template1'));
  onOne({ kind: 'server', migrated, empty, end: closeEmptied }, suite);
}

/** Runs a suite where there is a PostgreSQL server; it gets the folder of its socket. */
export function onServer(suite: (socket: string) => void): void {
  const { socket } = inject('databases');
  if (socket !== undefined) suite(socket);
}

function emptyOnServer({ site, drop }: Made): EmptyDatabase {
  const opened: Promise<Database>[] = [];
  return {
    open: () => {
      const one = openDatabase(site);
      opened.push(one);
      return one;
    },
    drop: async () => {
      for (const database of opened) await (await database).close();
      await drop();
    },
  };
}

function onOne({ kind, migrated, empty, end }: Maker, suite: (given: GivenDatabase) => void): void {
  describe(`on the ${kind} database`, () => {
    let made: Made | undefined;
    let database: Database | undefined;
    beforeAll(async () => {
      made = await migrated();
      database = await openDatabase(made.site);
    });
    afterAll(async () => {
      await database?.close();
      await made?.drop();
      await end();
    });
    suite({
      kind,
      empty,
      database: () => {
        if (database === undefined) throw new Error('a database is open inside a test only');
        return database;
      },
    });
  });
}
