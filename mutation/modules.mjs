import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Modules of the sandbox, with the changes in them: sibling packages are those of the sandbox, Vitest and fast-check the small
 * ones here. A `generation` in an address is handed on to what it imports, so that everything can be loaded anew.
 */

const OURS = new Map([
  ['vitest', new URL('./tests.mjs', import.meta.url).href],
  ['fast-check', new URL('./few-tries.mjs', import.meta.url).href],
]);
/** Sources without their types, by path: loaded anew, they are not read anew. @type {Map<string, string>} */
const sources = new Map();

/** @param {string} sandbox its folder */
export function useModulesOf(sandbox) {
  const packages = pathToFileURL(join(sandbox, 'packages/')).href;
  registerHooks({
    resolve(specifier, context, next) {
      const ours = OURS.get(specifier);
      if (ours !== undefined) return { url: ours, shortCircuit: true };
      const [, generation = ''] = (context.parentURL ?? '').split('?');
      const query = generation === '' ? '' : `?${generation}`;
      const sibling = /^@kapstok\/(\w+)$/.exec(specifier)?.[1];
      if (sibling !== undefined)
        return { url: `${packages}${sibling}/src/index.ts${query}`, shortCircuit: true };
      if (specifier.startsWith('.') && context.parentURL?.startsWith(packages)) {
        return {
          url: `${new URL(specifier, context.parentURL).href.split('?')[0]}${query}`,
          shortCircuit: true,
        };
      }
      return next(specifier, context);
    },
    load(url, context, next) {
      if (!url.startsWith(packages)) return next(url, context);
      return { format: 'module', source: sourceOf(fileURLToPath(url)), shortCircuit: true };
    },
  });
}

/** @param {string} path */
function sourceOf(path) {
  const kept = sources.get(path);
  if (kept !== undefined) return kept;
  const source = stripTypeScriptTypes(readFileSync(path, 'utf8'), { mode: 'strip' });
  sources.set(path, source);
  return source;
}
