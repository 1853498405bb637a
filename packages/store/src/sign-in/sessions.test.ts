import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { acting } from '../acting/acting.ts';
import { asOwner } from '../acting/as-owner.ts';
import { onEachDatabase } from '../testing/on-each-database.ts';
import { foundRegions, give, idOf, REGION } from '../testing/rights-world.ts';
import { ownAssignments } from './own-assignments.ts';
import { signsInNow, startSignIn, takeSignIn } from './pending-sign-in.ts';
import { newSecret } from './secret.ts';
import {
  chooseRole,
  endSessions,
  endSessionsOf,
  findSession,
  type NewSession,
  openSession,
  ownSessions,
} from './sessions.ts';
import { signedIn, signOut } from './signed-in.ts';

const ISSUER = 'https://aanmelden.example';
let made = 5000;

/** Somebody who signs in, in a browser of their own. */
function session(subject: string, given: Partial<NewSession> = {}): NewSession {
  made += 2;
  return {
    id: idOf(made),
    newAccount: idOf(made + 1),
    secret: newSecret(),
    before: newSecret(),
    issuer: ISSUER,
    subject,
    name: `Naam van ${subject}`,
    providerSession: undefined,
    idToken: undefined,
    browser: 'Firefox',
    idleMinutes: 480,
    minutes: 10_080,
    ...given,
  };
}

