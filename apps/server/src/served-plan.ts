import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project: three above this file, built or not. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The example that stands in the repository. */
export const EXAMPLE: string = resolve(ROOT, 'examples/nml-o');

/** The regions that a new installation begins with. */
export const REGIONS: string = resolve(ROOT, 'examples/regions.json');

/** The embedded database as it begins; there once Kapstok is built. */
export const TEMPLATE: string = resolve(ROOT, 'packages/store/dist/template.tar.gz');

/** Where the built application stands. */
export const WEB: string = resolve(ROOT, 'apps/web/dist');

/** The plan to serve, as named from where the command was given. */
export function servedPath(named: string, env: Readonly<Record<string, string | undefined>>): string {
  const here = resolve(named);
  // npm runs a script in the folder of the project and says in INIT_CWD where the person was.
  const there = resolve(env.INIT_CWD ?? '.', named);
  return existsSync(here) || !existsSync(there) ? here : there;
}

/** The id of the plan that is served. */
export function servedId(path: string): string {
  return path === EXAMPLE ? 'voorbeeld' : 'plan';
}
