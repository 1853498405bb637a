import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { edit } from '../records/edit.ts';
import { as, COORDINATOR, clockFrom, foundLog, project, set } from '../testing/log-world.ts';
import { idOf, PLAN } from '../testing/rights-world.ts';
import { LOG_TAMPERINGS, openToTampering } from '../testing/tamperings.ts';
import { verifyAll } from './verify-all.ts';

const { template } = inject('databases');
const now = clockFrom('2026-01-01T00:00:00Z');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kapstok-noted-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Works in the database of the folder, which makes a backup when it closes. */
async function inFolder<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase({ folder, from: template, backups: { now } });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function write(database: Database): Promise<void> {
  await foundLog(database);
  const coordinator = as(database, COORDINATOR, now);
  const record = project(1, { code: '1.1', name: 'een' });
  const names = ['een', 'twee', 'drie', 'vier'];
  const edits = names
    .slice(1)
    .map((name, at) => ({ id: idOf(9501 + at), edits: [set(1, 'name', names[at] ?? '', name)] }));
  await coordinator((writer) =>
    edit(writer, { id: idOf(9500), plan: PLAN, reason: 'begin', edits: [{ kind: 'add', record }] }),
  );
  for (const one of edits) {
    await coordinator((writer) => edit(writer, { ...one, plan: PLAN, reason: 'een reden' }));
  }
}

/** As whoever owns the database does: what stands after it is a whole log again. */
async function makeAnew(database: Database): Promise<void> {
  const anew = LOG_TAMPERINGS.find(({ name }) => name.includes('all hashes after it'));
  if (anew === undefined) throw new Error('no such tampering');
  await asOwner(database, async (trx) => {
    await openToTampering(trx);
    await anew.tamper(trx, 2, 4);
  });
}

const problemsIn = async (database: Database): Promise<readonly unknown[]> =>
  (await verifyAll(database)).regions.flatMap(({ problems }) => problems);

it('finds a log that was made anew as a whole by what its own backups noted, and says what it compared with', async () => {
  await inFolder(write);
  await inFolder(async (database) => {
    expect(await problemsIn(database)).toEqual([]);
    await makeAnew(database);
  });
  // The last backup holds the log that was made anew; what was noted at the one before it stays.
  const database = await openDatabase({ folder, backups: false });
  expect(await problemsIn(database)).toEqual([{ kind: 'changed', seq: 4 }]);
  expect((await verifyAll(database)).heldAgainst.notedAt).toMatch(/^2026-01-01T/);

  const file = join(folder, 'backups', 'ends.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(2);
  writeFileSync(file, '[{"at": 1}]');
  await expect(verifyAll(database)).rejects.toMatchObject({ problem: 'brokenBackup' });

  rmSync(file);
  const { regions, heldAgainst } = await verifyAll(database);
  expect(regions.flatMap(({ problems }) => problems)).toEqual([]);
  expect(heldAgainst).toEqual({ backup: undefined, notedAt: undefined });
  await database.close();
});

it('forgets what was noted of another database than the one that is made there', async () => {
  await inFolder(write);
  rmSync(join(folder, 'database'), { recursive: true });
  expect((await inFolder(verifyAll)).heldAgainst.notedAt).toBeUndefined();
});
