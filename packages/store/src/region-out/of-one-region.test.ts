import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { foundRegions, migrate, takeOutRegion, verifyAll } from '../index.ts';
import { StoreError } from '../store-error.ts';
import { project } from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { bringInRegion } from './bring-in-region.ts';
import type { TableTaken } from './region-tables.ts';

interface Taken {
  readonly schema: number;
  readonly tables: readonly TableTaken[];
}

/** A region that was taken out, where another one is, and what stands there. */
interface Place {
  readonly there: Database;
  readonly taken: Taken;
  readonly region: string;
  readonly other: string;
}

type Row = TableTaken['rows'][number];

/** A region of one plan with a version, in which somebody has a role. */
async function found(database: Database, code: string): Promise<void> {
  const record = project(1, { code: '1', name: 'Een', pillar: 'P' });
  const plan = {
    code: 'plan',
    title: 'Het plan',
    records: new Map([[record.id, record]]),
    versions: [{ name: '1.1', held: false, adoption: undefined }],
  };
  const role = {
    issuer: 'https://aanmelden.example',
    subject: `coordinator-${code}`,
    name: 'A',
    role: 'coordinator',
    within: { kind: 'region' },
  } as const;
  const founding = { now: () => new Date('2026-01-01T00:00:00Z'), newId: randomUUID };
  await foundRegions(
    database,
    [{ code, title: code, roles: [role], plans: [plan], published: false, reason: 'begin' }],
    founding,
  );
}

async function takenOf(database: Database, code: string): Promise<Taken & { readonly region: string }> {
  const taken = await takeOutRegion(database, code);
  if (taken === undefined) throw new Error('no such region');
  return { schema: taken.schema, tables: taken.tables, region: taken.region.id };
}

/** The same, with a row at the end of a table that is as its first one but for some cells. */
function withRow(
  { schema, tables }: Taken,
  name: string,
  cells: Readonly<Record<string, string | null>>,
): Taken {
  const added = tables.map((table) => {
    if (table.name !== name) return table;
    const row = table.columns.map((column, at) =>
      column in cells ? (cells[column] ?? null) : (table.rows[0]?.[at] ?? null),
    );
    return { ...table, rows: [...table.rows, row] };
  });
  return { schema, tables: added };
}

function rowsOf({ tables }: Taken, name: string): readonly Row[] {
  return tables.find((table) => table.name === name)?.rows ?? [];
}

async function refused({ there }: Place, crafted: Taken, told: string, expected: string): Promise<void> {
  const thrown: unknown = await bringInRegion(there, crafted).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ problem: 'otherContent' });
  expect(thrown).toHaveProperty('text.en', expect.stringContaining(`${told}. Expected: ${expected}`));
}

/** What a row would give rights by, or change, outside the region that is brought in: each is refused. */
async function refusesOtherRows(place: Place): Promise<void> {
  const { taken, region, other } = place;
  const line = (name: string): string => `kept/${name}.ndjson, line ${rowsOf(taken, name).length + 1}`;
  const mine = `the region that is brought in, ${region}`;
  const nation = {
    region_id: null,
    id: randomUUID(),
    role: 'national',
    within_kind: 'nation',
    plan_id: null,
  };
  const national = withRow(taken, 'assignment', { ...nation, within_code: null, made_seq: null });
  await refused(place, national, `${line('assignment')}, region_id holds: nothing`, mine);
  const tables = taken.tables
    .map(({ name }) => name)
    .filter((name) => name !== 'account' && name !== 'region');
  expect(tables).toContain('record_state');
  for (const name of tables) {
    const crafted = withRow(taken, name, { region_id: other, id: randomUUID() });
    await refused(place, crafted, `${line(name)}, region_id holds: "${other}"`, mine);
  }
  const id = randomUUID();
  const second = withRow(taken, 'region', { id, code: 'nog-een' });
  await refused(place, second, `${line('region')}, id holds: "${id}"`, 'nothing: only the region');
  const unnamed = withRow(taken, 'account', { id, subject: 'nobody' });
  await refused(
    place,
    unnamed,
    `${line('account')}, id holds: "${id}"`,
    'an account that the log or the roles',
  );
}

/** A table that stays where it was made, in what was taken out: what it holds counts in every region. */
async function refusesOtherTables(place: Place): Promise<void> {
  const columns = ['role', 'action', 'table_name', 'reach'];
  for (const name of ['role_right', 'nation_invitation', 'session']) {
    const table = { name, columns, rows: [['coordinator', 'readAdopted', '*', 'region']] };
    const crafted = { ...place.taken, tables: [...place.taken.tables, table] };
    await refused(
      place,
      crafted,
      `In region.json, tables holds: "${name}"`,
      'only tables that go with a region',
    );
  }
}

/** The id of the region, wherever it stands, as other words: nothing of the database is told, for it was not asked. */
async function refusesOtherIds(place: Place): Promise<void> {
  const other = (cell: string | null): string | null => (cell === place.region ? 'noord' : cell);
  const tables = place.taken.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => row.map(other)),
  }));
  await refused(place, { ...place.taken, tables }, 'kept/region.ndjson, line 1, id holds: "noord"', 'a UUID');
}

/** All that is wrong is told at once, each with its line, to a limit. */
async function tellsAll(place: Place): Promise<void> {
  const { taken, other } = place;
  const more = [1, 2, 3].reduce((crowd) => withRow(crowd, 'head', { region_id: other }), taken);
  const crafted = withRow(withRow(more, 'plan', { region_id: other }), 'account', { id: randomUUID() });
  const told = await toldOf(place, crafted);
  expect(told.match(/kept\/\w+\.ndjson, line \d+/g)?.toSorted()).toEqual(
    [
      ['account', 1] as const,
      ['head', 1] as const,
      ['head', 2] as const,
      ['head', 3] as const,
      ['plan', 1] as const,
    ].map(([name, after]) => `kept/${name}.ndjson, line ${rowsOf(taken, name).length + after}`),
  );
  expect(told).not.toContain('And there is more.');
  const many = Array.from({ length: 30 }).reduce<Taken>(
    (crowd) => withRow(crowd, 'head', { region_id: other }),
    taken,
  );
  const limited = await toldOf(place, many);
  expect(limited.match(/kept\/head\.ndjson, line/g)).toHaveLength(20);
  expect(limited).toMatch(/And there is more\. Nothing was brought in\.$/);
}

async function toldOf({ there }: Place, crafted: Taken): Promise<string> {
  const thrown: unknown = await bringInRegion(there, crafted).catch((error: unknown) => error);
  if (!(thrown instanceof StoreError)) throw new Error('it was brought in');
  return thrown.text.en;
}

onEachDatabase(({ database, empty }) => {
  it('refuses a take-out with anything of another region or of none, and takes it whole without', async () => {
    const elsewhere = await empty();
    try {
      await found(database(), 'noord');
      const { region, ...taken } = await takenOf(database(), 'noord');
      const there = await elsewhere.open();
      await migrate(there);
      await found(there, 'zuid');
      const place = { there, taken, region, other: (await takenOf(there, 'zuid')).region };
      const { digest } = await verifyAll(there);
      await refusesOtherRows(place);
      await refusesOtherTables(place);
      await refusesOtherIds(place);
      await tellsAll(place);
      expect((await verifyAll(there)).digest).toBe(digest);
      expect(await bringInRegion(there, taken)).toMatchObject({ code: 'noord' });
      for (const name of ['region', 'plan', 'version', 'record_state']) {
        expect(rowsOf(await takenOf(there, 'noord'), name)).toEqual(rowsOf(taken, name));
      }
    } finally {
      await elsewhere.drop();
    }
  });
});