onEachDatabase(({ database }) => {
  const later = (moment: string, id: string): Promise<unknown> =>
    asOwner(database(), (trx) =>
      sql`update kapstok.session set ${sql.ref(moment)} = ${sql.ref(moment)} - interval '9 hours' where id = ${id}::uuid`.execute(
        trx,
      ),
    );

  beforeAll(() => foundRegions(database()));

  describe('a visit to the provider', () => {
    const pending = { nonce: 'n', verifier: 'v', goesTo: '/p/-/plan', minutes: 10 };

    it('is taken up once, by the browser that began it', async () => {
      const marks = { secret: newSecret(), state: newSecret() };
      await startSignIn(database(), marks, pending);
      expect(await signsInNow(database(), marks.secret)).toBe(true);
      expect(await takeSignIn(database(), { ...marks, secret: newSecret() })).toBeUndefined();
      expect(await takeSignIn(database(), { ...marks, state: newSecret() })).toBeUndefined();
      expect(await takeSignIn(database(), marks)).toEqual({ nonce: 'n', verifier: 'v', goesTo: '/p/-/plan' });
      expect(await takeSignIn(database(), marks)).toBeUndefined();
      expect(await signsInNow(database(), marks.secret)).toBe(false);
    });

    it('that took too long is none', async () => {
      const marks = { secret: newSecret(), state: newSecret() };
      await startSignIn(database(), marks, { ...pending, minutes: 0 });
      expect(await takeSignIn(database(), marks)).toBeUndefined();
    });
  });

  describe('a session', () => {
    it('is found by its secret, and the database keeps no secret', async () => {
      const given = session('bewaard');
      const account = await openSession(database(), given);
      expect(await findSession(database(), given.secret)).toMatchObject({
        id: given.id,
        account,
        name: 'Naam van bewaard',
        roles: {},
      });
      expect(await findSession(database(), newSecret())).toBeUndefined();
      const { rows } = await asOwner(database(), (trx) =>
        sql<{
          row: string;
        }>`select s::text as row from kapstok.session s where id = ${given.id}::uuid`.execute(trx),
      );
      expect(rows.map(({ row }) => row.includes(given.secret))).toEqual([false]);
    });

    it('of the same person has the same account, with the name of now', async () => {
      const first = await openSession(database(), session('zelfde', { name: 'Eerst' }));
      const given = session('zelfde', { name: 'Nu' });
      expect(await openSession(database(), given)).toBe(first);
      expect(await findSession(database(), given.secret)).toMatchObject({ name: 'Nu' });
      expect(await openSession(database(), session('zelfde', { issuer: 'https://elders.example' }))).not.toBe(
        first,
      );
    });

    it('ends the one that the browser had', async () => {
      const first = session('wisselt');
      await openSession(database(), first);
      await openSession(database(), session('ander', { before: first.secret }));
      expect(await findSession(database(), first.secret)).toBeUndefined();
    });

    it.each(['seen_at', 'ends_at'])('is over when %s was too long ago', async (moment) => {
      const given = session(moment, { idleMinutes: 480, minutes: 500 });
      await openSession(database(), given);
      await later(moment, given.id);
      expect(await findSession(database(), given.secret)).toBeUndefined();
    });

    it('stays for who uses it', async () => {
      const given = session('bezig', { idleMinutes: 600 });
      await openSession(database(), given);
      await later('seen_at', given.id);
      expect(await findSession(database(), given.secret)).toBeDefined();
      await later('seen_at', given.id);
      expect(await findSession(database(), given.secret)).toBeDefined();
    });

    it('is listed and ended by its own account only', async () => {
      const [one, other] = [session('eigenaar'), session('eigenaar', { idToken: 'bewijs' })];
      const account = await openSession(database(), one);
      await openSession(database(), other);
      const stranger = await openSession(database(), session('vreemde'));
      const ids = (await ownSessions(database(), account)).map(({ id }) => id);
      expect(ids.toSorted()).toEqual([one.id, other.id].toSorted());
      expect(await endSessions(database(), stranger, one.id)).toEqual([]);
      expect(await findSession(database(), one.secret)).toBeDefined();
      expect(await endSessions(database(), account, other.id)).toEqual([{ id: other.id, idToken: 'bewijs' }]);
      expect(await endSessions(database(), account, other.id)).toEqual([]);
      expect((await endSessions(database(), account)).map(({ id }) => id)).toEqual([one.id]);
      expect(await findSession(database(), one.secret)).toBeUndefined();
      expect(await ownSessions(database(), account)).toEqual([]);
    });

    it.each(['kapstok', 'kapstok:key'])('is not opened as an account of %s itself', async (issuer) => {
      await expect(openSession(database(), session('public', { issuer }))).rejects.toMatchObject({
        code: '42501',
      });
    });

    it('is opened by nobody who is somebody already', async () => {
      const account = await openSession(database(), session('iemand'));
      const forged = acting(database(), { account }, (trx) =>
        sql`
          select kapstok.open_session(${idOf(7001)}::uuid, decode(repeat('11', 32), 'hex'), ''::bytea,
            ${idOf(7002)}::uuid, ${ISSUER}, 'ander', 'Ander', null, null, '', interval '1 day', interval '1 day')`.execute(
          trx,
        ),
      );
      await expect(forged).rejects.toMatchObject({ code: '42501' });
    });
  });

  describe('the provider', () => {
    const message = (id: string, given: object) => ({
      issuer: ISSUER,
      accountIssuer: ISSUER,
      message: id,
      keptMinutes: 10,
      providerSession: undefined,
      subject: undefined,
      ...given,
    });

    it('ends one session by its own name for it, once', async () => {
      const given = session('afgemeld', { providerSession: 'sid-1' });
      const other = session('afgemeld', { providerSession: 'sid-2' });
      await openSession(database(), given);
      await openSession(database(), other);
      expect(await endSessionsOf(database(), message('a', { providerSession: 'sid-1' }))).toBe(1);
      expect(await findSession(database(), given.secret)).toBeUndefined();
      expect(await findSession(database(), other.secret)).toBeDefined();
      expect(await endSessionsOf(database(), message('a', { providerSession: 'sid-2' }))).toBeUndefined();
      expect(await findSession(database(), other.secret)).toBeDefined();
    });

    it('ends all sessions of somebody, and none of another provider or of nobody', async () => {
      const given = session('overal', { providerSession: 'sid-3' });
      const elsewhere = session('overal', { issuer: 'https://elders.example', providerSession: 'sid-3' });
      await openSession(database(), given);
      await openSession(database(), elsewhere);
      expect(await endSessionsOf(database(), message('b', {}))).toBe(0);
      expect(
        await endSessionsOf(database(), message('c', { subject: 'ander', providerSession: 'sid-3' })),
      ).toBe(0);
      expect(await endSessionsOf(database(), message('d', { subject: 'overal' }))).toBe(1);
      expect(await findSession(database(), given.secret)).toBeUndefined();
      expect(await findSession(database(), elsewhere.secret)).toBeDefined();
    });
  });

  describe('a role', () => {
    it('that one has is chosen for a session, and no other', async () => {
      const given = session('kiest');
      const account = await openSession(database(), given);
      const within = { kind: 'region', region: REGION } as const;
      await give(database(), { account, role: 'reader', within });
      await give(database(), { account, role: 'board', within, until: '2021-01-01T00:00:00.000Z' });
      const chosen = { account, session: given.id, region: REGION };
      expect(await chooseRole(database(), { ...chosen, role: 'reader' })).toBe(true);
      expect(await chooseRole(database(), { ...chosen, role: 'coordinator' })).toBe(false);
      expect(await chooseRole(database(), { ...chosen, role: 'board' })).toBe(false);
      expect(await chooseRole(database(), { ...chosen, region: idOf(2), role: 'reader' })).toBe(false);
      const stranger = await openSession(database(), session('kiest voor een ander'));
      await give(database(), { account: stranger, role: 'board', within });
      expect(await chooseRole(database(), { ...chosen, account: stranger, role: 'board' })).toBe(false);
      expect(await findSession(database(), given.secret)).toMatchObject({ roles: { [REGION]: 'reader' } });
      const own = await ownAssignments(database(), account);
      expect(own.map(({ role, region, within: about }) => [role, region?.code, about])).toEqual([
        ['reader', 'eigen', within],
      ]);
    });
  });

  describe('who runs the installation', () => {
    it('sees who is signed in, and ends all sessions of one and of nobody else', async () => {
      const [first, second, other] = [session('afmelden'), session('afmelden'), session('blijft')];
      const account = await openSession(database(), first);
      await openSession(database(), second);
      await openSession(database(), other);
      const known = (await signedIn(database())).find(({ id }) => id === account);
      expect(known).toMatchObject({ name: 'Naam van afmelden', subject: 'afmelden', sessions: 2 });
      expect(await signOut(database(), account)).toBe(2);
      expect(await findSession(database(), first.secret)).toBeUndefined();
      expect(await findSession(database(), second.secret)).toBeUndefined();
      expect(await findSession(database(), other.secret)).toBeDefined();
      expect((await signedIn(database())).map(({ subject }) => subject)).not.toContain('afmelden');
      expect(await signOut(database(), account)).toBe(0);
    });

    it('ends them by who somebody is at the provider too; they may sign in again', async () => {
      const again = session('afmelden');
      await openSession(database(), again);
      expect(await signOut(database(), 'afmelden')).toBe(1);
      expect(await findSession(database(), again.secret)).toBeUndefined();
      expect(await signOut(database(), 'niemand')).toBe(0);
    });

    it('neither sees nor counts a session that nobody used for too long', async () => {
      const idle = session('weg');
      await openSession(database(), idle);
      await later('seen_at', idle.id);
      expect((await signedIn(database())).map(({ subject }) => subject)).not.toContain('weg');
      expect(await signOut(database(), 'weg')).toBe(0);
    });
  });
});
