import { join } from 'node:path';
import { expect, it } from 'vitest';
import { siteOf } from './site-of.ts';

const home = join('/', 'home', 'x');

it.each([
  [{ DATABASE_URL: 'postgresql://db/kapstok', KAPSTOK_DATA: '/data' }, { url: 'postgresql://db/kapstok' }],
  [{ DATABASE_URL: '', KAPSTOK_DATA: '/data' }, { folder: '/data' }],
  [{ KAPSTOK_DATA: '', XDG_DATA_HOME: '/xdg' }, { folder: join('/xdg', 'kapstok') }],
  [{}, { folder: join(home, '.local', 'share', 'kapstok') }],
])('keeps data, with %j, at %j', (env, site) => {
  expect(siteOf({ env, platform: 'linux', home })).toEqual(site);
});

it.each([
  ['win32', { LOCALAPPDATA: 'local' }, join('local', 'Kapstok')],
  ['win32', {}, join(home, 'AppData', 'Local', 'Kapstok')],
  ['darwin', {}, join(home, 'Library', 'Application Support', 'Kapstok')],
])('keeps data on %s, with %j, in %s', (platform, env, folder) => {
  expect(siteOf({ env, platform, home })).toEqual({ folder });
});
