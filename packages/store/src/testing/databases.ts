import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../database/embedded/embedded.ts';
import { openDatabase } from '../database/open-database.ts';
import { migrate } from '../migrations/migrate.ts';
import { addressOf, startPrivateServer } from './private-server.ts';

/** What a test file needs to make databases of its own. */
export interface GivenDatabases {
  /** A backup of a migrated embedded database. */
  readonly template: string;
  /** A backup of an embedded database in which nothing stands yet. */
  readonly empty: string;
  /** Where the server is that holds a migrated `TEMPLATE`; absent where PostgreSQL is not installed. */
  readonly socket?: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly databases: GivenDatabases;
  }
}

/** A migrated database, of which each test file gets a copy. */
export const TEMPLATE = 'kapstok_template';
/** As on a real server: who migrates owns the database and may make roles, and is no superuser. */
export const OWNER = 'kapstok_owner';

/** Once per run: a server of our own, and on both databases one that is migrated, of which each test file gets a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-store-'));
  // The server may run as somebody else, who has to pass through.
  chmodSync(folder, 0o711);
  try {
    const { given, stop } = await makeTemplates(folder);
    project.provide('databases', given);
    return async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

interface Templates {
  readonly given: GivenDatabases;
  readonly stop: () => Promise<void>;
}

async function makeTemplates(folder: string): Promise<Templates> {
  const made = { template: join(folder, 'template.tar.gz'), empty: join(folder, 'empty.tar.gz') };
  const server = await startPrivateServer(join(folder, 'server'));
  if (server === undefined) {
    reportAbsence();
    await makeEmbedded(made);
    return { given: made, stop: () => Promise.resolve() };
  }
  const { socket, stop } = server;
  try {
    const making = await Promise.allSettled([makeEmbedded(made), makeOnServer(socket)]);
    for (const one of making) if (one.status === 'rejected') throw one.reason;
    return { given: { ...made, socket }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function reportAbsence(): void {
  const absent = 'PostgreSQL is not installed: the store is tested on the embedded database only';
  if (process.env.KAPSTOK_BOTH === '1') throw new Error(absent);
  console.warn(absent);
}

async function makeEmbedded({ template, empty }: GivenDatabases): Promise<void> {
  const database = await openEmbedded({});
  try {
    await database.backUp(empty);
    await migrate(database);
    await database.backUp(template);
  } finally {
    await database.close();
  }
}

async function makeOnServer(socket: string): Promise<void> {
  const client = new pg.Client(addressOf(socket, 'postgres', 'postgres'));
  await client.connect();
  await client.query(`create role ${OWNER} login createrole createdb`);
  await client.query(`create database ${TEMPLATE} owner ${OWNER}`);
  await client.end();
  const database = await openDatabase({ url: addressOf(socket, TEMPLATE, OWNER) });
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
}
