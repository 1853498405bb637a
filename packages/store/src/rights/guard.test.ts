import { type RawBuilder, sql, type Transaction } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, acting } from '../acting/acting.ts';
import { type Database, queriesOf } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import {
  CANARY,
  FOREIGN_PLAN,
  FOREIGN_REGION,
  foundRegions,
  give,
  idOf,
  makeAccount,
  REGION,
} from '../testing/rights-world.ts';

const COORDINATOR = idOf(101);
const READER = idOf(102);
const NEWCOMER = idOf(103);
const STRANGER = idOf(104);
const NATIONAL = idOf(105);
const PUBLIC = idOf(106);
const FORMER = idOf(107);

const coordinator: Actor = { region: REGION, account: COORDINATOR, role: 'coordinator' };
const reader: Actor = { region: REGION, account: READER, role: 'reader' };
const inRegion = { kind: 'region', region: REGION } as const;
const NOT_ALLOWED = '42501';

onEachDatabase(({ database: opened }) => {
  let database: Database;

  beforeAll(async () => {
    database = opened();
    await foundRegions(database);
    const names = ['Coördinatie', 'Meelezer', 'Nieuw', `Vreemde ${CANARY}`, 'Landelijk', 'Publiek', 'Vorige'];
    for (const [n, name] of names.entries()) await makeAccount(database, idOf(101 + n), name);
    await give(database, { account: COORDINATOR, role: 'coordinator', within: inRegion });
    await give(database, { account: READER, role: 'reader', within: inRegion });
    await give(database, { account: PUBLIC, role: 'public', within: inRegion });
    await give(database, { account: NATIONAL, role: 'national', within: { kind: 'nation' } });
    await give(database, {
      account: STRANGER,
      role: 'coordinator',
      within: { kind: 'region', region: FOREIGN_REGION },
    });
  });

  /** Everything that is seen of the tables of the schema; of one that may not be read at all: nothing. */
  async function seen(actor: Actor): Promise<string> {
    const words: string[] = [];
    for (const table of await guardedTables(actor)) {
      const rows = await outcome(actor, (trx) =>
        sql`select * from ${sql.table(`kapstok.${table}`)}`.execute(trx),
      );
      words.push(rows);
    }
    return words.join('\n');
  }

  async function guardedTables(actor: Actor): Promise<readonly string[]> {
    const { rows } = await acting(database, actor, (trx) =>
      sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'kapstok'::regnamespace and relkind = 'r' and relrowsecurity
      order by relname`.execute(trx),
    );
    return rows.map(({ name }) => name);
  }

  /** The rows as JSON, or the fault with all that it tells. Nothing of it stays. */
  async function outcome(
    actor: Actor,
    work: (trx: Transaction<Tables>) => Promise<{ readonly rows: readonly unknown[] }>,
  ): Promise<string> {
    let told = '';
    await acting(database, actor, async (trx) => {
      told = JSON.stringify((await work(trx)).rows);
      throw new Error('enough');
    }).catch((error: unknown) => {
      if (told === '')
        told = JSON.stringify(error, ['message', 'detail', 'hint', 'code', 'constraint', 'table']);
    });
    return told;
  }

  describe('the guard of the database', () => {
    it('holds for every table in which something of a region stands, also for who owns the table', async () => {
      const { rows } = await acting(database, coordinator, (trx) =>
        sql<{ name: string; guarded: boolean }>`
        select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as guarded
        from pg_class c
        where c.relnamespace = 'kapstok'::regnamespace and c.relkind = 'r' and (
          c.relname in ('region', 'account') or exists (
            select from pg_attribute a
            where a.attrelid = c.oid and a.attname in ('region_id', 'account_id', 'plan_id') and a.attnum > 0))`.execute(
          trx,
        ),
      );
      expect(rows.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['region', 'plan', 'account', 'assignment']),
      );
      expect(rows.filter(({ guarded }) => !guarded)).toEqual([]);
    });

    it('looks up rights along a fixed path of names, so that nobody slips in a table of their own', async () => {
      const { rows } = await acting(database, coordinator, (trx) =>
        sql<{ name: string }>`
        select proname as name from pg_proc
        where pronamespace = 'kapstok'::regnamespace and prosecdef
          and not coalesce(proconfig, '{}') @> array['search_path=pg_catalog, pg_temp']`.execute(trx),
      );
      expect(rows).toEqual([]);
    });

    it('refuses who forgets to act as somebody', async () => {
      const query = sql`select * from kapstok.region`.execute(queriesOf(database));
      await expect(query).rejects.toMatchObject({ code: NOT_ALLOWED });
    });

    it.each([
      ['the region', { account: COORDINATOR, role: 'coordinator' }],
      ['the account', { region: REGION, role: 'coordinator' }],
      ['the role', { region: REGION, account: COORDINATOR }],
      ['everything', {}],
      ['which role it has', { region: REGION, account: COORDINATOR, role: 'board' }],
      ['which region it is of', { region: FOREIGN_REGION, account: COORDINATOR, role: 'coordinator' }],
    ])('gives no rows and takes no rows when somebody forgets %s', async (_, actor: Actor) => {
      const tables = await guardedTables(actor);
      for (const table of tables) {
        const counted = await outcome(actor, (trx) =>
          sql`select 1 as one from ${sql.table(`kapstok.${table}`)}`.execute(trx),
        );
        expect([table, counted === '[]' || counted.includes(NOT_ALLOWED)]).toEqual([table, true]);
      }
      const founded = acting(database, actor, (trx) =>
        sql`insert into kapstok.plan values (${REGION}::uuid, ${idOf(19)}::uuid, 'nieuw', 'Nieuw')`.execute(
          trx,
        ),
      );
      await expect(founded).rejects.toMatchObject({ code: NOT_ALLOWED });
      const renamed = await outcome(actor, (trx) =>
        sql`update kapstok.region set title = 'Anders' returning 1`.execute(trx),
      );
      expect(renamed).toBe('[]');
    });

    it('keeps a role to its account', async () => {
      expect(await seen({ ...coordinator, account: STRANGER })).not.toContain(REGION);
    });
  });

  describe('an assignment', () => {
    it.each([
      ['that is over', '2020-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z'],
      ['that has not begun', '2999-01-01T00:00:00.000Z', undefined],
      ['that ended before it began', '2999-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z'],
    ])('%s does not count', async (_, from, until) => {
      const times = until === undefined ? { from } : { from, until };
      await give(database, { account: FORMER, role: 'board', within: inRegion, ...times });
      const former: Actor = { region: REGION, account: FORMER, role: 'board' };
      const regions = acting(database, former, (trx) => sql`select 1 from kapstok.region`.execute(trx));
      expect((await regions).rows).toEqual([]);
    });

    it('is given by a coordinator to another, who then belongs to the region', async () => {
      await give(database, { account: NEWCOMER, role: 'dataTeam', within: inRegion }, coordinator);
      const newcomer: Actor = { region: REGION, account: NEWCOMER, role: 'dataTeam' };
      expect(await seen(newcomer)).toContain('Eigen regio');
    });

    it.each([
      ['a coordinator to themself', coordinator, COORDINATOR],
      ['a reader to themself', reader, READER],
      ['a reader to another', reader, NEWCOMER],
    ])('is not given by %s', async (_, actor, account) => {
      const giving = give(database, { account, role: 'board', within: inRegion }, actor);
      await expect(giving).rejects.toMatchObject({ code: NOT_ALLOWED });
    });

    it('is not given in another region, nor for the nation', async () => {
      const foreign = { kind: 'region', region: FOREIGN_REGION } as const;
      for (const within of [foreign, { kind: 'nation' } as const]) {
        const role = within.kind === 'nation' ? 'national' : 'reader';
        const giving = give(database, { account: NEWCOMER, role, within }, coordinator);
        await expect(giving).rejects.toMatchObject({ code: NOT_ALLOWED });
      }
    });

    it('is about what its role can be about', async () => {
      const giving = give(
        database,
        { account: NEWCOMER, role: 'pillarManager', within: inRegion },
        coordinator,
      );
      await expect(giving).rejects.toMatchObject({ code: '23503' });
    });

    it('is ended by a coordinator, but not by the one who has it, and never taken away', async () => {
      const end = (trx: Transaction<Tables>, account: string) =>
        sql`update kapstok.assignment set ends_at = now() where account_id = ${account}::uuid returning 1 as one`.execute(
          trx,
        );
      const ended = async (actor: Actor, account: string) => await outcome(actor, (trx) => end(trx, account));
      expect(await ended(coordinator, COORDINATOR)).toBe('[]');
      expect(await ended(reader, READER)).toBe('[]');
      expect(await ended(coordinator, FORMER)).toContain('one');
      const taken = acting(database, coordinator, (trx) => sql`delete from kapstok.assignment`.execute(trx));
      await expect(taken).rejects.toMatchObject({ code: NOT_ALLOWED });
    });

    it('stays as it was given: not of another account, role or place', async () => {
      for (const column of ['account_id', 'role', 'within_code', 'region_id', 'starts_at']) {
        const change = acting(database, coordinator, (trx) =>
          sql`update kapstok.assignment set ${sql.ref(column)} = default`.execute(trx),
        );
        await expect(change).rejects.toMatchObject({ code: NOT_ALLOWED });
      }
    });
  });

  describe('another region', () => {
    it.each([
      ['a coordinator', coordinator],
      ['a reader', reader],
      ['the public', { region: REGION, account: PUBLIC, role: 'public' }],
      ['who says to act there', { ...coordinator, region: FOREIGN_REGION }],
    ])('is not seen by %s, nor who works there', async (_, actor: Actor) => {
      const words = await seen(actor);
      for (const foreign of [CANARY, FOREIGN_REGION, FOREIGN_PLAN, STRANGER])
        expect(words).not.toContain(foreign);
    });

    it('answers as one that is not there', async () => {
      const attempts: readonly ((region: string, plan: string) => RawBuilder<unknown>)[] = [
        (region, plan) => sql`insert into kapstok.plan values (${region}::uuid, ${plan}::uuid, 'plan', 'x')`,
        (region) => sql`select * from kapstok.region where id = ${region}::uuid`,
        (region) => sql`update kapstok.region set title = 'x' where id = ${region}::uuid returning 1`,
        (region) => sql`insert into kapstok.region values (${region}::uuid, ${CANARY}, 'x')`,
        (_, plan) => sql`insert into kapstok.plan values (${REGION}::uuid, ${plan}::uuid, 'x', 'x')`,
        (_, plan) => sql`
        insert into kapstok.assignment
          (id, region_id, account_id, role, within_kind, plan_id, within_code, starts_at)
        values (${idOf(900)}::uuid, ${REGION}::uuid, ${NEWCOMER}::uuid, 'projectLeader', 'project',
          ${plan}::uuid, 'x1', now())`,
      ];
      for (const attempt of attempts) {
        const told = async (region: string, plan: string): Promise<string> =>
          (await outcome(coordinator, (trx) => attempt(region, plan).execute(trx)))
            .replaceAll(region, 'REGION')
            .replaceAll(plan, 'PLAN');
        expect(await told(FOREIGN_REGION, FOREIGN_PLAN)).toBe(await told(idOf(998), idOf(999)));
      }
    });

    it('is seen by the national reader, by its name only', async () => {
      const national: Actor = { account: NATIONAL, role: 'national' };
      const { rows } = await acting(database, national, (trx) =>
        sql`select id from kapstok.region order by id`.execute(trx),
      );
      expect(rows).toEqual([{ id: REGION }, { id: FOREIGN_REGION }]);
      const others = await acting(database, national, (trx) =>
        sql`select 1 from kapstok.plan union all select 1 from kapstok.assignment union all select 1 from kapstok.account`.execute(
          trx,
        ),
      );
      expect(others.rows).toEqual([]);
    });
  });
});
