import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { TEMPLATE } from './databases.ts';
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
  readonly empty: () => Promise<Made>;
}

/** Runs a suite on the embedded database and on a PostgreSQL server, each with a migrated database of its own. */
export function onEachDatabase(suite: (given: GivenDatabase) => void): void {
  const { template, empty, socket } = inject('databases');
  const inMemory = (from: string): Promise<Made> =>
    Promise.resolve({ site: { memory: true, from }, drop: () => Promise.resolve() });
  onOne({ kind: 'embedded', migrated: () => inMemory(template), empty: () => inMemory(empty) }, suite);
  if (socket === undefined) return;
  const onServer = (copied: string): Promise<Made> => newOnServer(socket, copied);
  onOne({ kind: 'server', migrated: () => onServer(TEMPLATE), empty: () => onServer('template1') }, suite);
}

/** Runs a suite where there is a PostgreSQL server; it gets the folder of its socket. */
export function onServer(suite: (socket: string) => void): void {
  const { socket } = inject('databases');
  if (socket !== undefined) suite(socket);
}

function emptyDatabase(kind: Database['kind'], { site, drop }: Made): EmptyDatabase {
  const opened: Promise<Database>[] = [];
  return {
    open: () => {
      const [first] = opened;
      const one = kind === 'embedded' && first !== undefined ? first : openDatabase(site);
      opened.push(one);
      return one;
    },
    drop: async () => {
      for (const database of new Set(opened)) await (await database).close();
      await drop();
    },
  };
}

function onOne({ kind, migrated, empty }: Maker, suite: (given: GivenDatabase) => void): void {
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
    });
    suite({
      kind,
      empty: async () => emptyDatabase(kind, await empty()),
      database: () => {
        if (database === undefined) throw new Error('a database is open inside a test only');
        return database;
      },
    });
  });
}
