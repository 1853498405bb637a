import { randomUUID } from 'node:crypto';
import { type Database, type DatabaseSite, openDatabase } from '@kapstok/store';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';

/** The migrated database on the server of the tests, and who owns what is there: as the tests of the store make them. */
const TEMPLATE = 'kapstok_template';
const OWNER = 'kapstok_owner';

/** What a suite gets: a migrated database of its own, open from before its first test until after its last. */
export interface GivenStore {
  readonly kind: Database['kind'];
  /** The database; to be asked for inside a test. */
  readonly database: () => Database;
  /** Another one like it, in which nothing stands yet. */
  readonly another: () => Promise<{ readonly database: Database; readonly drop: () => Promise<void> }>;
}

interface Made {
  readonly site: DatabaseSite;
  readonly drop: () => Promise<void>;
}

function addressOf(socket: string, name: string): string {
  return `postgresql://${OWNER}@/${name}?host=${encodeURIComponent(socket)}`;
}

/** A migrated database on the server with its socket in a folder; reached by way of another one where that is given. */
export async function newOnServer(socket: string, by = socket): Promise<Made> {
  const name = `kapstok_${randomUUID().replaceAll('-', '')}`;
  const command = async (sql: string): Promise<void> => {
    const client = new pg.Client(addressOf(socket, 'postgres'));
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await command(`create database ${name} template ${TEMPLATE}`);
  return {
    site: { url: addressOf(by, name) },
    drop: async () => {
      try {
        await command(`drop database ${name} with (force)`);
      } catch (error) {
        // A worker of the server itself that clears up in it may be forced out by nobody, and leaves when it is dropped.
        if (!(error instanceof pg.DatabaseError) || error.code !== '42501') throw error;
        await command(`drop database ${name}`);
      }
    },
  };
}

async function opened({ site, drop }: Made): ReturnType<GivenStore['another']> {
  const database = await openDatabase(site);
  const close = async (): Promise<void> => {
    await database.close();
    await drop();
  };
  return { database, drop: close };
}

function onOne(kind: Database['kind'], make: () => Promise<Made>, suite: (given: GivenStore) => void): void {
  describe(`on the ${kind} database`, () => {
    let made: Awaited<ReturnType<GivenStore['another']>> | undefined;
    beforeAll(async () => {
      made = await opened(await make());
    });
    afterAll(async () => {
      await made?.drop();
    });
    suite({
      kind,
      database: () => {
        if (made === undefined) throw new Error('a database is open inside a test only');
        return made.database;
      },
      another: async () => await opened(await make()),
    });
  });
}

/** Runs a suite on the embedded database, and on a PostgreSQL server where there is one. */
export function onEachStore(suite: (given: GivenStore) => void): void {
  const { template, socket } = inject('databases');
  const nothing = (): Promise<void> => Promise.resolve();
  onOne('embedded', () => Promise.resolve({ site: { memory: true, from: template }, drop: nothing }), suite);
  if (socket !== undefined) onOne('server', () => newOnServer(socket), suite);
}
