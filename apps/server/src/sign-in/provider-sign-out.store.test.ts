import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { onEachStore } from '../testing/on-each-store.ts';
import { type SignInServer, signedIn, signInServer, whoIs } from '../testing/sign-in-server.ts';
import { logoutClaims } from './logout-token.ts';
import type { ProviderAccess } from './provider.ts';
import { Provider } from './provider.ts';

onEachStore(({ database }) => {
  describe('signing out at the provider', () => {
    let server: SignInServer;
    beforeAll(async () => {
      server = await signInServer('remembers', database());
    }, 60_000);
    afterAll(() => server.close());

    const signOutAt = async (browser: Browser): Promise<string> => {
      const done = await browser.visit(`${server.origin}/api/v1/session`, { method: 'DELETE' });
      return (JSON.parse(done.body) as { goTo: string }).goTo;
    };

    /** Presses the button of the page on which the provider asks whether one wants to sign out. */
    async function confirm(browser: Browser, goTo: string): Promise<string> {
      const page = await browser.follow(goTo);
      const [, action = ''] = /action="([^"]+)"/.exec(page.body) ?? [];
      const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page.body) ?? [];
      const body = new URLSearchParams({ xsrf, logout: 'yes' });
      const here = (url: string): boolean => url.startsWith(server.origin);
      const done = await browser.follow(action, { method: 'POST', body }, here);
      return done.url;
    }

    it('is gone on to, with the proof of who one was, and leads back here', async () => {
      const browser = await signedIn(server, 'reader');
      const goTo = await signOutAt(browser);
      const asked = new URL(goTo);
      expect(asked.searchParams.get('post_logout_redirect_uri')).toBe(`${server.origin}/auth/signed-out`);
      expect(asked.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
      expect(await confirm(browser, goTo)).toBe(`${server.origin}/auth/signed-out`);
      const last = await browser.visit(`${server.origin}/auth/signed-out`);
      expect([last.status, last.headers.get('location')]).toEqual([303, '/afgemeld']);
    });

    it('ends the other sessions that came of it, by a message of the provider', async () => {
      const browser = await signedIn(server, 'coordinator');
      const elsewhere = await signedIn(server, 'coordinator');
      const secret = String(browser.cookie('kapstok-session'));
      const goTo = await signOutAt(browser);
      // The same session at the provider, in another cookie here: as in another program that signed in there.
      expect((await whoIs(server, elsewhere)).account).not.toBeNull();
      const again = await signedInSilently(browser);
      expect((await whoIs(server, again)).account?.name).toBe('Programmacoördinatie');
      await confirm(again, goTo);
      expect((await whoIs(server, again)).account).toBeNull();
      expect(secret).not.toBe(again.cookie('kapstok-session'));
      expect((await whoIs(server, elsewhere)).account).not.toBeNull();
    });

    /** The provider knows the browser still, and asks nothing. */
    async function signedInSilently(browser: Browser): Promise<Browser> {
      const back = (url: string): boolean => url.startsWith(`${server.origin}/auth/callback`);
      const { url } = await browser.follow(`${server.origin}/auth/sign-in`, {}, back);
      const done = await browser.visit(url);
      if (done.status !== 303) throw new Error(done.body);
      return browser;
    }

    it.each([{}, { logout_token: 'geen.echt.bericht' }, { logout_token: '' }])(
      'by a message that is none is refused: %j',
      async (given) => {
        const response = await server.app.inject({
          method: 'POST',
          url: '/auth/back-channel-logout',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(given).toString(),
        });
        expect(response.statusCode).toBe(400);
      },
    );
  });
});

describe('a message that somebody signed out', () => {
  const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
  const ISSUER = 'https://aanmelden.example';
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: ISSUER,
    aud: 'kapstok',
    iat: now,
    jti: 'bericht-1',
    sub: 'iemand',
    sid: 'sessie',
    events: { [EVENT]: {} },
  };

  /** A provider whose keys and name are known, so that nothing is asked. */
  class KnownProvider extends Provider {
    readonly #keys: Awaited<ReturnType<Provider['keys']>>;
    constructor(access: ProviderAccess, keys: Awaited<ReturnType<Provider['keys']>>) {
      super(access);
      this.#keys = keys;
    }
    override keys(): ReturnType<Provider['keys']> {
      return Promise.resolve(this.#keys);
    }
    override issuer(): Promise<string> {
      return Promise.resolve(ISSUER);
    }
  }

  async function given() {
    const [ours, others] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
    const access = { issuer: new URL(ISSUER), clientId: 'kapstok', key: { key: ours.privateKey } };
    return { provider: new KnownProvider(access, () => ours.publicKey), ours, others };
  }

  const signed = (payload: object, key: Parameters<SignJWT['sign']>[0], alg = 'RS256'): Promise<string> =>
    new SignJWT({ ...payload }).setProtectedHeader({ alg, typ: 'logout+jwt' }).sign(key);

  it('is taken when all is as it must be', async () => {
    const { provider, ours } = await given();
    expect(await logoutClaims(provider, await signed(claims, ours.privateKey))).toEqual({
      issuer: ISSUER,
      message: 'bericht-1',
      subject: 'iemand',
      providerSession: 'sessie',
    });
    const { sub: _, ...bySession } = claims;
    expect(await logoutClaims(provider, await signed(bySession, ours.privateKey))).toMatchObject({
      subject: undefined,
    });
  });

  const { sub: _sub, sid: _sid, ...ofNobody } = claims;
  const { jti: _jti, ...nameless } = claims;
  const { events: _events, ...eventless } = claims;
  it.each([
    ['another provider', { ...claims, iss: 'https://elders.example' }, 'iss'],
    ['another program', { ...claims, aud: 'ander' }, 'aud'],
    ['an hour ago', { ...claims, iat: now - 3600 }, 'iat'],
    ['the future', { ...claims, iat: now + 3600 }, 'iat'],
    ['no moment', { ...claims, iat: undefined }, 'iat'],
    ['nobody', ofNobody, 'custom'],
    ['no name of its own', nameless, 'jti'],
    ['no event', eventless, 'events'],
    ['another event', { ...claims, events: { 'https://elders.example': {} } }, 'backchannel-logout'],
    ['a nonce, which is a sign-in used again', { ...claims, nonce: 'n' }, 'nonce'],
  ])('is refused when it is of %s', async (_, wrong, words) => {
    const { provider, ours } = await given();
    await expect(logoutClaims(provider, await signed(wrong, ours.privateKey))).rejects.toThrow(words);
  });

  it('is refused when it is signed by another, with a shared secret, or not at all', async () => {
    const { provider, ours, others } = await given();
    await expect(logoutClaims(provider, await signed(claims, others.privateKey))).rejects.toThrow(
      'signature verification failed',
    );
    const open = new TextEncoder().encode(JSON.stringify(await exportJWK(ours.publicKey)));
    await expect(logoutClaims(provider, await signed(claims, open, 'HS256'))).rejects.toThrow('"alg"');
    const unsigned = [{ alg: 'none' }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    await expect(logoutClaims(provider, `${unsigned.join('.')}.`)).rejects.toThrow('"alg"');
  });
});
