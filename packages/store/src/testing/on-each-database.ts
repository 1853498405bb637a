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
}

/** Runs a suite on the embedded database and on a PostgreSQL server, each with a migrated database of its own. */
export function onEachDatabase(suite: (given: GivenDatabase) => void): void {
  const { template, socket } = inject('databases');
  onOne('embedded', () => Promise.resolve({ site: { memory: true, from: template }, drop: nothing }), suite);
  if (socket !== undefined) onOne('server', () => newOnServer(socket, TEMPLATE), suite);
}

const nothing = (): Promise<void> => Promise.resolve();

function onOne(
  kind: Database['kind'],
  make: () => Promise<Made>,
  suite: (given: GivenDatabase) => void,
): void {
  describe(`on the ${kind} database`, () => {
    let made: Made | undefined;
    let database: Database | undefined;
    beforeAll(async () => {
      made = await make();
      database = await openDatabase(made.site);
    });
    afterAll(async () => {
      await database?.close();
      await made?.drop();
    });
    suite({
      kind,
      database: () => {
        if (database === undefined) throw new Error('a database is open inside a test only');
        return database;
      },
    });
  });
}
