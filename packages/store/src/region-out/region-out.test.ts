import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { foundRegions, loadPlan, migrate, takeOutRegion, verifyAll } from '../index.ts';
import { readBackup } from '../keeping/read-backup.ts';
import { restoreAsItWas } from '../keeping/restore-backup.ts';
import { project } from '../testing/log-world.ts';
import { measureQuarter } from '../testing/measured-history.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { REGION } from '../testing/rights-world.ts';
import { bringInRegion } from './bring-in-region.ts';
import { tablesOfRegion } from './region-tables.ts';
import type { RegionTaken } from './take-out-region.ts';

const founding = { now: () => new Date('2026-01-01T00:00:00Z'), newId: randomUUID };
const records = (name: string) => {
  const [first, second] = [project(1, { code: '1', name, pillar: 'P' }), project(2, { code: '2' })];
  return new Map([first, second].map((record) => [record.id, record]));
};

/** A region with two changes, two versions, a role and open to everybody; beside it another. */
async function found(database: Database): Promise<void> {
  const adoption = { body: 'Stuurgroep', date: '2026-01-01', document: 'Besluit 1' };
  const plan = {
    code: 'plan',
    title: 'Het plan',
    records: records('Een'),
    versions: [
      { name: '1.1', held: false, adoption: undefined },
      { name: '1.2', held: true, adoption },
    ],
  };
  const within = { kind: 'pillar', plan: 'plan', code: 'P' } as const;
  const role = {
    issuer: 'https://aanmelden.example',
    subject: 'a',
    name: 'A',
    role: 'pillarManager',
    within,
  } as const;
  const coordinator = {
    ...role,
    subject: 'c',
    name: 'C',
    role: 'coordinator',
    within: { kind: 'region' },
  } as const;
  const given = { plans: [plan], published: true, reason: 'begin' };
  await foundRegions(
    database,
    [
      { code: 'noord', title: 'Regio Noord', roles: [role, coordinator], ...given },
      { code: 'zuid', title: 'Regio Zuid', roles: [], ...given },
    ],
    founding,
  );
  await loadPlan(database, {
    region: { code: 'noord', title: '' },
    plan: { code: 'plan', title: '' },
    reason: 'opnieuw "ingelezen"\nen meer',
    records: () => Promise.resolve(records('Eén, “anders”')),
    ...founding,
  });
  const ids = await asOwner(database, (trx) =>
    sql<{ region: string; plan: string; account: string }>`
      select r.id::text as region, p.id::text as plan, a.id::text as account
      from kapstok.region r join kapstok.plan p on p.region_id = r.id join kapstok.account a on a.subject = 'c'
      where r.code = 'noord'`.execute(trx),
  );
  for (const measured of ids.rows) await measureQuarter(database, measured);
}

/** A database of an earlier schema, kept with the sources of then. */
const storedOf = (level: number): string =>
  fileURLToPath(new URL(`../migrations/fixtures/schema-${level}.ndjson.gz`, import.meta.url));

async function takenOut(database: Database): Promise<RegionTaken> {
  const taken = await takeOutRegion(database, 'noord');
  if (taken === undefined) throw new Error('no such region');
  return taken;
}

/** The same region, with what its first entry has in a column swapped with that of its last. */
function withOther(taken: RegionTaken, column: string): RegionTaken {
  const tables = taken.tables.map((table) => {
    if (table.name !== 'entry') return table;
    const [at, last] = [table.columns.indexOf(column), table.rows.length - 1];
    const rows = table.rows.map((row, n) => {
      if (n !== 0 && n !== last) return row;
      return row.with(at, table.rows[last - n]?.[at] ?? null);
    });
    return { ...table, rows };
  });
  return { ...taken, tables };
}

