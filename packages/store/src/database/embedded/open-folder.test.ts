import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { asOwner } from '../../acting/as-owner.ts';
import type { Database } from '../database.ts';
import { type DatabaseSite, openDatabase } from '../open-database.ts';
import { Backups } from './backups.ts';
import { openEmbedded } from './embedded.ts';

const { empty } = inject('databases');
let folder = '';
const opened: Database[] = [];
const started: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kapstok-folder-'));
});

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const database of opened.splice(0)) await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A clock that says a minute more each time it is read. */
function clock(): () => Date {
  let minutes = 0;
  return () => {
    minutes += 1;
    return new Date(Date.UTC(2026, 0, 1, 0, minutes));
  };
}

/** Beginning with a backup of an empty database, which is quicker than making one. */
async function open(site: DatabaseSite = { folder, from: empty }): Promise<Database> {
  const database = await openDatabase(site);
  opened.push(database);
  return database;
}

async function close(database: Database): Promise<void> {
  opened.splice(opened.indexOf(database), 1);
  await database.close();
}

async function write(database: Database, ...numbers: number[]): Promise<void> {
  await asOwner(database, async (transaction) => {
    await sql`create table if not exists kept (value integer)`.execute(transaction);
    for (const value of numbers) await sql`insert into kept values (${value})`.execute(transaction);
  });
}

async function kept(database: Database): Promise<number[]> {
  const all = sql<{ value: number }>`select value from kept order by value`;
  const { rows } = await asOwner(database, (transaction) => all.execute(transaction));
  return rows.map(({ value }) => value);
}

