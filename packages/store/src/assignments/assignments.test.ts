import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { acting } from '../acting/acting.ts';
import { asOwner } from '../acting/as-owner.ts';
import { readLog } from '../log/read-log.ts';
import { NotAllowed } from '../records/write-rows.ts';
import { ownAssignments, PUBLIC_ACCOUNT } from '../sign-in/own-assignments.ts';
import { newSecret } from '../sign-in/secret.ts';
import { as, BOARD, COORDINATOR, clockFrom, foundLog, SECOND_COORDINATOR } from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { FOREIGN_REGION, give, idOf, makeAccount, PLAN, REGION } from '../testing/rights-world.ts';
import { endRole, giveRole, NotThere, type RoleToGive } from './give-role.ts';
import { endInvitation, makeInvitation, readInvitations, takeInvitation } from './invitations.ts';
import { isPublished, publish, unpublish } from './publication.ts';
import { readAssignments } from './read-assignments.ts';
import { readAccounts } from './region-accounts.ts';

const MEMBER = idOf(150);
const STRANGER = idOf(151);
const NEWCOMER = idOf(152);
const IN_REGION = { kind: 'region', region: REGION } as const;
const ALL = { after: undefined, limit: 100 };
const IN_A_DAY = new Date(Date.now() + 86_400_000);
let next = 8000;
const newId = (): string => idOf(++next);