onEachDatabase(({ database, empty }) => {
  it('goes out whole and comes in elsewhere with nothing lost, and not twice', async () => {
    await found(database());
    const taken = await takenOut(database());
    const elsewhere = await empty();
    try {
      const other = await elsewhere.open();
      await migrate(other);
      expect(await bringInRegion(other, taken)).toMatchObject({ code: 'noord', sameChain: true });
      expect(await takenOut(other)).toEqual(taken);
      const measured = [
        'measurement',
        'measured_sum',
        'round_closing',
        'evidence',
        'sent_report',
        'reminder',
      ];
      const rows = measured.map(
        (name) => taken.tables.find((table) => table.name === name)?.rows.length ?? 0,
      );
      expect(rows.every((count) => count > 0)).toBe(true);
      expect((await verifyAll(other)).regions).toMatchObject([{ code: 'noord', problems: [] }]);
      await expect(bringInRegion(other, taken)).rejects.toMatchObject({ problem: 'notEmpty' });
    } finally {
      await elsewhere.drop();
    }
  });

  it.each([10])(
    'comes in when it was taken out of a schema of %i steps, with nothing lost',
    async (level) => {
      const [then, elsewhere] = [await empty(), await empty()];
      try {
        const earlier = await then.open();
        const file = storedOf(level);
        const contents = await readBackup(file);
        await asOwner(earlier, (trx) => restoreAsItWas(trx, file, contents));
        const tables = await asOwner(earlier, (trx) => tablesOfRegion(trx, REGION));
        await migrate(earlier);
        const now = await takeOutRegion(earlier, 'eigen');
        const other = await elsewhere.open();
        await migrate(other);
        const [entry] = tables.filter(({ name }) => name === 'entry');
        expect(entry?.rows.length).toBeGreaterThan(10);
        expect(await bringInRegion(other, { schema: level, tables })).toEqual({
          code: 'eigen',
          entries: entry?.rows.length,
          sameChain: true,
        });
        expect(await takeOutRegion(other, 'eigen')).toEqual(now);
        expect((await verifyAll(other)).regions).toMatchObject([{ code: 'eigen', problems: [] }]);
      } finally {
        await then.drop();
        await elsewhere.drop();
      }
    },
  );

  it('does not come in when it was taken out of an earlier schema and changed on the way', async () => {
    const [then, elsewhere] = [await empty(), await empty()];
    try {
      const earlier = await then.open();
      const contents = await readBackup(storedOf(10));
      await asOwner(earlier, (trx) => restoreAsItWas(trx, storedOf(10), contents));
      const tables = await asOwner(earlier, (trx) => tablesOfRegion(trx, REGION));
      const other = await elsewhere.open();
      await migrate(other);
      for (const name of ['account', 'record_state']) {
        const fewer = tables.map((table) =>
          table.name === name ? { ...table, rows: table.rows.slice(0, -1) } : table,
        );
        await expect(bringInRegion(other, { schema: 10, tables: fewer })).rejects.toMatchObject({
          problem: 'otherContent',
        });
      }
      for (const { name, columns } of tables) {
        const column = columns.includes('region_id') ? 'region_id' : 'id';
        const more = tables.map((table) => {
          const added = table.rows.slice(0, 1).map((row) => row.with(columns.indexOf(column), randomUUID()));
          return table.name === name ? { ...table, rows: [...table.rows, ...added] } : table;
        });
        const line = more.find((table) => table.name === name)?.rows.length;
        await expect(bringInRegion(other, { schema: 10, tables: more })).rejects.toThrow(
          `In kept/${name}.ndjson, line ${line}, ${column} holds`,
        );
      }
      expect((await verifyAll(other)).regions).toEqual([]);
    } finally {
      await then.drop();
      await elsewhere.drop();
    }
  });

  it('takes accounts for the same by issuer and subject, and makes the chain anew for those', async () => {
    const taken = await takenOut(database());
    const elsewhere = await empty();
    try {
      const other = await elsewhere.open();
      await migrate(other);
      const here = randomUUID();
      await asOwner(other, (trx) =>
        sql`
          insert into kapstok.account (id, issuer, subject, name) values
            (${here}::uuid, 'https://aanmelden.example', 'a', 'A'),
            (${randomUUID()}::uuid, 'kapstok', 'installation', 'Beheer')`.execute(trx),
      );
      for (const column of ['reason', 'body', 'id', 'hash']) {
        await expect(bringInRegion(other, withOther(taken, column))).rejects.toMatchObject({
          problem: 'otherContent',
        });
      }
      expect(await bringInRegion(other, taken)).toMatchObject({ sameChain: false });
      expect((await verifyAll(other)).regions).toMatchObject([{ code: 'noord', problems: [] }]);
      const again = await takenOut(other);
      expect(again.plans.map((plan) => plan.records)).toEqual(taken.plans.map((plan) => plan.records));
      const rows = (of: RegionTaken, name: string) => of.tables.find((table) => table.name === name)?.rows;
      expect(rows(again, 'version')).toEqual(rows(taken, 'version'));
      expect(JSON.stringify(rows(again, 'assignment'))).toContain(here);
    } finally {
      await elsewhere.drop();
    }
  });

  it('does not come in when it was changed on the way', async () => {
    const taken = await takenOut(database());
    const elsewhere = await empty();
    try {
      const other = await elsewhere.open();
      await migrate(other);
      for (const name of ['entry', 'record_state', 'version']) {
        const tables = taken.tables.map((table) =>
          table.name === name ? { ...table, rows: table.rows.slice(0, -1) } : table,
        );
        await expect(bringInRegion(other, { ...taken, tables })).rejects.toMatchObject({
          problem: 'otherContent',
        });
      }
      const called = taken.tables.map((table) =>
        table.name === 'region'
          ? { ...table, rows: table.rows.map((row) => row.with(table.columns.indexOf('code'), 'Regio X')) }
          : table,
      );
      await expect(bringInRegion(other, { ...taken, tables: called })).rejects.toMatchObject({
        problem: 'wrongCode',
      });
      const newer = { ...taken, schema: taken.schema + 1 };
      await expect(bringInRegion(other, newer)).rejects.toMatchObject({ problem: 'otherSchema' });
      await expect(bringInRegion(other, { ...taken, schema: 1 })).rejects.toMatchObject({
        problem: 'otherContent',
      });
      expect((await verifyAll(other)).regions).toEqual([]);
    } finally {
      await elsewhere.drop();
    }
  });
});
