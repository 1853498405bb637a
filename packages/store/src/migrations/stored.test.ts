import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Transaction } from 'kysely';
import { expect, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { edit, verifyAll } from '../index.ts';
import { digestOfTables } from '../keeping/content-digest.ts';
import { type KeptTable, keptTables } from '../keeping/kept-tables.ts';
import { readBackup } from '../keeping/read-backup.ts';
import { contentOfTables, readRows } from '../keeping/read-content.ts';
import { restoreAsItWas } from '../keeping/restore-backup.ts';
import { stepsIn } from '../keeping/steps-taken.ts';
import { sqlStateOf } from '../store-error.ts';
import { as, COORDINATOR, clockFrom, foundLog, project } from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { tellProof } from '../testing/proof.ts';
import { idOf, makeMembers, PLAN } from '../testing/rights-world.ts';
import { hasHistory, schemasInHistory } from '../testing/schemas/steps-in-history.ts';
import { EARLIER_TEXTS } from './earlier/earlier-texts.ts';
import { migrate } from './migrate.ts';
import { checksumOf, type Migration } from './migration.ts';
import { MIGRATIONS } from './migrations.ts';

/** The first schema of which a database could be backed up: the steps before it are taken here, and filled. */
const FIRST_KEPT = 3;
/** Schemas that were never anybody's with these texts: their next step came with them. */
const NEVER_ALONE: ReadonlySet<number> = new Set([7, 8]);
const FIXTURES = fileURLToPath(new URL('./fixtures', import.meta.url));
/** Written anew by every migration, from the table of rights. */
const WRITTEN_ANEW: ReadonlySet<string> = new Set(['role_within', 'role_right']);

const levels = MIGRATIONS.map(({ number }) => number);

function fileOf(level: number): string {
  return `${FIXTURES}/schema-${level}.ndjson.gz`;
}

/** A database of then: how it is called, its steps, and the file it stands in; without one it is made here. */
interface Stored {
  readonly name: string;
  readonly steps: readonly Migration[];
  readonly file?: string;
}

/** Those of a schema of which nothing could be backed up yet: its steps as they are now, and as they once stood. */
const made: readonly Stored[] = [
  ...levels
    .filter((level) => level < FIRST_KEPT)
    .map((level) => ({ name: `${level} steps`, steps: MIGRATIONS.slice(0, level) })),
  ...EARLIER_TEXTS.filter(({ step }) => step.number < FIRST_KEPT).map(({ step }) => ({
    name: `${step.number} steps, as they stood earlier`,
    steps: [...MIGRATIONS.slice(0, step.number - 1), step],
  })),
];

/** Those that were backed up: `schema-5` with its steps as they are now, `schema-5-<commit>` as they stood there. */
const kept: readonly Stored[] = readdirSync(FIXTURES).map((name) => {
  const [, level = '', commit] = /^schema-(\d+)(?:-([0-9a-f]+))?\.ndjson\.gz$/.exec(name) ?? [];
  const as = commit === undefined ? '' : `, as they stood in ${commit}`;
  return {
    name: `${level} steps${as}`,
    steps: MIGRATIONS.slice(0, Number(level)),
    file: `${FIXTURES}/${name}`,
  };
});

/** Makes what was kept with the first steps of the schema, as it was then. */
async function keep(database: Database, { steps, file }: Stored): Promise<void> {
  if (file !== undefined) {
    const contents = await readBackup(file);
    await asOwner(database, (trx) => restoreAsItWas(trx, file, contents));
    return;
  }
  await migrate(database, steps);
  if (steps.length < 2) return;
  await foundLog(database);
  await makeMembers(database);
}

/** The steps of a database that stand otherwise than now: those are mended first. */
async function otherSteps(database: Database): Promise<readonly number[]> {
  const taken = await asOwner(database, stepsIn);
  return taken
    .filter(({ checksum }, at) => MIGRATIONS.every((step, of) => of !== at || checksumOf(step) !== checksum))
    .map(({ number }) => number);
}

/** Every row of some tables, as words, with the cells that these tables have here. */
async function rowsOf(trx: Transaction<Tables>, tables: readonly KeptTable[]): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const table of tables.filter(({ name }) => !WRITTEN_ANEW.has(name))) {
    for await (const page of readRows(trx, table)) {
      rows.push(...page.map((cells) => JSON.stringify([table.name, cells])));
    }
  }
  return rows.sort();
}

