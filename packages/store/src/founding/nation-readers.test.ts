import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { acting, endNation, inviteNation, nationReaders, ownAssignments, takeInvitation } from '../index.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { foundRegions, idOf, makeAccount } from '../testing/rights-world.ts';

const [FIRST, SECOND] = [idOf(911), idOf(912)];

onEachDatabase(({ database }) => {
  const endsAt = new Date(Date.now() + 3_600_000);
  const invited = async (until = endsAt): Promise<{ id: string; secret: string }> => {
    const id = randomUUID();
    return { id, secret: await inviteNation(database(), { id, note: 'landelijk', endsAt: until }) };
  };
  const taken = (account: string, secret: string): ReturnType<typeof takeInvitation> =>
    takeInvitation(database(), { account, secret, id: randomUUID(), now: () => new Date() });
  const regionsSeen = async (account: string): Promise<number> => {
    const { rows } = await acting(database(), { account, role: 'national' }, (trx) =>
      sql`select 1 from kapstok.region`.execute(trx),
    );
    return rows.length;
  };

  it('lets whoever opens it first read for the nation, once, until it is ended', async () => {
    await foundRegions(database());
    await makeAccount(database(), FIRST, 'eerste');
    await makeAccount(database(), SECOND, 'tweede');
    const { secret } = await invited();
    expect(await regionsSeen(FIRST)).toBe(0);
    expect(await taken(FIRST, secret)).toEqual({ region: undefined, role: 'national' });
    expect(await taken(SECOND, secret)).toBeUndefined();
    expect(await regionsSeen(FIRST)).toBeGreaterThan(1);
    expect(await ownAssignments(database(), FIRST)).toMatchObject([
      { role: 'national', region: undefined, within: { kind: 'nation' } },
    ]);
    const [reader] = await nationReaders(database());
    expect(reader).toMatchObject({ name: 'eerste', state: 'reads', until: undefined });
    expect(await endNation(database(), reader?.id ?? '')).toBe(true);
    expect(await endNation(database(), reader?.id ?? '')).toBe(false);
    expect(await regionsSeen(FIRST)).toBe(0);
    expect(await nationReaders(database())).toMatchObject([{ name: 'eerste', state: 'ended' }]);
  });

  it('gives nothing once it was ended or expired, nor to who reads for the nation already', async () => {
    const [one, over, other] = [await invited(), await invited(new Date(Date.now() - 1000)), await invited()];
    expect(await endNation(database(), one.id)).toBe(true);
    expect(await taken(SECOND, one.secret)).toBeUndefined();
    expect(await taken(SECOND, over.secret)).toBeUndefined();
    expect(await taken(SECOND, other.secret)).toBeDefined();
    const third = await invited();
    expect(await taken(SECOND, third.secret)).toBeUndefined();
    const states = (await nationReaders(database())).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['ended', 'expired', 'invited', 'reads', 'uninvited']);
  });

  it('is no way for a request to make itself a national reader', async () => {
    const id = randomUUID();
    const given = acting(database(), { account: FIRST, role: 'national' }, (trx) =>
      sql`
        insert into kapstok.assignment (region_id, id, account_id, role, within_kind, starts_at)
        values (null, ${id}::uuid, ${FIRST}::uuid, 'national', 'nation', now())`.execute(trx),
    );
    await expect(given).rejects.toMatchObject({ code: '42501' });
    const read = acting(database(), { account: FIRST, role: 'national' }, (trx) =>
      sql`select * from kapstok.nation_invitation`.execute(trx),
    );
    await expect(read).rejects.toMatchObject({ code: '42501' });
  });
});
