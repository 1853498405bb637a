import { describe, expect, it } from 'vitest';
import { listenProblem, type OwnAddress, othersSentence, reachOf } from './listening.ts';
import { EXAMPLE, servedId, servedPath } from './served-plan.ts';
import { settingsOf } from './settings.ts';

describe('the environment', () => {
  it('is as usual when it says nothing, or nothing but blanks', () => {
    for (const env of [{}, { PORT: '', HOST: ' ' }]) {
      expect(settingsOf(env)).toMatchObject({ port: 3000, host: '127.0.0.1' });
    }
  });

  it('is honoured', () => {
    const settings = settingsOf({
      PORT: '8080',
      HOST: '0.0.0.0',
      KAPSTOK_UPLOAD_MB: '2',
      KAPSTOK_OWN_PLAN_SECONDS: '5',
    });
    expect(settings).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      ownPlans: { uploadBytes: 2 * 1024 * 1024, milliseconds: 5000 },
    });
  });

  it.each([
    ['PORT', 'drie'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', '0x10'],
    ['KAPSTOK_OWN_PLANS', '0'],
  ])('is refused with a sentence for %s=%s', (name, value) => {
    const settings = settingsOf({ [name]: value });
    expect('nl' in settings && settings.nl).toContain(`${name} is "${value}", maar moet een heel getal zijn`);
  });
});

describe('an address that can not be listened on', () => {
  it.each([
    ['EADDRINUSE', 'al in gebruik'],
    ['EACCES', 'mag hier niet worden gebruikt'],
    ['EADDRNOTAVAIL', 'geen adres'],
    ['ENOTFOUND', 'geen adres'],
  ])('is told as a sentence for %s', (code, words) => {
    const error = Object.assign(new Error(code), { code });
    expect(listenProblem(error, 3000, 'nergens')?.nl).toContain(words);
  });

  it('is left to others when it is something else', () => {
    expect(listenProblem(new Error('x'), 3000, 'x')).toBeUndefined();
    expect(listenProblem('x', 3000, 'x')).toBeUndefined();
  });
});

describe('the addresses for a browser', () => {
  const own: readonly OwnAddress[] = [
    { address: '127.0.0.1', family: 'IPv4', internal: true },
    { address: '192.0.2.7', family: 'IPv4', internal: false },
    { address: '169.254.3.4', family: 'IPv4', internal: false },
    { address: '::1', family: 'IPv6', internal: true },
    { address: '2001:db8::7', family: 'IPv6', internal: false },
    { address: 'fe80::1', family: 'IPv6', internal: false },
  ];

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000', []],
    ['::1', 'http://[::1]:3000', []],
    ['0.0.0.0', 'http://localhost:3000', ['http://192.0.2.7:3000']],
    ['::', 'http://localhost:3000', ['http://192.0.2.7:3000', 'http://[2001:db8::7]:3000']],
    ['192.0.2.7', 'http://192.0.2.7:3000', ['http://192.0.2.7:3000']],
  ])('of %s are %s and %j', (host, here, others) => {
    expect(reachOf(host, 3000, own)).toEqual({ here, others });
  });

  it('come with a warning where others can see the plan, and without one where they can not', () => {
    const said = (host: string): string | undefined => othersSentence(host, reachOf(host, 3000, own))?.nl;
    expect(said('127.0.0.1')).toBeUndefined();
    expect(said('localhost')).toBeUndefined();
    expect(said('0.0.0.0')?.split('\n')).toEqual([
      'Let op: iedereen op het netwerk kan dit plan zien, op:',
      '  http://192.0.2.7:3000',
      'Wilt u dat niet, start dan zonder HOST.',
    ]);
    expect(said('192.0.2.7')).toBe(
      'Let op: iedereen op het netwerk kan dit plan zien. Wilt u dat niet, start dan zonder HOST.',
    );
  });
});

describe('where people find the server', () => {
  const given = (env: Record<string, string>) => settingsOf(env);

  it.each([
    ['', undefined],
    ['https://kapstok.regio.example', 'https://kapstok.regio.example'],
    ['https://kapstok.regio.example:8443/', 'https://kapstok.regio.example:8443'],
  ])('is, with KAPSTOK_URL %j, %s', (KAPSTOK_URL, origin) => {
    const settings = given({ KAPSTOK_URL });
    expect('address' in settings ? settings.address?.origin : settings).toBe(origin);
  });

  it.each([
    'kapstok.regio.example',
    'ftp://kapstok.regio.example',
    'https://kapstok.regio.example/pad',
    'https://ik@a.example',
  ])('is no %s, and it says so', (KAPSTOK_URL) => {
    expect(given({ KAPSTOK_URL })).toMatchObject({
      nl: expect.stringContaining(`KAPSTOK_URL is "${KAPSTOK_URL}"`),
    });
  });

  it.each([
    ['', false],
    ['0', false],
    ['2', 2],
    ['10.0.0.1, 10.1.0.0/16', ['10.0.0.1', '10.1.0.0/16']],
  ])('is told by proxies, with KAPSTOK_TRUST_PROXY %j: %j', (KAPSTOK_TRUST_PROXY, trustProxy) => {
    expect(given({ KAPSTOK_TRUST_PROXY })).toMatchObject({ trustProxy });
  });

  it.each(['true', 'proxy.example', '1,x'])(
    'is told by no proxy %s, and it says so',
    (KAPSTOK_TRUST_PROXY) => {
      expect(given({ KAPSTOK_TRUST_PROXY })).toMatchObject({
        nl: expect.stringContaining('KAPSTOK_TRUST_PROXY'),
      });
    },
  );
});

describe('the plan that is served', () => {
  it('has an id by where it stands', () => {
    expect([servedId(EXAMPLE), servedId('/elsewhere')]).toEqual(['voorbeeld', 'plan']);
  });

  it('is looked for where the person was, when npm moved away from there', () => {
    expect(servedPath('examples/nml-o', {})).toBe(EXAMPLE);
    expect(servedPath('nml-o', { INIT_CWD: EXAMPLE.replace(/\/nml-o$/, '') })).toBe(EXAMPLE);
  });
});
