import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { acting } from '../acting/acting.ts';
import { inviteNation } from '../founding/nation-readers.ts';
import { readLog } from '../log/read-log.ts';
import type { Writer } from '../log/writer.ts';
import { NotAllowed } from '../records/write-rows.ts';
import { newSecret } from '../sign-in/secret.ts';
import { findSession, openSession } from '../sign-in/sessions.ts';
import { as, BOARD, COORDINATOR, clockFrom, foundLog } from '../testing/log-world.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { FOREIGN_REGION, give, idOf, PLAN, REGION } from '../testing/rights-world.ts';
import { endRole, giveRole, NotThere } from './give-role.ts';
import { endInvitation, makeInvitation, takeInvitation } from './invitations.ts';
import { lookAtInvitation } from './look-at-invitation.ts';
import { readAccounts, signOutHere } from './region-accounts.ts';

const ALL = { after: undefined, limit: 100 };
const IN_REGION = { kind: 'region', region: REGION } as const;
const HOUR = 3_600_000;

onEachDatabase(({ database }) => {
  const now = clockFrom('2026-11-01T00:00:00.000Z');
  const by = <Result>(account: string, work: (writer: Writer) => Promise<Result>): Promise<Result> =>
    as(database(), account, now)(work);
  const coordinator = <Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> =>
    by(COORDINATOR, work);
  /** Somebody who signs in, in a browser of their own. */
  const signIn = async (subject: string): Promise<{ readonly account: string; readonly secret: string }> => {
    const secret = newSecret();
    const account = await openSession(database(), {
      id: randomUUID(),
      newAccount: randomUUID(),
      secret,
      before: newSecret(),
      issuer: 'https://aanmelden.example',
      subject,
      name: subject,
      browser: '',
      providerSession: undefined,
      idToken: 'bewijs',
      idleMinutes: 60,
      minutes: 600,
    });
    return { account, secret };
  };
  const told = async (account: string, who = COORDINATOR) =>
    (await by(who, (writer) => readAccounts(writer, { ...ALL, only: account })))[0];
  const signOut = (account: string, id = randomUUID(), who = COORDINATOR) =>
    by(who, (writer) => signOutHere(writer, { id, account, reason: 'laptop kwijt' }));

  beforeAll(() => foundLog(database()));

  describe('accounts of a region', () => {
    it('are told with the roles they have here, how often they are signed in, and when they were last seen', async () => {
      const { account } = await signIn('lezer');
      await signIn('lezer');
      await give(database(), { account, role: 'reader', within: IN_REGION });
      await give(database(), {
        account,
        role: 'reader',
        within: { kind: 'region', region: FOREIGN_REGION },
      });
      const seen = await told(account);
      expect(seen).toMatchObject({ name: 'lezer', roles: [{ role: 'reader', about: '' }], sessions: 2 });
      expect(Math.abs(Date.now() - (seen?.seenAt?.getTime() ?? 0))).toBeLessThan(HOUR);
      expect(await told(BOARD)).toMatchObject({ roles: [{ role: 'board' }], sessions: 0, seenAt: undefined });
      const part = { kind: 'pillar', region: REGION, plan: PLAN, code: 'x1' } as const;
      const given = { id: randomUUID(), account, role: 'pillarManager', within: part } as const;
      await coordinator((writer) => giveRole(writer, { ...given, until: undefined, reason: '' }));
      expect((await told(account))?.roles).toEqual([
        { role: 'reader', about: '' },
        { role: 'pillarManager', about: 'x1' },
      ]);
    });

    it('are told without sessions to who gives no roles, and of who has no role here any more', async () => {
      const { account } = await signIn('vertrokken');
      const id = randomUUID();
      const role = { id, account, role: 'reader', within: IN_REGION, until: undefined, reason: '' } as const;
      await give(database(), { account, role: 'reader', within: IN_REGION });
      await coordinator((writer) => giveRole(writer, role));
      expect(await told(account, BOARD)).toMatchObject({ sessions: undefined, seenAt: undefined });
      expect(await told(account)).toMatchObject({ sessions: 1 });
      const { rows } = await coordinator(({ trx }) =>
        sql<{
          id: string;
        }>`select id::text as id from kapstok.assignment where account_id = ${account}::uuid`.execute(trx),
      );
      for (const { id: assignment } of rows) {
        await coordinator((writer) => endRole(writer, { id: randomUUID(), assignment, reason: '' }));
      }
      const left = await told(account);
      expect(left).toMatchObject({ name: 'vertrokken', roles: [], sessions: undefined, seenAt: undefined });
      await expect(signOut(account)).rejects.toBeInstanceOf(NotThere);
    });
  });

  describe('signing somebody out everywhere', () => {
    it('ends all their sessions, once, and the log tells it', async () => {
      const [here, there] = [await signIn('kwijt'), await signIn('kwijt')];
      const other = await signIn('ander');
      for (const { account } of [here, other])
        await give(database(), { account, role: 'reader', within: IN_REGION });
      const id = randomUUID();
      expect(await signOut(here.account, id)).toBe(true);
      for (const { secret } of [here, there]) expect(await findSession(database(), secret)).toBeUndefined();
      expect(await findSession(database(), other.secret)).toBeDefined();
      expect(await told(here.account)).toMatchObject({ sessions: 0, roles: [{ role: 'reader' }] });
      const last = async () =>
        (await coordinator((writer) => readLog(writer, { after: 0, limit: 1000 }))).at(-1);
      expect(await last()).toMatchObject({
        id,
        kind: 'assignment',
        account: COORDINATOR,
        reason: 'laptop kwijt',
        body: { what: 'signedOut', account: here.account },
      });
      const again = await signIn('kwijt');
      expect(await signOut(here.account, id)).toBe(false);
      expect(await findSession(database(), again.secret)).toBeDefined();
      expect(await signOut(here.account)).toBe(true);
      expect(await signOut(here.account)).toBe(false);
      expect((await last())?.body).toEqual({ what: 'signedOut', account: here.account });
    });

    it('is not for oneself, for who gives no roles, or of who has no role here', async () => {
      const { account, secret } = await signIn('blijft');
      await expect(signOut(account)).rejects.toBeInstanceOf(NotThere);
      await expect(signOut(idOf(999))).rejects.toBeInstanceOf(NotThere);
      await give(database(), { account, role: 'reader', within: IN_REGION });
      await expect(signOut(COORDINATOR)).rejects.toBeInstanceOf(NotAllowed);
      await expect(signOut(account, randomUUID(), BOARD)).rejects.toBeInstanceOf(NotThere);
      expect(await findSession(database(), secret)).toBeDefined();
    });

    it('is refused by the database itself: without its entry, of oneself, of a stranger, by who may not', async () => {
      const { account, secret } = await signIn('beschermd');
      const stranger = await signIn('vreemd');
      await give(database(), { account, role: 'reader', within: IN_REGION });
      const ask = (who: string, role: string, whom: string) =>
        acting(database(), { region: REGION, account: who, role }, (trx) =>
          sql<{ ended: number | null }>`select kapstok.sign_out_here(${whom}::uuid, 1) as ended`.execute(trx),
        );
      await expect(ask(COORDINATOR, 'coordinator', account)).rejects.toThrow('only with the entry');
      const nothing = [
        await ask(COORDINATOR, 'coordinator', COORDINATOR),
        await ask(COORDINATOR, 'coordinator', stranger.account),
        await ask(BOARD, 'board', account),
        await ask(BOARD, 'coordinator', account),
      ];
      expect(nothing.map(({ rows }) => rows[0]?.ended)).toEqual([null, null, null, null]);
      for (const held of [secret, stranger.secret]) expect(await findSession(database(), held)).toBeDefined();
    });
  });

  describe('an invitation', () => {
    const invited = async (given: object = {}) => {
      const [id, secret] = [randomUUID(), newSecret()];
      const endsAt = new Date(Date.now() + HOUR);
      const made = { id, secret, role: 'reader', within: IN_REGION, note: '', endsAt, ...given } as const;
      await coordinator((writer) => makeInvitation(writer, made));
      return { id, secret, endsAt };
    };
    const seen = (secret: string, account = '') => lookAtInvitation(database(), { account, secret });

    it('tells what it gives to who has its secret, also before they sign in', async () => {
      const { secret, endsAt } = await invited();
      const region = { code: 'eigen', title: expect.any(String) };
      expect(await seen(secret)).toEqual({ region, role: 'reader', kind: 'region', part: undefined, endsAt });
      const within = { kind: 'pillar', region: REGION, plan: PLAN, code: 'x1' };
      const part = await invited({ role: 'pillarManager', within });
      expect(await seen(part.secret)).toMatchObject({
        role: 'pillarManager',
        kind: 'pillar',
        part: { plan: expect.any(String), code: 'x1' },
      });
      expect(await seen(newSecret())).toBeUndefined();
    });

    it('tells nothing once it is not to be taken, and nothing to who made it', async () => {
      const { id, secret } = await invited();
      expect(await seen(secret, COORDINATOR)).toBeUndefined();
      await coordinator((writer) => endInvitation(writer, { id: randomUUID(), invitation: id }));
      expect(await seen(secret)).toBeUndefined();
      const used = await invited();
      const { account } = await signIn('neemt');
      expect(await seen(used.secret, account)).toMatchObject({ role: 'reader' });
      await takeInvitation(database(), { account, secret: used.secret, id: randomUUID(), now });
      expect(await seen(used.secret, account)).toBeUndefined();
      expect(await seen((await invited({ endsAt: new Date(Date.now() - 1000) })).secret)).toBeUndefined();
    });

    it('to read for the nation is of no region', async () => {
      const endsAt = new Date(Date.now() + HOUR);
      const secret = await inviteNation(database(), { id: randomUUID(), note: '', endsAt });
      const { account } = await signIn('landelijk');
      const told = { region: undefined, role: 'national', kind: 'nation', part: undefined, endsAt };
      expect(await seen(secret, account)).toEqual(told);
      await takeInvitation(database(), { account, secret, id: randomUUID(), now });
      expect(await seen(secret)).toBeUndefined();
    });
  });
});
