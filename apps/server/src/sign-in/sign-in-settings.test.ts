import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { settingsOf } from '../settings.ts';
import { readClientKey } from './client-key.ts';
import { sessionCookie } from './cookie.ts';
import { signInSettingsOf } from './sign-in-settings.ts';

/** The settings of an environment, or what is said of it. */
function told(env: Readonly<Record<string, string>>) {
  const settings = settingsOf(env);
  if ('nl' in settings) throw new Error(settings.nl);
  const signIn = signInSettingsOf(env, settings);
  return 'nl' in signIn ? signIn.nl : signIn;
}

const PROVIDER = {
  KAPSTOK_OIDC_ISSUER: 'https://aanmelden.example',
  KAPSTOK_OIDC_CLIENT_ID: 'kapstok',
  KAPSTOK_OIDC_KEY: '/etc/kapstok/sleutel.pem',
};

describe('how one signs in', () => {
  it('is with the development provider on this computer only, for eight hours and seven days', () => {
    expect(told({})).toEqual({ provider: { kind: 'development' }, idleMinutes: 480, minutes: 10_080 });
    for (const env of [
      { HOST: '0.0.0.0' },
      { KAPSTOK_URL: 'https://kapstok.example' },
      { KAPSTOK_TRUST_PROXY: '1' },
    ])
      expect(told(env)).toMatchObject({ provider: { kind: 'none' } });
  });

  it('is as the environment says', () => {
    const env = { ...PROVIDER, KAPSTOK_URL: 'https://kapstok.example', HOST: '0.0.0.0' };
    expect(told({ ...env, KAPSTOK_SESSION_IDLE_HOURS: '2', KAPSTOK_SESSION_DAYS: '1' })).toEqual({
      provider: {
        kind: 'provider',
        issuer: new URL('https://aanmelden.example'),
        clientId: 'kapstok',
        keyFile: '/etc/kapstok/sleutel.pem',
      },
      idleMinutes: 120,
      minutes: 1440,
    });
    expect(told(PROVIDER)).toMatchObject({ provider: { kind: 'provider' } });
  });

  it.each([
    [{ KAPSTOK_OIDC_KEY: '' }, 'KAPSTOK_OIDC_KEY niet'],
    [{ KAPSTOK_OIDC_CLIENT_ID: '' }, 'KAPSTOK_OIDC_CLIENT_ID niet'],
    [{ KAPSTOK_OIDC_ISSUER: 'http://aanmelden.example' }, 'https://'],
    [{ KAPSTOK_OIDC_ISSUER: 'aanmelden' }, 'https://'],
    [{ HOST: '0.0.0.0' }, 'KAPSTOK_URL'],
    [{ HOST: '0.0.0.0', KAPSTOK_URL: 'http://kapstok.example' }, 'https://'],
    [{ KAPSTOK_SESSION_IDLE_HOURS: '0' }, 'KAPSTOK_SESSION_IDLE_HOURS'],
    [{ KAPSTOK_SESSION_DAYS: 'zeven' }, 'KAPSTOK_SESSION_DAYS'],
  ])('is refused with a sentence: %j', (env, words) => {
    expect(told({ ...PROVIDER, ...env })).toContain(words);
  });
});

describe('the key of an installation', () => {
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'kapstok-key-'));
    onTestFinished(() => rmSync(made, { recursive: true }));
    return made;
  };
  const pairs = {
    RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
    ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
    EdDSA: generateKeyPairSync('ed25519').privateKey,
  };

  it.each(['RS256', 'ES256', 'EdDSA'] as const)('is read as PEM and as JSON Web Key: %s', async (name) => {
    const file = join(folder(), 'sleutel');
    writeFileSync(file, pairs[name].export({ type: 'pkcs8', format: 'pem' }));
    expect(await readClientKey(file)).toMatchObject({ key: { type: 'private' } });
    writeFileSync(file, JSON.stringify({ ...pairs[name].export({ format: 'jwk' }), kid: 'een' }));
    expect(await readClientKey(file)).toMatchObject({ key: { type: 'private' }, kid: 'een' });
  });

  it.each(['', 'geen sleutel', '{}', '{"kty":"oct","k":"eA"}'])('is refused when it is %j', async (words) => {
    const file = join(folder(), 'sleutel');
    writeFileSync(file, words);
    expect(await readClientKey(file)).toMatchObject({ nl: expect.stringContaining('KAPSTOK_OIDC_KEY') });
  });

  it('is refused when it is not there', async () => {
    expect(await readClientKey(join(folder(), 'weg'))).toMatchObject({ nl: expect.stringContaining('weg') });
  });
});

describe('the cookie', () => {
  async function flagsAt(address: URL | undefined): Promise<string> {
    const cookie = sessionCookie({ address });
    const app = fastify();
    app.get('/', (_, reply) => {
      cookie.set(reply, 'x'.repeat(43), 10);
      return reply.send();
    });
    return String((await app.inject('/')).headers['set-cookie']);
  }

  it('is kept to this host and to https where there is https', async () => {
    expect(await flagsAt(new URL('https://kapstok.example'))).toBe(
      `__Host-kapstok-session=${'x'.repeat(43)}; Max-Age=600; Path=/; HttpOnly; SameSite=Lax; Secure`,
    );
    expect(await flagsAt(undefined)).toBe(
      `kapstok-session=${'x'.repeat(43)}; Max-Age=600; Path=/; HttpOnly; SameSite=Lax`,
    );
  });
});
