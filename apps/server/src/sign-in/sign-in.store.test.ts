import { createHash } from 'node:crypto';
import { ROLE_NAMES, ROLES } from '@kapstok/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountName } from '../first-start/development-roles.ts';
import { Browser } from '../testing/browser.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import {
  COOKIE,
  choose,
  PLAN,
  REGION,
  type SignInServer,
  signedIn,
  signInServer,
  whoIs,
} from '../testing/sign-in-server.ts';

let server: SignInServer;
onEachStore(({ database }) => {
  beforeAll(async () => {
    server = await signInServer('asks each time', database());
  }, 60_000);
  afterAll(() => server.close());

  const at = (path: string): string => `${server.origin}${path}`;

  /** A browser that stands before the way back, with where that is. */
  async function beforeComingBack(to = '/roadmap', browser = new Browser()) {
    const page = await browser.follow(at(`/auth/sign-in?to=${encodeURIComponent(to)}`));
    const back = await choose(browser, server.origin, page, 'reader');
    return { browser, callback: new URL(back.url) };
  }

  describe('signing in', () => {
    const local = ROLE_NAMES.filter((role) => role !== 'public' && !ROLES[role].within.includes('nation'));
    it.each(local)('as %s gives that role', async (role) => {
      const browser = await signedIn(server, role);
      const { account, regions, national, endsAt } = await whoIs(server, browser);
      expect([account?.name, national]).toEqual([accountName(role), false]);
      expect(new Date(String(endsAt)).getTime()).toBeGreaterThan(Date.now() + 6 * 86_400_000);
      expect(
        regions.map(({ code, actsAs, roles }) => [code, actsAs, roles.map((held) => held.role)]),
      ).toEqual([[REGION, role, [role]]]);
      const wide = ROLES[role].within.includes('region');
      expect(regions[0]?.roles[0]?.within[0]).toMatchObject(wide ? { kind: 'region' } : { plan: PLAN });
    });

    it('as the national reader gives all regions, and a role in none', async () => {
      const { account, regions, national } = await whoIs(server, await signedIn(server, 'national'));
      expect([account?.name, regions, national]).toEqual([accountName('national'), [], true]);
    });

    it('shows what is asked of the provider: code, PKCE, state and nonce, and no secret', async () => {
      const { headers, status } = await new Browser().visit(at('/auth/sign-in'));
      const asked = new URL(String(headers.get('location')));
      expect(status).toBe(302);
      expect(Object.fromEntries(asked.searchParams)).toMatchObject({
        response_type: 'code',
        code_challenge_method: 'S256',
        redirect_uri: at('/auth/callback'),
        scope: 'openid profile',
      });
      for (const name of ['state', 'nonce', 'code_challenge'])
        expect(asked.searchParams.get(name)?.length).toBeGreaterThan(40);
      expect(headers.get('cache-control')).toBe('no-store');
    });

    it('sets one cookie that no script reads and no other site sends, and leads on', async () => {
      const { browser, callback } = await beforeComingBack('/roadmap?asOf=2026-01-01#x');
      const before = browser.cookie(COOKIE);
      const { headers, status } = await browser.visit(callback.href);
      expect([status, headers.get('location')]).toEqual([303, '/roadmap?asOf=2026-01-01#x']);
      const [set = '', ...others] = headers.getSetCookie();
      expect(others).toEqual([]);
      const [pair, ...flags] = set.split('; ');
      expect(pair).toMatch(/^kapstok-session=[\w-]{43}$/);
      expect(flags.toSorted()).toEqual(['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Lax']);
      // The secret that was there before signing in is not the one of the session.
      expect(browser.cookie(COOKIE)).not.toBe(before);
      expect(pair).not.toContain(before ?? '');
    });

    it.each([
      'https://elders.example/',
      '//elders.example',
      '/\\elders.example',
      '/\t/elders.example',
      'javascript:alert(1)',
      '/api/v1/session',
      '/auth/sign-in',
      '/x/..//elders.example',
    ])('leads on to no other place: %s', async (to) => {
      const { browser, callback } = await beforeComingBack(to);
      const { headers } = await browser.visit(callback.href);
      const led = new URL(String(headers.get('location')), server.origin);
      expect(led.origin).toBe(server.origin);
      expect(led.pathname).not.toMatch(/^\/(api|auth)/);
      expect(String(headers.get('location'))).not.toMatch(/^\/[/\\]/);
    });

    it('is refused with another state, in another browser, and a second time', async () => {
      const { browser, callback } = await beforeComingBack();
      const other = new URL(callback);
      other.searchParams.set('state', 'geraden');
      expect((await browser.visit(other.href)).status).toBe(400);
      const elsewhere = new Browser();
      expect((await elsewhere.visit(callback.href)).status).toBe(400);
      elsewhere.plant(COOKIE, createHash('sha256').update('x').digest('base64url'));
      expect((await elsewhere.visit(callback.href)).status).toBe(400);
      expect((await browser.visit(callback.href)).status).toBe(303);
      const again = await browser.visit(callback.href);
      expect(again.status).toBe(400);
      expect(again.headers.get('content-type')).toContain('text/html');
      expect(again.body).toContain('Meld u opnieuw aan');
      expect((await whoIs(server, browser)).account?.name).toBe(accountName('reader'));
    });

    it('is refused with a code of somebody else’s visit: its nonce and verifier are others', async () => {
      const [one, two] = [await beforeComingBack(), await beforeComingBack()];
      const mixed = new URL(one.callback);
      mixed.searchParams.set('code', String(two.callback.searchParams.get('code')));
      const refused = await one.browser.visit(mixed.href);
      expect(refused.status).toBe(400);
      expect((await whoIs(server, one.browser)).account).toBeNull();
    });

    it.each(['code=verzonnen', 'error=access_denied'])(
      'is refused where the provider gave %s',
      async (given) => {
        const { browser, callback } = await beforeComingBack();
        const wrong = new URLSearchParams(given);
        wrong.set('state', String(callback.searchParams.get('state')));
        wrong.set('iss', String(callback.searchParams.get('iss')));
        const refused = await browser.visit(`${at('/auth/callback')}?${wrong}`);
        expect(refused.status).toBe(400);
        expect((await whoIs(server, browser)).account).toBeNull();
      },
    );

    it('is possible in two windows at once', async () => {
      const first = await beforeComingBack('/een');
      const second = await beforeComingBack('/twee', first.browser);
      const [one, two] = [await first.browser.visit(first.callback.href), undefined];
      expect([one.headers.get('location'), two]).toEqual(['/een', undefined]);
      // The session of the first is there now: what was begun before it is over.
      expect((await second.browser.visit(second.callback.href)).status).toBe(400);
      expect((await whoIs(server, first.browser)).account).not.toBeNull();
    });

    it('ends the session that the browser had', async () => {
      const browser = await signedIn(server, 'reader');
      const before = String(browser.cookie(COOKIE));
      await signedIn(server, 'board', browser);
      const old = new Browser();
      old.plant(COOKIE, before);
      expect((await whoIs(server, old)).account).toBeNull();
      expect((await whoIs(server, browser)).account?.name).toBe(accountName('board'));
    });

    it('does not let in with a cookie that was made up, and leaves it: a late answer signs out nobody who came in since', async () => {
      const browser = new Browser();
      browser.plant(COOKIE, 'x'.repeat(43));
      expect((await whoIs(server, browser)).account).toBeNull();
      expect(browser.cookie(COOKIE)).toBe('x'.repeat(43));
    });

    it('leaves the cookie of a browser that is at the provider', async () => {
      const browser = new Browser();
      await browser.visit(at('/auth/sign-in'));
      const held = browser.cookie(COOKIE);
      await whoIs(server, browser);
      expect([held, browser.cookie(COOKIE)]).toEqual([expect.any(String), held]);
    });
  });

  describe('signing out', () => {
    it('ends this session, and no other of the same account', async () => {
      const [here, elsewhere] = [await signedIn(server, 'insurer'), await signedIn(server, 'insurer')];
      const secret = String(here.cookie(COOKIE));
      const done = await here.visit(at('/api/v1/session'), { method: 'DELETE' });
      expect([done.status, JSON.parse(done.body)]).toEqual([200, { goTo: '/afgemeld' }]);
      expect(here.cookie(COOKIE)).toBeUndefined();
      here.plant(COOKIE, secret);
      expect((await whoIs(server, here)).account).toBeNull();
      expect((await whoIs(server, elsewhere)).account).not.toBeNull();
    });

    it('everywhere ends all of them', async () => {
      const [here, elsewhere] = [
        await signedIn(server, 'municipality'),
        await signedIn(server, 'municipality'),
      ];
      const stranger = await signedIn(server, 'participant');
      expect((await here.visit(at('/api/v1/sessions'), { method: 'DELETE' })).status).toBe(200);
      expect((await whoIs(server, elsewhere)).account).toBeNull();
      expect((await whoIs(server, stranger)).account).not.toBeNull();
    });

    it('of one of the own sessions is done from a list; that of another is not there', async () => {
      await (await signedIn(server, 'dataTeam')).visit(at('/api/v1/sessions'), { method: 'DELETE' });
      const [here, elsewhere] = [await signedIn(server, 'dataTeam'), await signedIn(server, 'dataTeam')];
      const { body } = await here.visit(at('/api/v1/sessions'));
      const { sessions } = JSON.parse(body) as { sessions: { id: string; current: boolean }[] };
      expect(sessions.map(({ current }) => current)).toEqual(expect.arrayContaining([false, true]));
      expect(sessions).toHaveLength(2);
      const other = sessions.find(({ current }) => !current)?.id ?? '';
      const stranger = await signedIn(server, 'board');
      const wrong = await stranger.visit(at(`/api/v1/sessions/${other}`), { method: 'DELETE' });
      expect(wrong.status).toBe(404);
      const done = await here.visit(at(`/api/v1/sessions/${other}`), { method: 'DELETE' });
      expect(done.status).toBe(204);
      expect((await whoIs(server, elsewhere)).account).toBeNull();
      expect((await new Browser().visit(at('/api/v1/sessions'))).status).toBe(401);
    });

    it('is not done for somebody by another website', async () => {
      const here = await signedIn(server, 'reader');
      const headers = { 'sec-fetch-site': 'cross-site' };
      const done = await here.visit(at('/api/v1/sessions'), { method: 'DELETE', headers });
      expect(done.status).toBe(403);
      expect((await whoIs(server, here)).account).not.toBeNull();
    });
  });
});
