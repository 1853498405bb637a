import { join } from 'node:path';

/** What the computer says of itself, as `process` and `node:os` give it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The folder of whoever is logged in. */
  readonly home: string;
}

/**
 * Where Kapstok keeps its data: on the server of `DATABASE_URL`, else embedded in the folder of `KAPSTOK_DATA`, else in
 * the folder where this system keeps the data of its users' programs.
 */
export function siteOf(surroundings: Surroundings): { readonly url: string } | { readonly folder: string } {
  const { DATABASE_URL: url, KAPSTOK_DATA: folder } = surroundings.env;
  if (url !== undefined && url !== '') return { url };
  return { folder: folder !== undefined && folder !== '' ? folder : dataFolder(surroundings) };
}

function dataFolder({ env, platform, home }: Surroundings): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Kapstok');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Kapstok');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'kapstok');
}
