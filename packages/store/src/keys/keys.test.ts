import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { acting } from '../acting/acting.ts';
import { asOwner } from '../acting/as-owner.ts';
import { endRole, giveRole } from '../assignments/give-role.ts';
import { readLog } from '../log/read-log.ts';
import { NotAllowed } from '../records/write-rows.ts';
import { newSecret } from '../sign-in/secret.ts';
import { as, BOARD, COORDINATOR, clockFrom, foundLog, SECOND_COORDINATOR } from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { give, idOf, makeAccount, PLAN, REGION } from '../testing/rights-world.ts';
import { endKey, findKey, makeKey, type NewKey, readKeys } from './keys.ts';

const DATA_TEAM = idOf(160);
const IN_REGION = { kind: 'region', region: REGION } as const;
const ALL = { after: undefined, limit: 100 };
const IN_A_DAY = new Date(Date.now() + 86_400_000);
let next = 9000;
const newId = (): string => idOf(++next);

onEachDatabase(({ database }) => {
  const now = clockFrom('2026-11-01T00:00:00.000Z');
  const newKey = (given: Partial<NewKey> = {}): NewKey => ({
    id: newId(),
    secret: newSecret(),
    name: 'koppeling',
    role: 'reader',
    within: IN_REGION,
    scope: 'read',
    endsAt: IN_A_DAY,
    ...given,
  });
  const made = async (given: Partial<NewKey> = {}, by = COORDINATOR): Promise<NewKey> => {
    const key = newKey(given);
    await as(database(), by, now)((writer) => makeKey(writer, key));
    return key;
  };
  const byDataTeam = { region: REGION, account: DATA_TEAM, role: 'dataTeam' };

  beforeAll(async () => {
    await foundLog(database());
    await makeAccount(database(), DATA_TEAM, 'Data');
    await give(database(), { account: DATA_TEAM, role: 'dataTeam', within: IN_REGION });
  });

  describe('a key', () => {
    it('is made once, found by its secret, listed, told and ended', async () => {
      const key = await made();
      expect(await as(database(), COORDINATOR, now)((writer) => makeKey(writer, key))).toBe(false);
      expect(await findKey(database(), key.secret)).toMatchObject({
        id: key.id,
        region: REGION,
        scope: 'read',
      });
      expect(await findKey(database(), newSecret())).toBeUndefined();
      const [told] = (await as(database(), COORDINATOR, now)((reader) => readKeys(reader, ALL))).filter(
        ({ id }) => id === key.id,
      );
      expect(told).toMatchObject({ name: 'koppeling', role: 'reader', madeBy: COORDINATOR, current: true });
      expect(told?.seenAt).toBeInstanceOf(Date);
      const end = { id: newId(), key: key.id };
      expect(await as(database(), SECOND_COORDINATOR, now)((writer) => endKey(writer, end))).toBe(true);
      expect(
        await as(database(), COORDINATOR, now)((writer) => endKey(writer, { ...end, id: newId() })),
      ).toBe(false);
      expect(await findKey(database(), key.secret)).toBeUndefined();
      const entries = await as(database(), COORDINATOR, now)((r) => readLog(r, { after: 0, limit: 100 }));
      expect(entries.filter(({ kind }) => kind === 'key').map(({ id }) => id)).toEqual([key.id, end.id]);
      expect(JSON.stringify(entries)).not.toContain(key.secret);
    });

    it('is over after its end', async () => {
      const key = await made({ endsAt: new Date(Date.now() - 1000) });
      expect(await findKey(database(), key.secret)).toBeUndefined();
    });

    it('acts in its role', async () => {
      const key = await made({ role: 'coordinator', scope: 'write' });
      const actor = { region: REGION, account: key.id, role: 'coordinator' };
      const { rows } = await acting(database(), actor, (trx) =>
        sql`update kapstok.region set title = 'Van de sleutel' returning title`.execute(trx),
      );
      expect(rows).toEqual([{ title: 'Van de sleutel' }]);
    });

    it('that only reads is refused by the database when it writes', async () => {
      const key = await made({ role: 'coordinator' });
      const actor = { region: REGION, account: key.id, role: 'coordinator', readOnly: true };
      const write = acting(database(), actor, (trx) =>
        sql`update kapstok.region set title = 'Anders'`.execute(trx),
      );
      await expect(write).rejects.toMatchObject({ code: '25006' });
      const around = acting(database(), actor, async (trx) => {
        await sql`select set_config('transaction_read_only', 'off', true)`.execute(trx);
        await sql`update kapstok.region set title = 'Anders'`.execute(trx);
      });
      await expect(around).rejects.toMatchObject({ code: '25001' });
    });

    it.each(['board', 'national'] as const)('can not do what its maker can not: %s', async (role) => {
      const within = role === 'national' ? ({ kind: 'nation' } as const) : IN_REGION;
      await expect(made({ role, within })).rejects.toBeInstanceOf(NotAllowed);
    });

    it('of the data team can do what the data team can', async () => {
      const making = (given: Partial<NewKey>) =>
        acting(database(), byDataTeam, (trx) => makeKey({ trx, ...byDataTeam, now }, newKey(given)));
      expect(await making({ role: 'dataTeam', scope: 'write' })).toBe(true);
      const organisation = { kind: 'organisation', region: REGION, plan: PLAN, code: 'x1' } as const;
      expect(await making({ role: 'insurer', within: organisation })).toBe(true);
      await expect(making({ role: 'coordinator' })).rejects.toBeInstanceOf(NotAllowed);
      const project = { kind: 'project', region: REGION, plan: PLAN, code: 'x1' } as const;
      await expect(making({ role: 'projectLeader', within: project })).rejects.toBeInstanceOf(NotAllowed);
    });

    it('is made and ended by who may only', async () => {
      await expect(made({}, BOARD)).rejects.toMatchObject({ code: '42501' });
      const key = await made();
      const ending = acting(database(), byDataTeam, (trx) =>
        endKey({ trx, ...byDataTeam, now }, { id: newId(), key: key.id }),
      );
      await expect(ending).rejects.toBeInstanceOf(NotAllowed);
      expect(await findKey(database(), key.secret)).toBeDefined();
    });

    it('is over with the role by which its maker could make it, told in the log, and not by another', async () => {
      const maker = newId();
      await makeAccount(database(), maker, 'Maker');
      await give(database(), { account: maker, role: 'reader', within: IN_REGION });
      const given = async (role: 'dataTeam' | 'coordinator' | 'board') => {
        const id = newId();
        const one = { id, account: maker, role, within: IN_REGION, until: undefined, reason: '' };
        await as(database(), COORDINATOR, now)((writer) => giveRole(writer, one));
        return id;
      };
      const end = (assignment: string) =>
        as(database(), COORDINATOR, now)((w) => endRole(w, { id: newId(), assignment, reason: '' }));
      const [first, second, third] = [
        await given('dataTeam'),
        await given('coordinator'),
        await given('board'),
      ];
      const actor = { region: REGION, account: maker, role: 'dataTeam' };
      const [one, two] = [
        newKey({ name: 'een', role: 'dataTeam' }),
        newKey({ name: 'twee', role: 'coordinator' }),
      ];
      await acting(database(), actor, (trx) => makeKey({ trx, ...actor, now }, one));
      const coordinating = { ...actor, role: 'coordinator' };
      await acting(database(), coordinating, (trx) => makeKey({ trx, ...coordinating, now }, two));
      const found = async () =>
        [await findKey(database(), one.secret), await findKey(database(), two.secret)].map(
          (key) => key?.name,
        );
      expect(await found()).toEqual(['een', 'twee']);
      await end(third);
      expect(await found()).toEqual(['een', 'twee']);
      await end(second);
      expect(await found()).toEqual(['een', undefined]);
      await end(first);
      expect(await found()).toEqual([undefined, undefined]);
      const log = await as(database(), COORDINATOR, now)((r) => readLog(r, { after: 0, limit: 1000 }));
      const told = log.map(({ body }) => body).filter((body) => JSON.stringify(body).includes('"keys"'));
      expect(told).toMatchObject([
        { what: 'ended', keys: ['twee'] },
        { what: 'ended', keys: ['een'] },
      ]);
      await given('coordinator');
      expect(await found()).toEqual([undefined, undefined]);
    });

    it('does nothing any more once the role of its maker is over by itself, and says so', async () => {
      const key = await made({ role: 'coordinator', scope: 'write' });
      const actor = { region: REGION, account: key.id, role: 'coordinator' };
      const rename = () =>
        acting(database(), actor, async (trx) => {
          const { rows } =
            await sql`update kapstok.region set title = 'Van de sleutel' returning title`.execute(trx);
          return rows.length;
        });
      expect(await rename()).toBe(1);
      const over = (moment: string | null) =>
        asOwner(database(), (trx) =>
          sql`
            update kapstok.assignment set ends_at = ${moment}::text::timestamptz
            where account_id = ${COORDINATOR}::uuid and region_id = ${REGION}::uuid`.execute(trx),
        );
      await over('2026-01-01T00:00:00Z');
      expect(await findKey(database(), key.secret)).toBeUndefined();
      expect(await rename()).toBe(0);
      const told = await as(
        database(),
        SECOND_COORDINATOR,
        now,
      )((r) => readKeys(r, { ...ALL, only: key.id }));
      expect(told).toMatchObject([{ current: false, over: 'maker' }]);
      await over(null);
      expect(await rename()).toBe(1);
    });

    it('is noted as used at most once a minute', async () => {
      const key = await made();
      const seen = async () =>
        (await as(database(), COORDINATOR, now)((r) => readKeys(r, { ...ALL, only: key.id })))[0]?.seenAt;
      const to = (ago: string) =>
        asOwner(database(), (trx) =>
          sql`
            update kapstok.api_key set seen_at = now() - ${ago}::text::interval
            where id = ${key.id}::uuid`.execute(trx),
        );
      await findKey(database(), key.secret);
      await to('50 seconds');
      const before = await seen();
      await findKey(database(), key.secret);
      expect(await seen()).toEqual(before);
      await to('70 seconds');
      await findKey(database(), key.secret);
      expect((await seen())?.getTime()).toBeGreaterThan(before?.getTime() ?? Number.NaN);
    });

    it('makes no keys and gives no roles, so that nobody gets by a key what they may not have', async () => {
      const key = await made({ role: 'coordinator', scope: 'write' });
      const actor = { region: REGION, account: key.id, role: 'coordinator' };
      const writer = <Result>(work: (w: Parameters<typeof makeKey>[0]) => Promise<Result>): Promise<Result> =>
        acting(database(), actor, (trx) => work({ trx, ...actor, now }));
      await expect(writer((w) => makeKey(w, newKey()))).rejects.toBeInstanceOf(NotAllowed);
      const role = { id: newId(), role: 'board', within: IN_REGION, until: undefined, reason: '' } as const;
      await expect(writer((w) => giveRole(w, { ...role, account: COORDINATOR }))).rejects.toMatchObject({
        code: '42501',
      });
      const toKey = as(database(), COORDINATOR, now)((w) => giveRole(w, { ...role, account: key.id }));
      await expect(toKey).rejects.toMatchObject({ name: 'NotThere' });
    });
  });
});
