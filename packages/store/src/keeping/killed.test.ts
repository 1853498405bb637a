import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanRecords } from '@kapstok/plan';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { backUp, load, restoreBackup, verifyAll } from '../index.ts';
import { migrate } from '../migrations/migrate.ts';
import { chanceOf } from '../testing/chance.ts';
import { WRITERS } from '../testing/kill/acknowledged.ts';
import { type Killed, killRounds } from '../testing/kill/kill-rounds.ts';
import { killServer } from '../testing/kill/kill-server.ts';
import { as, COORDINATOR, foundLog, project } from '../testing/log-world.ts';
import { addressOf, startPrivateServer } from '../testing/private-server.ts';
import { countOf, tellProof } from '../testing/proof.ts';
import { give, idOf, makeAccount, PLAN, REGION } from '../testing/rights-world.ts';

/** How often the writers are killed; the proof does it a hundred times on each database. */
const KILLS = countOf('KAPSTOK_KILLS', 5);
const SEED = 20_261_122;
const HALF_A_MINUTE = 30_000;
const { template, empty, socket } = inject('databases');
const now = (): Date => new Date('2026-01-01T00:00:00Z');

let folder = '';
const stops: (() => Promise<void>)[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kapstok-killed-'));
  chmodSync(folder, 0o711);
});
afterAll(async () => {
  for (const stop of stops) await stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A plan with ten projects, and four who coordinate. */
async function found(database: Database): Promise<void> {
  await foundLog(database);
  for (const account of WRITERS) {
    await makeAccount(database, account, account);
    await give(database, { account, role: 'coordinator', within: { kind: 'region', region: REGION } });
  }
  const records: PlanRecords = new Map(
    Array.from({ length: 10 }, (_, n) => project(n, { code: `1.${n}`, name: `Project ${n}` })).map(
      (record) => [record.id, record],
    ),
  );
  const of = { id: idOf(7000), plan: PLAN, reason: 'begin', records };
  await as(database, COORDINATOR, now)((writer) => load(writer, of));
  await database.close();
}

/** The embedded database in a folder. */
async function inFolder(): Promise<Killed> {
  const where = join(folder, 'embedded');
  const open = (): Promise<Database> => openDatabase({ folder: where, from: template, backups: false });
  await found(await open());
  return { kind: 'embedded', where, open };
}

/** A server that brings to the disk what it acknowledges, and that can be killed. */
async function onOwnServer(): Promise<Killed> {
  const place = join(folder, 'server');
  const start = async (): Promise<() => number> => {
    const server = await startPrivateServer(place, { durable: true });
    if (server === undefined) throw new Error('PostgreSQL is not installed');
    stops.splice(0, 1, server.stop);
    return server.process;
  };
  let first = await start();
  const client = new pg.Client(addressOf(place, 'postgres', 'postgres'));
  await client.connect();
  await client.query('create role owner login createrole');
  await client.query('create database killed owner owner');
  await client.end();
  const where = addressOf(place, 'killed', 'owner');
  const open = (): Promise<Database> => openDatabase({ url: where });
  const database = await open();
  await migrate(database);
  await found(database);
  const crash = async (): Promise<void> => {
    await killServer(first());
    first = await start();
  };
  return { kind: 'server', where, open, crash };
}

/** Restores a backup of what is there in another database, and gives both digests. */
async function restoredElsewhere({ kind, open }: Killed): Promise<readonly string[]> {
  const file = join(folder, `${kind}.ndjson.gz`);
  const from = await open();
  const kept = await backUp(from, file, { now });
  await from.close();
  const to = await openDatabase({ memory: true, from: empty });
  try {
    await restoreBackup(to, file);
    return [kept.digest, (await verifyAll(to)).digest];
  } finally {
    await to.close();
  }
}

const places: readonly (readonly [Database['kind'], () => Promise<Killed>])[] = [
  ['embedded', inFolder],
  ...(socket === undefined ? [] : [['server', onOwnServer] as const]),
];

it.concurrent.each(places)(
  'on the %s database, four writers that are killed lose nothing of what was acknowledged',
  {
    timeout: (10 + KILLS) * HALF_A_MINUTE,
  },
  async (kind, make) => {
    const start = performance.now();
    const killed = await make();
    const { acknowledged, entries, crashes } = await killRounds(killed, KILLS, chanceOf(SEED));
    expect(new Set(acknowledged.map(({ account }) => account))).toEqual(new Set(WRITERS));
    expect(new Set(acknowledged.map((one) => one.kind))).toEqual(new Set(['change', 'undo', 'version']));
    expect(entries).toBeGreaterThan(acknowledged.length);
    const [kept, restored] = await restoredElsewhere(killed);
    expect(restored).toBe(kept);
    tellProof({
      database: kind,
      what: `times killed${crashes === 0 ? '' : `, the server ${crashes} times`}`,
      count: KILLS,
      seed: SEED,
      milliseconds: performance.now() - start,
      found: `${acknowledged.length} changes acknowledged, each of them there; ${entries} entries, verified after each time; backup restored elsewhere: same digest`,
    });
  },
);
