import { sql } from 'kysely';
import { expect, inject, it } from 'vitest';
import { acting } from '../../acting/acting.ts';
import { openEmbedded } from './embedded.ts';

const { empty } = inject('databases');

it('leaves this thread free while a long query runs', async () => {
  const database = await openEmbedded({ from: empty });
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  const long = sql<{ count: string }>`select count(*) from generate_series(1, 2000000)`;
  const { rows } = await acting(database, {}, (transaction) => {
    ticks = 0;
    return long.execute(transaction);
  });
  clearInterval(timer);
  await database.close();
  expect(rows).toEqual([{ count: '2000000' }]);
  expect(ticks).toBeGreaterThan(10);
});

it('answers what was asked before it closes, and refuses what is asked after', async () => {
  const database = await openEmbedded({ from: empty });
  const one = acting(database, {}, (transaction) => sql`select 1 as one`.execute(transaction));
  expect((await one).rows).toEqual([{ one: 1 }]);
  await database.close();
  const late = acting(database, {}, (transaction) => sql`select 1 as one`.execute(transaction));
  await expect(late).rejects.toThrow('driver has already been destroyed');
});
