import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { asOwner } from '../acting/as-owner.ts';
import type { Database } from '../database/database.ts';
import { migrate } from '../migrations/migrate.ts';
import { bringInRegion } from '../region-out/bring-in-region.ts';
import { takeOutRegion } from '../region-out/take-out-region.ts';
import { newSecret } from '../sign-in/secret.ts';
import { as, COORDINATOR, clockFrom } from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { idOf, REGION } from '../testing/rights-world.ts';
import { foundTold } from '../testing/told-world.ts';
import { verifyRegion } from '../versions/verify-region.ts';
import { makeWebhook } from '../webhooks/webhooks.ts';

const now = clockFrom('2026-06-01T00:00:00Z');

async function problemsIn(database: Database): Promise<readonly unknown[]> {
  return (await asOwner(database, (trx) => verifyRegion({ trx, region: REGION }))).problems;
}

async function webhook(database: Database, number: number): Promise<string> {
  const one = { id: idOf(number), address: 'https://ontvanger.example/kapstok', secret: newSecret() };
  await as(database, COORDINATOR, now)((writer) => makeWebhook(writer, one));
  return one.id;
}

onEachDatabase(({ database, empty }) => {
  beforeAll(async () => await foundTold(database()));

  it('misses nothing that did not come along with a region, and what is gone since', async () => {
    const region = await asOwner(database(), (trx) =>
      sql<{ code: string }>`select code from kapstok.region where id = ${REGION}::uuid`.execute(trx),
    );
    const taken = await takeOutRegion(database(), region.rows[0]?.code ?? '');
    if (taken === undefined) throw new Error('no such region');
    const { open, drop } = await empty();
    const other = await open();
    await migrate(other);
    await bringInRegion(other, taken);
    expect(await problemsIn(other)).toEqual([]);
    await webhook(other, 8801);
    const gone = await webhook(other, 8802);
    expect(await problemsIn(other)).toEqual([]);
    await asOwner(other, (trx) => sql`delete from kapstok.webhook where id = ${gone}::uuid`.execute(trx));
    expect(await problemsIn(other)).toMatchObject([{ kind: 'webhook', id: gone, found: undefined }]);
    await drop();
  });

  it('tells nobody who acts in the region of what they may not see', async () => {
    const found = await as(database(), COORDINATOR, now)((reader) => verifyRegion(reader));
    expect(found.problems).toEqual([]);
    await asOwner(database(), async (trx) => {
      const one = sql`select id from kapstok.webhook where region_id = ${REGION}::uuid limit 1`;
      await sql`delete from kapstok.webhook where id in (${one})`.execute(trx);
    });
    expect((await problemsIn(database())).length).toBe(1);
    const after = await as(database(), COORDINATOR, now)((reader) => verifyRegion(reader));
    expect(after.problems).toEqual([]);
  });
});
