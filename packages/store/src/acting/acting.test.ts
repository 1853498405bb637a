import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { queriesOf } from '../database/database.ts';
import { sqlStateOf } from '../store-error.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { acting } from './acting.ts';
import { asOwner } from './as-owner.ts';

const REGION = '00000000-0000-4000-8000-000000000001';
const ACCOUNT = '00000000-0000-4000-8000-0000000000a1';
const NO_PRIVILEGE = '42501';
const READ_ONLY = '25006';

interface Known {
  readonly who: string;
  readonly region: string | null;
  readonly account: string | null;
  readonly role: string | null;
  readonly reason: string | null;
}

const known = sql<Known>`
  select current_user::text as who, kapstok.region(), kapstok.account(), kapstok.role(), kapstok.reason()`;

/** A table that only this file knows: a number that many raise. */
const COUNTER = `
  create table kapstok.counter (id integer primary key, value integer not null);
  insert into kapstok.counter values (1, 0);
  grant select, update on kapstok.counter to kapstok_app`;

onEachDatabase(({ kind, database }) => {
  const counted = async (): Promise<number | undefined> => {
    const count = sql<{ value: number }>`select value from kapstok.counter`;
    const { rows } = await acting(database(), {}, (transaction) => count.execute(transaction));
    return rows[0]?.value;
  };

  beforeAll(async () => {
    await asOwner(database(), (transaction) => sql.raw(COUNTER).execute(transaction));
  });

  it('tells the database who acts, where, as what and why, for one transaction', async () => {
    const actor = { region: REGION, account: ACCOUNT, role: 'controller', reason: 'jaarrekening' };
    const { rows } = await acting(database(), actor, (transaction) => known.execute(transaction));
    expect(rows).toEqual([
      { who: 'kapstok_app', region: REGION, account: ACCOUNT, role: 'controller', reason: 'jaarrekening' },
    ]);
    const later = await acting(database(), {}, (transaction) => known.execute(transaction));
    expect(later.rows).toEqual([
      { who: 'kapstok_app', region: null, account: null, role: null, reason: null },
    ]);
  });

  it('gives no rights to who forgets it, also where the one who logged in is a superuser', async () => {
    const forgotten = sql`select value from kapstok.counter`.execute(queriesOf(database()));
    await expect(forgotten).rejects.toSatisfy((error) => sqlStateOf(error) === NO_PRIVILEGE);
    const { rows } = await sql`select current_user::text as who`.execute(queriesOf(database()));
    expect(rows).toEqual([{ who: 'kapstok_none' }]);
  });

  it('writes nothing for who only reads, and reads all of one moment', async () => {
    const isolation = sql<{ level: string }>`select current_setting('transaction_isolation') as level`;
    const { rows } = await acting(database(), { readOnly: true }, (transaction) =>
      isolation.execute(transaction),
    );
    expect(rows).toEqual([{ level: 'repeatable read' }]);
    const written = acting(database(), { readOnly: true }, (transaction) =>
      sql`update kapstok.counter set value = value + 1`.execute(transaction),
    );
    await expect(written).rejects.toSatisfy((error) => sqlStateOf(error) === READ_ONLY);
  });

  // The embedded database has one connection: nobody writes while another reads.
  it.each(kind === 'server' ? [kind] : [])(
    'shows who reads on a %s nothing of what is written meanwhile',
    async () => {
      const count = sql<{ value: number }>`select value from kapstok.counter`;
      const [begun, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const read = acting(database(), { readOnly: true }, async (transaction) => {
        const before = await count.execute(transaction);
        begun.resolve();
        await written.promise;
        return [before.rows, (await count.execute(transaction)).rows];
      });
      await begun.promise;
      const raise = sql`update kapstok.counter set value = value + 1`;
      await acting(database(), {}, (transaction) => raise.execute(transaction));
      written.resolve();
      const [before, after] = await read;
      expect(after).toEqual(before);
      expect(await counted()).toBe((before?.[0]?.value ?? 0) + 1);
    },
  );

  it('gives the rights of who migrates to its own transaction only', async () => {
    const owner = kind === 'server' ? 'kapstok_owner' : 'postgres';
    const who = sql<{ who: string }>`select current_user::text as who`;
    const { rows } = await asOwner(database(), (transaction) => who.execute(transaction));
    expect(rows).toEqual([{ who: owner }]);
    expect((await who.execute(queriesOf(database()))).rows).toEqual([{ who: 'kapstok_none' }]);
  });

  it('keeps nothing of work that throws', async () => {
    const before = await counted();
    const work = acting(database(), {}, async (transaction) => {
      await sql`update kapstok.counter set value = value + 1`.execute(transaction);
      throw new Error('on second thoughts');
    });
    await expect(work).rejects.toThrow('on second thoughts');
    expect(await counted()).toBe(before);
  });

  it('refuses to keep work in which a command failed, however it went on', async () => {
    const before = await counted();
    const work = acting(database(), {}, async (transaction) => {
      await sql`update kapstok.counter set value = value + 1`.execute(transaction);
      await sql`select 1 / 0`.execute(transaction).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back instead of committed');
    expect(await counted()).toBe(before);
  });

  it('refuses work inside work, which would wait for itself', async () => {
    const nested = acting(database(), {}, () => acting(database(), {}, () => Promise.resolve(1)));
    await expect(nested).rejects.toMatchObject({ problem: 'nested' });
  });

  it('lets 50 who raise the same number at once raise it 50 times', async () => {
    const before = (await counted()) ?? 0;
    const raise = () =>
      acting(database(), {}, async (transaction) => {
        const { rows } = await sql<{ value: number }>`
          select value from kapstok.counter where id = 1 for update`.execute(transaction);
        const raised = (rows[0]?.value ?? 0) + 1;
        await sql`update kapstok.counter set value = ${raised} where id = 1`.execute(transaction);
      });
    await Promise.all(Array.from({ length: 50 }, raise));
    expect(await counted()).toBe(before + 50);
  });
});
