import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { asOwner } from '../../acting/as-owner.ts';
import type { Database } from '../../database/database.ts';
import { openDatabase } from '../../database/open-database.ts';
import { migrate } from '../../migrations/migrate.ts';
import { adoptVersion, draftVersion, submitVersion } from '../../versions/step.ts';
import { as, BOARD, COORDINATOR, foundLog } from '../log-world.ts';
import { addressOf, startPrivateServer } from '../private-server.ts';
import { give, idOf, makeAccount, PLAN, REGION } from '../rights-world.ts';
import { fillRegion } from './big-region.ts';
import type { Place } from './questions.ts';

const OWNER = 'kapstok_owner';
/** Reads only what was adopted. */
export const PUBLIC: string = idOf(104);
/** The version that was adopted in the first region. */
export const VERSION: string = idOf(800_000_001);
/** When two years of work have passed. */
export const now = (): Date => new Date('2026-01-01T00:00:00Z');

/** A server of our own that brings to the disk what it acknowledges, with a database to fill. */
export interface BenchServer {
  readonly url: string;
  readonly database: Database;
  /** Someone for whom no rights hold. */
  readonly client: pg.Client;
  readonly stop: () => Promise<void>;
}

/** Starts it, as PostgreSQL is set when it is installed. */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-bench-'));
  chmodSync(folder, 0o711);
  const server = await startPrivateServer(join(folder, 'server'), { durable: true });
  if (server === undefined) throw new Error('PostgreSQL is not installed');
  const first = new pg.Client(addressOf(server.socket, 'postgres', 'postgres'));
  await first.connect();
  await first.query(`create role ${OWNER} login createrole createdb`);
  await first.query(`create database bench owner ${OWNER}`);
  await first.end();
  const url = addressOf(server.socket, 'bench', OWNER);
  const database = await openDatabase({ url });
  await migrate(database);
  const client = new pg.Client(addressOf(server.socket, 'bench', 'postgres'));
  await client.connect();
  const stop = async (): Promise<void> => {
    await database.close();
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, database, client, stop };
}

/** How large a region is. */
export interface Size {
  readonly records: number;
  readonly changes: number;
}

/** The first region, with a version that was adopted and who may read only that. */
export async function fillFirst(database: Database, size: Size): Promise<Place> {
  const place = { region: REGION, plan: PLAN, records: size.records };
  await foundLog(database);
  await fillRegion(database, { ...place, ...size, account: COORDINATOR });
  await adopt(database);
  return place;
}

async function adopt(database: Database): Promise<void> {
  await makeAccount(database, PUBLIC, 'publiek');
  await give(database, { account: PUBLIC, role: 'public', within: { kind: 'region', region: REGION } });
  const of = { plan: PLAN, version: VERSION, reason: 'omdat' };
  const decision = { body: 'bestuur', date: '2026-01-01', document: undefined };
  const [coordinator, board] = [as(database, COORDINATOR, now), as(database, BOARD, now)];
  await coordinator((w) => draftVersion(w, { ...of, id: idOf(800_000_002), name: '1.0' }));
  await coordinator((w) => submitVersion(w, { ...of, id: idOf(800_000_003) }));
  await board((w) => adoptVersion(w, { ...of, id: idOf(800_000_004), ...decision }));
}

/** Another region of the same size, coordinated by the same account. */
export async function fillNext(database: Database, number: number, size: Size): Promise<Place> {
  const place = { region: idOf(600_000 + number), plan: idOf(700_000 + number), records: size.records };
  const { region, plan } = place;
  await asOwner(database, async (trx) => {
    await sql`
      insert into kapstok.region (id, code, title)
      values (${region}::uuid, ${`regio-${number}`}, ${`Regio ${number}`})`.execute(trx);
    await sql`
      insert into kapstok.plan (region_id, id, code, title)
      values (${region}::uuid, ${plan}::uuid, 'plan', 'Het plan')`.execute(trx);
  });
  await give(database, { account: COORDINATOR, role: 'coordinator', within: { kind: 'region', region } });
  await fillRegion(database, { ...place, ...size, account: COORDINATOR });
  return place;
}