/** Another process that opens the folder, writes, and tells each number that was kept. */
async function otherProcess(): Promise<{ child: ChildProcess; lines: AsyncIterator<string> }> {
  const program = fileURLToPath(new URL('../../testing/writing-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=kapstok-source', program, folder, empty], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('0');
  return { child, lines };
}

it('keeps what was written, and leaves a backup when it closes, from which another database starts', async () => {
  // What is left of a first start that was cut short.
  mkdirSync(join(folder, 'database.part'));
  writeFileSync(join(folder, 'database.part', 'PG_VERSION'), '18');
  const first = await open({ folder, from: empty, backups: { now: clock() } });
  await write(first, 1, 2);
  await close(first);
  const backups = join(folder, 'backups');
  expect(readdirSync(folder).sort()).toEqual(['backups', 'database']);
  expect(readdirSync(backups)).toEqual(['2026-01-01T00-01-00.000Z.tar.gz']);
  expect(await kept(await open())).toEqual([1, 2]);
  const from = join(backups, '2026-01-01T00-01-00.000Z.tar.gz');
  expect(await kept(await open({ memory: true, from }))).toEqual([1, 2]);
});

it('refuses a second process, and takes over when the first was killed, with all it had kept', async () => {
  const { child, lines } = await otherProcess();
  const lock = join(folder, 'kapstok.lock');
  await expect(openDatabase({ folder })).rejects.toMatchObject({
    problem: 'inUse',
    text: {
      nl: `De map ${folder} is in gebruik door een andere Kapstok (proces ${child.pid}). Stop die eerst, of kies een andere map. Draait die zeker niet meer, verwijder dan ${lock}.`,
      en: `The folder ${folder} is in use by another Kapstok (process ${child.pid}). Stop it first, or choose another folder. If it certainly runs no more, remove ${lock}.`,
    },
  });
  let last = 0;
  while (last < 20) last = Number((await lines.next()).value);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const numbers = await kept(await open());
  expect(numbers).toEqual(numbers.map((_, index) => index));
  expect(numbers.length).toBeGreaterThan(last);
});

it('backs up only what was written since, takes away what was not finished, and tells of one that fails', async () => {
  const database = await openEmbedded({ from: empty });
  opened.push(database);
  const failures: unknown[] = [];
  const onFailure = (error: unknown): void => void failures.push(error);
  const backups = new Backups(folder, database, { everyMinutes: 60, now: clock(), onFailure });
  expect(await backups.take()).toBe(join(folder, '2026-01-01T00-01-00.000Z.tar.gz'));
  expect(await backups.take()).toBeUndefined();
  await write(database, 1);
  await backups.take();
  await write(database, 2);
  writeFileSync(join(folder, '2026-01-01T00-00-30.000Z.tar.gz.part'), 'cut short');
  await backups.stop();
  expect(readdirSync(folder)).toEqual([1, 2, 3].map((minute) => `2026-01-01T00-0${minute}-00.000Z.tar.gz`));
  expect(failures).toEqual([]);

  rmSync(folder, { recursive: true });
  await write(database, 3);
  await backups.stop();
  expect(failures).toMatchObject([{ code: 'ENOENT' }]);
  expect(await kept(database)).toEqual([1, 2, 3]);
});

it('lets others work while a backup is packed and written, and closes only after that', async () => {
  const database = await openEmbedded({ from: empty });
  await write(database, 1);
  const file = join(folder, 'backup.tar.gz');
  const backup = database.backUp(file);
  expect(await kept(database)).toEqual([1]);
  expect(existsSync(file)).toBe(false);
  await write(database, 2);
  const closing = database.close();
  await backup;
  await closing;
  // What was written while it was packed is of after it.
  expect(await kept(await open({ memory: true, from: file }))).toEqual([1]);
});

it('makes a backup when it is asked to, and of what was asked for twice at once one', async () => {
  const database = await open({ folder, from: empty, backups: { now: clock() } });
  if (database.kind !== 'embedded') throw new Error('a database in a folder is embedded');
  await write(database, 1);
  const made = await Promise.all([database.backUpNow?.(), database.backUpNow?.()]);
  expect(made).toEqual([true, false]);
  await write(database, 2);
  expect(await database.backUpNow?.()).toBe(true);
  const names = database.backups?.().backups.map(({ name }) => name);
  expect(names).toEqual(['2026-01-01T00-02-00.000Z.tar.gz', '2026-01-01T00-01-00.000Z.tar.gz']);
  const from = join(folder, 'backups', '2026-01-01T00-02-00.000Z.tar.gz');
  expect(await kept(await open({ memory: true, from }))).toEqual([1, 2]);
});

it('ends its thread when it can not start', async () => {
  await expect(openDatabase({ memory: true, from: join(folder, 'absent') })).rejects.toThrow('ENOENT');
});

describe.skipIf(process.platform === 'win32')('other users of the computer', () => {
  const othersMay = (...path: string[]): number => statSync(join(folder, ...path)).mode & 0o077;

  /** All files that another user can open, by whatever folders lead to them. */
  function openToOthers(place: string): readonly string[] {
    return readdirSync(place, { withFileTypes: true }).flatMap((one) => {
      const path = join(place, one.name);
      if ((statSync(path).mode & 0o077) === 0) return [];
      return one.isDirectory() ? openToOthers(path) : [path];
    });
  }

  it('come to nothing in a folder that Kapstok made', async () => {
    await open({ folder: join(folder, 'new'), from: empty });
    expect(othersMay('new')).toBe(0);
  });

  it('come to no data in a folder that somebody made open to them, also while it is filled', async () => {
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'backups'), { mode: 0o755 });
    const opening = open({ folder, from: empty, backups: { now: clock() } });
    expect(othersMay('database.part')).toBe(0);
    const database = await opening;
    await write(database, 1);
    expect(othersMay('database')).toBe(0);
    // The database itself makes files that others could read: the folder keeps them out.
    expect(othersMay('database', 'PG_VERSION')).not.toBe(0);
    expect(openToOthers(folder)).toEqual([join(folder, 'kapstok.lock')]);
    await close(database);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
    expect([othersMay('backups'), openToOthers(folder)]).toEqual([0, []]);
    chmodSync(join(folder, 'database'), 0o755);
    await open();
    expect(openToOthers(folder)).toEqual([join(folder, 'kapstok.lock')]);
  });
});
