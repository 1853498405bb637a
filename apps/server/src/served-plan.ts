import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project: three above this file, built or not. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The example that is served when no plan is named. */
export const EXAMPLE: string = resolve(ROOT, 'examples/nml-o');

/** Where the built application stands. */
export const WEB: string = resolve(ROOT, 'apps/web/dist');

/** The plan to serve: as named from where the command was given, else the example. */
export function servedPath(
  named: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (named === undefined) return EXAMPLE;
  const here = resolve(named);
  // npm runs a script in the folder of the project and says in INIT_CWD where the person was.
  const there = resolve(env.INIT_CWD ?? '.', named);
  return existsSync(here) || !existsSync(there) ? here : there;
}

/** The id of the plan that is served. */
export function servedId(path: string): string {
  return path === EXAMPLE ? 'voorbeeld' : 'plan';
}
