import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from './repository.mjs';

/**
 * The Node that came with the dependencies, so that Kapstok runs the same where the machine has an older one;
 * the machine's own where no such package exists for it.
 * @returns {string}
 */
export function ownNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(ROOT, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  return existsSync(own) ? own : process.execPath;
}

/**
 * The environment in which the project's tools start on that Node.
 * @returns {NodeJS.ProcessEnv}
 */
export function ownEnvironment() {
  return { ...process.env, PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter) };
}

/** A tool's own program. @param {string} path from node_modules */
export const tool = (path) => join(ROOT, 'node_modules', ...path.split('/'));
