import { sql } from 'kysely';
import { expect, inject, it } from 'vitest';
import { acting } from '../../acting/acting.ts';
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
