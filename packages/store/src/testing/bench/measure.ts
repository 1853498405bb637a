import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { acting } from '../../acting/acting.ts';
import { asOwner } from '../../acting/as-owner.ts';
import type { Database } from '../../database/database.ts';
import { openDatabase } from '../../database/open-database.ts';
import type { Writer } from '../../log/writer.ts';
import { migrate } from '../../migrations/migrate.ts';
import { edit } from '../../records/edit.ts';
import { compareMoments, recordsAsOf } from '../../records/read-records.ts';
import { adoptVersion, draftVersion, submitVersion } from '../../versions/step.ts';
import { verifyRegion } from '../../versions/verify-region.ts';
import { as, BOARD, COORDINATOR, foundLog } from '../log-world.ts';
import { addressOf, startPrivateServer } from '../private-server.ts';
import { give, idOf, makeAccount, PLAN, REGION } from '../rights-world.ts';
import { fillRegion } from './big-region.ts';

const RUNS = 15;
const RECORDS = Number(process.env.KAPSTOK_RECORDS ?? 5000);
const CHANGES = Number(process.env.KAPSTOK_CHANGES ?? 200_000);
const YEAR_AGO = new Date('2025-01-01T00:00:00Z');
const OWNER = 'kapstok_owner';
const READER = idOf(104);
const VERSION = idOf(800_000_001);

type Work = (writer: Writer, run: number) => Promise<unknown>;

const MEASURED: Readonly<Record<string, Work>> = {
  'the plan as it is now': (w) => recordsAsOf(w, PLAN, 'now'),
  'the plan as of a year ago': (w) => recordsAsOf(w, PLAN, { at: YEAR_AGO }),
  'the plan as of last month': (w) => recordsAsOf(w, PLAN, { at: new Date('2025-12-01T00:00:00Z') }),
  'a year ago compared with now': (w) => compareMoments(w, PLAN, { at: YEAR_AGO }, 'now'),
  'two months of a year ago compared': (w) =>
    compareMoments(w, PLAN, { at: YEAR_AGO }, { at: new Date('2025-03-01T00:00:00Z') }),
  'one edit': (w, run) =>
    edit(w, {
      id: idOf(900_000_000 + run),
      plan: PLAN,
      reason: 'omdat',
      edits: [
        {
          kind: 'set',
          id: idOf(500_000_777),
          table: 'kpis',
          field: 'bench',
          before: run === 0 ? '' : String(run),
          after: String(run + 1),
        },
      ],
    }),
};

/** Adopts the plan as it now is, and lets a reader read only what was adopted. */
async function adopt(database: Database): Promise<void> {
  await makeAccount(database, READER, 'publiek');
  await give(database, { account: READER, role: 'public', within: { kind: 'region', region: REGION } });
  const now = (): Date => new Date('2026-01-01T00:00:00Z');
  const of = { plan: PLAN, version: VERSION, reason: 'omdat' };
  const decision = { body: 'bestuur', date: '2026-01-01', document: undefined };
  const [coordinator, board] = [as(database, COORDINATOR, now), as(database, BOARD, now)];
  await coordinator((w) => draftVersion(w, { ...of, id: idOf(800_000_002), name: '1.0' }));
  await coordinator((w) => submitVersion(w, { ...of, id: idOf(800_000_003) }));
  await board((w) => adoptVersion(w, { ...of, id: idOf(800_000_004), ...decision }));
}

/** Fills a region on a server of its own and says how long reading it takes: the median and the longest, in ms. */
async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-bench-'));
  chmodSync(folder, 0o711);
  const server = await startPrivateServer(join(folder, 'server'));
  if (server === undefined) throw new Error('PostgreSQL is not installed');
  try {
    const database = await newDatabase(server.socket);
    await foundLog(database);
    await timed('fill', () =>
      fillRegion(database, {
        region: REGION,
        plan: PLAN,
        account: COORDINATOR,
        records: RECORDS,
        changes: CHANGES,
      }),
    );
    await adopt(database);
    await vacuum(server.socket);
    await timePlain(server.socket);
    for (const [name, work] of Object.entries(MEASURED))
      await timeOf(database, name, work, COORDINATOR, 'coordinator');
    const adopted: Work = (w) => recordsAsOf(w, PLAN, { version: VERSION });
    await timeOf(database, 'an adopted version, by the public', adopted, READER, 'public');
    await timed('verify', async () => {
      const { problems } = await asOwner(database, (trx) => verifyRegion({ trx, region: REGION }));
      if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
    });
    await database.close();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function newDatabase(socket: string): Promise<Database> {
  const client = new pg.Client(addressOf(socket, 'postgres', 'postgres'));
  await client.connect();
  await client.query(`create role ${OWNER} login createrole createdb`);
  await client.query(`create database bench owner ${OWNER}`);
  await client.end();
  const database = await openDatabase({ url: addressOf(socket, 'bench', OWNER) });
  await migrate(database);
  return database;
}

async function vacuum(socket: string): Promise<void> {
  const client = new pg.Client(addressOf(socket, 'bench', 'postgres'));
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

/** What reading as many rows by an index costs on this machine without any rights or history: the measure of the rest. */
async function timePlain(socket: string): Promise<void> {
  const client = new pg.Client(addressOf(socket, 'bench', 'postgres'));
  await client.connect();
  await client.query(
    'create table plain as select record_id, table_name, position, cells from kapstok.record_state where to_seq is null',
  );
  await client.query('alter table plain add primary key (record_id)');
  await repeat('a plain indexed read of as many rows', () =>
    client.query("select * from plain where record_id > '00000000-0000-0000-0000-000000000000'"),
  );
  await client.end();
}

async function timeOf(
  database: Database,
  name: string,
  work: Work,
  account: string,
  role: string,
): Promise<void> {
  const actor = { region: REGION, account, role };
  const now = (): Date => new Date('2026-01-01T00:00:00Z');
  await repeat(name, (run) => acting(database, actor, (trx) => work({ ...actor, trx, now }, run)));
}

async function repeat(name: string, work: (run: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((one, other) => one - other);
  const [median, longest] = [sorted[Math.floor(RUNS / 2)] ?? 0, sorted.at(-1) ?? 0];
  console.info(`${name}: ${median.toFixed(0)} ms, at most ${longest.toFixed(0)} ms`);
}

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  console.info(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

await measure();