it('has a stored database of every schema before this one', () => {
  const before = levels.slice(0, -1).filter((level) => level >= FIRST_KEPT);
  const wanted = before.filter((level) => !NEVER_ALONE.has(level));
  const absent = wanted.filter((level) => !existsSync(fileOf(level)));
  expect(absent, 'make them with `node scripts/keep-schema.mjs`, and commit them').toEqual([]);
});

// A copy without history has no commits to look in.
it.runIf(hasHistory())('has a stored database of every schema that a commit made otherwise', async () => {
  const stored = new Set<string>();
  for (const { file = '' } of kept) {
    const { head } = await readBackup(file);
    stored.add(head.steps.map(({ checksum }) => checksum).join());
  }
  const ours = MIGRATIONS.map(checksumOf).join();
  const others = schemasInHistory()
    .filter(({ steps }) => steps.length >= FIRST_KEPT)
    .filter(({ steps }) => !ours.startsWith(steps.map(checksumOf).join()));
  expect(others.length).toBeGreaterThan(0);
  const absent = others.filter(({ steps }) => !stored.has(steps.map(checksumOf).join()));
  expect(absent.map(({ commit }) => commit)).toEqual([]);
});

onEachDatabase(({ kind, empty }) => {
  it.each([...made, ...kept])('brings a database of $name up to date, and loses nothing', async (stored) => {
    const level = stored.steps.length;
    const start = performance.now();
    const { open, drop } = await empty();
    const database = await open();
    await keep(database, stored);
    const other = await otherSteps(database);
    expect(other.length > 0).toBe(stored.name.includes('as they stood'));
    const tables = await asOwner(database, keptTables);
    const before = await asOwner(database, (trx) => rowsOf(trx, tables));
    expect(before.length > 0).toBe(level >= 2);
    expect((await migrate(database)).map(({ number }) => number)).toEqual([...other, ...levels.slice(level)]);
    expect(await asOwner(database, (trx) => rowsOf(trx, tables))).toEqual(before);
    const { regions, schema, guards } = await verifyAll(database);
    expect([schema, guards]).toEqual([MIGRATIONS.length, []]);
    expect(regions.flatMap(({ problems }) => problems)).toEqual([]);
    if (level >= 2) await goesOn(database);
    await drop();
    tellProof({
      database: kind,
      what: 'stored databases of an earlier schema brought up to date',
      count: 1,
      milliseconds: performance.now() - start,
      found: `${stored.name}: ${before.length} rows as they were, verified, and written on`,
    });
  });

  it('leaves a stored database as it was when a step fails after it changed much', async () => {
    const { open, drop } = await empty();
    const database = await open();
    const level = FIRST_KEPT + 2;
    await keep(database, { name: '', steps: MIGRATIONS.slice(0, level), file: fileOf(level) });
    const digest = async (): Promise<string> =>
      digestOfTables(await asOwner(database, (trx) => contentOfTables(trx)));
    const before = await digest();
    const destroy = `
      alter table kapstok.entry disable trigger user;
      delete from kapstok.record_state;
      alter table kapstok.plan add column extra text not null default 'x';
      select 1 / 0;`;
    const failing = { number: level + 1, name: 'failing', sql: destroy };
    const division = '22012';
    await expect(migrate(database, [...MIGRATIONS.slice(0, level), failing])).rejects.toSatisfy(
      (error) => sqlStateOf(error) === division,
    );
    expect(await digest()).toBe(before);
    await drop();
  });
});

/** Somebody who had a role then changes the plan now. */
async function goesOn(database: Database): Promise<void> {
  const record = project(950, { code: '9.50', name: 'Na het bijwerken' });
  const of = { id: idOf(9950), plan: PLAN, reason: 'verder', edits: [{ kind: 'add', record }] } as const;
  const made = await as(
    database,
    COORDINATOR,
    clockFrom('2026-06-01T00:00:00Z'),
  )((writer) => edit(writer, of));
  expect(made.kind).toBe('made');
}
