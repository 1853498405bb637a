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
    drop: () => command(socket, `drop database ${name} with (force)`),
  };
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
