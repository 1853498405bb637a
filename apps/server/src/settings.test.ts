import { describe, expect, it } from 'vitest';
import { browserAddress, listenProblem } from './listening.ts';
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

describe('the address for a browser', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://localhost:3000'],
    ['::', 'http://localhost:3000'],
    ['::1', 'http://[::1]:3000'],
  ])('of %s is %s', (host, address) => {
    expect(browserAddress(host, 3000)).toBe(address);
  });
});

describe('the plan that is served', () => {
  it('is the example when none is named', () => {
    expect(servedPath(undefined, {})).toBe(EXAMPLE);
    expect([servedId(EXAMPLE), servedId('/elsewhere')]).toEqual(['voorbeeld', 'plan']);
  });

  it('is looked for where the person was, when npm moved away from there', () => {
    expect(servedPath('examples/nml-o', {})).toBe(EXAMPLE);
    expect(servedPath('nml-o', { INIT_CWD: EXAMPLE.replace(/\/nml-o$/, '') })).toBe(EXAMPLE);
  });
});