onEachDatabase(({ database }) => {
  const now = clockFrom('2026-11-01T00:00:00.000Z');
  const coordinator = <Result>(work: Parameters<ReturnType<typeof as>>[0]) =>
    as(database(), COORDINATOR, now)(work) as Promise<Result>;
  const role = (given: Partial<RoleToGive> = {}): RoleToGive => ({
    id: newId(),
    account: MEMBER,
    role: 'dataTeam',
    within: IN_REGION,
    until: undefined,
    reason: 'nieuw in het team',
    ...given,
  });
  const lastEntry = async () => {
    const entries = await as(database(), COORDINATOR, now)((w) => readLog(w, { after: 0, limit: 1000 }));
    return entries.at(-1);
  };
  const heldBy = async (account: string) =>
    (await ownAssignments(database(), account)).filter((one) => one.account === account);

  beforeAll(async () => {
    await foundLog(database());
    for (const account of [MEMBER, STRANGER, NEWCOMER]) await makeAccount(database(), account, account);
    await give(database(), { account: MEMBER, role: 'reader', within: IN_REGION });
  });

  describe('a role', () => {
    it('is given once, told in the log, listed and ended', async () => {
      const given = role({
        within: { kind: 'pillar', region: REGION, plan: PLAN, code: 'x1' },
        role: 'pillarManager',
      });
      expect(await coordinator((writer) => giveRole(writer, given))).toBe(true);
      expect(await coordinator((writer) => giveRole(writer, given))).toBe(false);
      expect(await lastEntry()).toMatchObject({
        id: given.id,
        kind: 'assignment',
        account: COORDINATOR,
        reason: 'nieuw in het team',
        body: { what: 'given', account: MEMBER, role: 'pillarManager' },
      });
      const told = await coordinator<readonly object[]>((writer) => readAssignments(writer, ALL));
      expect(told).toContainEqual(
        expect.objectContaining({ id: given.id, about: 'x1', current: true, within: given.within }),
      );
      const end = { id: newId(), assignment: given.id, reason: 'andere baan' };
      expect(await coordinator((writer) => endRole(writer, end))).toBe(true);
      expect(await coordinator((writer) => endRole(writer, { ...end, id: newId() }))).toBe(false);
      expect(await lastEntry()).toMatchObject({ id: end.id, reason: 'andere baan', body: { what: 'ended' } });
      expect((await heldBy(MEMBER)).map((one) => one.role)).toEqual(['reader']);
    });

    it('is not given to oneself, nor to who is not known in the region', async () => {
      const own = coordinator((writer) => giveRole(writer, role({ account: COORDINATOR, role: 'board' })));
      await expect(own).rejects.toBeInstanceOf(NotAllowed);
      for (const account of [STRANGER, idOf(999)]) {
        const given = coordinator((writer) => giveRole(writer, role({ account })));
        await expect(given).rejects.toBeInstanceOf(NotThere);
      }
    });

    it('is not given by who may not', async () => {
      const given = as(database(), BOARD, now)((writer) => giveRole(writer, role()));
      await expect(given).rejects.toMatchObject({ code: '42501' });
    });

    it('is not taken away from oneself, and not where one sees none', async () => {
      const mine = (await ownAssignments(database(), COORDINATOR))[0]?.id ?? '';
      const own = coordinator((writer) => endRole(writer, { id: newId(), assignment: mine, reason: '' }));
      await expect(own).rejects.toBeInstanceOf(NotAllowed);
      const none = coordinator((writer) =>
        endRole(writer, { id: newId(), assignment: idOf(999), reason: '' }),
      );
      await expect(none).rejects.toBeInstanceOf(NotThere);
    });

    it('stays away when nothing in the log tells of it', async () => {
      const silent = acting(
        database(),
        { region: REGION, account: COORDINATOR, role: 'coordinator' },
        (trx) =>
          sql`
          insert into kapstok.assignment (region_id, id, account_id, role, within_kind, starts_at)
          values (${REGION}::uuid, ${newId()}::uuid, ${MEMBER}::uuid, 'board', 'region', now())`.execute(trx),
      );
      await expect(silent).rejects.toThrow('only with the entry that tells of it');
    });
  });

  describe('an invitation', () => {
    const invited = async (given: object = {}, by = COORDINATOR) => {
      const secret = newSecret();
      const id = newId();
      await as(
        database(),
        by,
        now,
      )((writer) =>
        makeInvitation(writer, {
          id,
          secret,
          role: 'controller',
          within: IN_REGION,
          note: 'controller van het ziekenhuis',
          endsAt: IN_A_DAY,
          ...given,
        }),
      );
      return { id, secret };
    };
    const take = (account: string, secret: string) =>
      takeInvitation(database(), { account, secret, id: newId(), now });
    const stateOf = async (id: string) => {
      const all = await as(database(), COORDINATOR, now)((writer) => readInvitations(writer, ALL));
      return all.find((one) => one.id === id)?.state;
    };

    it('gives its role to who opens it, once, and the log tells both', async () => {
      const { id, secret } = await invited();
      expect(await lastEntry()).toMatchObject({ id, body: { what: 'invited', role: 'controller' } });
      expect(await take(NEWCOMER, newSecret())).toBeUndefined();
      expect(await take(NEWCOMER, secret)).toEqual({ region: REGION, role: 'controller' });
      expect(await lastEntry()).toMatchObject({
        account: NEWCOMER,
        role: 'controller',
        body: { what: 'taken', invitation: id, account: NEWCOMER },
      });
      expect((await heldBy(NEWCOMER)).map((one) => one.role)).toEqual(['controller']);
      expect(await take(STRANGER, secret)).toBeUndefined();
      expect(await take(NEWCOMER, secret)).toBeUndefined();
      expect(await stateOf(id)).toBe('used');
    });

    it('is taken by one of many who open it at once', async () => {
      const { secret } = await invited();
      const accounts = [MEMBER, STRANGER, NEWCOMER];
      const taken = await Promise.all(accounts.map((account) => take(account, secret)));
      expect(taken.filter((one) => one !== undefined)).toHaveLength(1);
    });

    it('is not taken by who made it, by the public, or after its end', async () => {
      const { id, secret } = await invited();
      expect(await take(COORDINATOR, secret)).toBeUndefined();
      expect(await take(PUBLIC_ACCOUNT, secret)).toBeUndefined();
      expect(await stateOf(id)).toBe('open');
      const late = await invited({ endsAt: new Date(Date.now() - 1000) });
      expect(await take(STRANGER, late.secret)).toBeUndefined();
      expect(await stateOf(late.id)).toBe('expired');
    });

    it('is not taken once it was ended', async () => {
      const { id, secret } = await invited();
      const end = { id: newId(), invitation: id };
      expect(await coordinator((writer) => endInvitation(writer, end))).toBe(true);
      expect(await coordinator((writer) => endInvitation(writer, { ...end, id: newId() }))).toBe(false);
      expect(await take(STRANGER, secret)).toBeUndefined();
      expect(await stateOf(id)).toBe('ended');
    });

    it('of who may give no roles any more gives none', async () => {
      const former = idOf(153);
      await makeAccount(database(), former, 'Vroeger');
      await give(database(), { account: former, role: 'coordinator', within: IN_REGION });
      const secret = newSecret();
      const actor = { region: REGION, account: former, role: 'coordinator' };
      await acting(database(), actor, (trx) =>
        makeInvitation(
          { trx, ...actor, now },
          { id: newId(), secret, role: 'board', within: IN_REGION, note: '', endsAt: IN_A_DAY },
        ),
      );
      await asOwner(database(), (trx) =>
        sql`update kapstok.assignment set ends_at = now() where account_id = ${former}::uuid`.execute(trx),
      );
      expect(await take(STRANGER, secret)).toBeUndefined();
    });

    it('is made by who gives roles only', async () => {
      await expect(invited({}, BOARD)).rejects.toMatchObject({ code: '42501' });
      expect((await invited({}, SECOND_COORDINATOR)).id).toBeDefined();
    });
  });

  describe('a region', () => {
    it('is opened to everybody and closed again, each told in the log once', async () => {
      const opened = { id: newId(), reason: 'vastgesteld' };
      expect(await coordinator((writer) => publish(writer, opened))).toBe(true);
      expect(await coordinator((writer) => publish(writer, { ...opened, id: newId() }))).toBe(false);
      expect(await lastEntry()).toMatchObject({ id: opened.id, body: { role: 'public' } });
      const seen = await ownAssignments(database(), STRANGER);
      expect(seen.map((one) => [one.account, one.role, one.region?.code])).toEqual([
        [PUBLIC_ACCOUNT, 'public', 'eigen'],
      ]);
      const regions = await acting(
        database(),
        { region: REGION, account: PUBLIC_ACCOUNT, role: 'public' },
        (trx) => sql`select code from kapstok.region`.execute(trx),
      );
      expect(regions.rows).toEqual([{ code: 'eigen' }]);
      const closed = { id: newId(), newId, reason: 'herziening' };
      const closing = (id = closed.id) => coordinator((writer) => unpublish(writer, { ...closed, id }));
      expect(await closing()).toBe(true);
      expect(await lastEntry()).toMatchObject({ id: closed.id, reason: 'herziening' });
      expect(await closing()).toBe(false);
      expect(await coordinator((writer) => publish(writer, { ...opened, id: newId() }))).toBe(true);
      expect(await closing()).toBe(false);
      expect(await coordinator((writer) => isPublished(writer))).toBe(true);
      expect(await closing(newId())).toBe(true);
      expect(await coordinator((writer) => isPublished(writer))).toBe(false);
      expect(await ownAssignments(database(), PUBLIC_ACCOUNT)).toEqual([]);
    });

    it('gives the public no other role', async () => {
      await coordinator((writer) => publish(writer, { id: newId(), reason: '' }));
      const given = coordinator((writer) =>
        giveRole(writer, role({ account: PUBLIC_ACCOUNT, role: 'board' })),
      );
      await expect(given).rejects.toMatchObject({ code: '42501' });
    });

    it('lists people by pages, without keys and the public', async () => {
      const all = await coordinator<readonly { id: string }[]>((writer) => readAccounts(writer, ALL));
      expect(all.map(({ id }) => id)).toEqual(
        expect.arrayContaining([COORDINATOR, SECOND_COORDINATOR, BOARD, MEMBER]),
      );
      expect(all.map(({ id }) => id)).not.toContain(PUBLIC_ACCOUNT);
      const rest = await coordinator((writer) => readAccounts(writer, { after: all[0]?.id, limit: 1 }));
      expect(rest).toEqual([all[1]]);
    });

    it('of another is not written in', async () => {
      const actor = { region: FOREIGN_REGION, account: COORDINATOR, role: 'coordinator' };
      const given = acting(database(), actor, (trx) => giveRole({ trx, ...actor, now }, role()));
      await expect(given).rejects.toBeInstanceOf(NotThere);
    });
  });
});
