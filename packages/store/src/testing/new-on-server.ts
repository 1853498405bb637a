import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DatabaseSite } from '../database/open-database.ts';
import { OWNER } from './databases.ts';
import { addressOf } from './private-server.ts';

/** A new database and how to be rid of it. */
export interface Made {
  readonly site: DatabaseSite;
  readonly drop: () => Promise<void>;
}

/** Makes a database on the server of the tests, as a copy of another there: `template1` is an empty one. */
export async function newOnServer(socket: string, copied: string): Promise<Made> {
  const name = `kapstok_${randomUUID().replaceAll('-', '')}`;
  await command(socket, `create database ${name} template ${copied}`);
  return {
    site: { url: addressOf(socket, name, OWNER) },
    drop: () => drop(socket, name),
  };
}

/** SQLSTATE of what the role may not do. */
const NOT_ALLOWED = '42501';

/**
 * Forces out whoever is still in a database, and drops it. A worker of the server itself that clears up in it may be forced out
 * by nobody; dropping without force makes that leave by itself.
 */
async function drop(socket: string, name: string): Promise<void> {
  try {
    await command(socket, `drop database ${name} with (force)`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== NOT_ALLOWED) throw error;
    await command(socket, `drop database ${name}`);
  }
}

/** From elsewhere: nobody may be in a database while it is copied or dropped. */
async function command(socket: string, sql: string): Promise<void> {
  const client = new pg.Client(addressOf(socket, 'postgres', OWNER));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
