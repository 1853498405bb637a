import { createHash } from 'node:crypto';
import { get } from 'node:http';
import { ROLE_NAMES } from '@kapstok/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, type Visit } from '../testing/browser.ts';
import { choose, type SignInServer, signInServer } from '../testing/sign-in-server.ts';
import { NotHere, startDevelopmentProvider } from './development-provider.ts';

const HERE = { host: '127.0.0.1', address: undefined, trustProxy: false } as const;

describe('the development provider elsewhere than on this computer', () => {
  it.each([
    ['a server that listens for others', { ...HERE, host: '0.0.0.0' }],
    ['a server with a name on the network', { ...HERE, host: 'kapstok.example' }],
    ['a server with a public address', { ...HERE, address: new URL('https://kapstok.example') }],
    ['a server behind a proxy', { ...HERE, trustProxy: 1 }],
  ])('does not start: %s', async (_, settings) => {
    const started = startDevelopmentProvider(settings);
    await expect(started).rejects.toBeInstanceOf(NotHere);
    await expect(started).rejects.toMatchObject({
      text: { nl: expect.stringContaining('zonder wachtwoord') },
    });
  });

  it.each([
    HERE,
    { ...HERE, host: 'localhost' },
    { ...HERE, host: '::1', address: new URL('http://localhost:3000') },
  ])('starts where nobody else comes (%#)', async (settings) => {
    const provider = await startDevelopmentProvider(settings);
    expect(provider.access.issuer.hostname).toBe('127.0.0.1');
    await provider.close();
  });
});

describe('the development provider', () => {
  let server: SignInServer;
  let page: Visit;
  const browser = new Browser();
  beforeAll(async () => {
    server = await signInServer();
    page = await browser.follow(`${server.origin}/auth/sign-in`);
  }, 60_000);
  afterAll(() => server.close());

  it('offers an account for every role but that of the public, in Dutch and English', async () => {
    const values = [...page.body.matchAll(/<button name="account" value="([^"]+)">/g)].map(
      ([, value]) => value,
    );
    expect(values).toEqual(ROLE_NAMES.filter((role) => role !== 'public'));
    expect(page.body).toContain('<html lang="nl">');
    expect(page.body).toContain('Alleen om te proberen');
    expect(page.body).toContain('>Programmacoördinatie</button>');
    const english = await browser.visit(`${page.url}?language=en`);
    expect(english.body).toContain('<html lang="en">');
    expect(english.body).toContain('Only to try');
    expect(english.body).toContain('>Programme coordination</button>');
  });

  it('shows a page without scripts, with a style that its own policy knows', () => {
    const policy = String(page.headers.get('content-security-policy'));
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page.body) ?? [];
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(page.body).not.toMatch(/<script|\son\w+=|style=/);
  });

  it('has no account of another name', async () => {
    for (const role of ['public', 'beheerder', '']) {
      const again = await choose(browser, server.origin, page, role);
      expect([again.status, again.body.includes('<button')]).toEqual([400, true]);
    }
  });

  it('answers to its own name only', async () => {
    const { port } = new URL(page.url);
    const status = await new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, headers: { host: `elders.example:${port}` } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(421);
  });

  it('shows a page that says what to do when a visit is over', async () => {
    const { origin } = new URL(page.url);
    const gone = await new Browser().visit(`${origin}/aanmelden/weg`);
    expect([gone.status, gone.body.includes('meld u opnieuw aan')]).toEqual([400, true]);
    const strange = await new Browser().visit(`${origin}/auth?client_id=ander`);
    expect([strange.status, strange.body.includes('meld u opnieuw aan')]).toEqual([400, true]);
  });

  it('takes a program that shows its key and PKCE only', async () => {
    const { origin } = new URL(page.url);
    const told = JSON.parse((await browser.visit(`${origin}/.well-known/openid-configuration`)).body);
    expect(told).toMatchObject({
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code'],
      backchannel_logout_supported: true,
      backchannel_logout_session_supported: true,
    });
    const redirect = encodeURIComponent(`${server.origin}/auth/callback`);
    const plain = `${origin}/auth?client_id=kapstok&response_type=code&scope=openid&redirect_uri=${redirect}`;
    const back = await new Browser().visit(plain);
    expect(String(back.headers.get('location'))).toContain('error=invalid_request');
    const elsewhere = await new Browser().visit(
      plain.replace(redirect, encodeURIComponent('https://elders.example/auth/callback')),
    );
    expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([400, null]);
  });
});
