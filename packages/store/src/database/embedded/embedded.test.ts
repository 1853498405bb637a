import { sql } from 'kysely';
import { expect, inject, it } from 'vitest';
import { acting } from '../../acting/acting.ts';
import { asOwner } from '../../acting/as-owner.ts';
import { queriesOf } from '../database.ts';
import { openEmbedded } from './embedded.ts';

const { empty } = inject('databases');

it('leaves this thread free while a long query runs, and refuses what is asked after it closed', async () => {
  const database = await openEmbedded({ from: empty });
  const long = sql<{ count: string }>`select count(*) from generate_series(1, 2000000)`;
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  const { rows } = await acting(database, {}, (transaction) => {
    ticks = 0;
    return long.execute(transaction);
  });
  clearInterval(timer);
  await database.close();
  expect(rows).toEqual([{ count: '2000000' }]);
  expect(ticks).toBeGreaterThan(10);
  const late = acting(database, {}, (transaction) => long.execute(transaction));
  await expect(late).rejects.toThrow('driver has already been destroyed');
});

it('knows how large a table has become after much was written, and lets nobody do more for that', async () => {
  const database = await openEmbedded({ from: empty });
  const rowsKnown = (): Promise<number> =>
    asOwner(database, async (transaction) => {
      const { rows } = await sql<{ known: number }>`
        select reltuples::int as known from pg_class where relname = 'written'`.execute(transaction);
      return rows[0]?.known ?? Number.NaN;
    });
  const write = (count: number): Promise<unknown> =>
    asOwner(database, (transaction) =>
      sql`insert into public.written select generate_series(1, ${count}::int)`.execute(transaction),
    );
  await asOwner(database, (transaction) =>
    sql`create table public.written (n int not null)`.execute(transaction),
  );
  await write(10);
  expect(await rowsKnown()).toBeLessThan(10);
  await write(5000);
  expect(await rowsKnown()).toBe(5010);
  await write(10_000);
  expect(await rowsKnown()).toBe(15_010);
  const asNobody = queriesOf(database).selectNoFrom(sql<string>`current_user`.as('role'));
  expect(await asNobody.executeTakeFirst()).toEqual({ role: 'kapstok_none' });
  await database.close();
});
