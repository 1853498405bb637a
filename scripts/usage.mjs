import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ownNode } from './own-node.mjs';
import { ROOT } from './repository.mjs';

/**
 * What one run of the built `kapstok` takes: milliseconds from start to end, milliseconds of work, megabytes at most.
 * @typedef {{ milliseconds: number, working: number, megabytes: number }} Usage
 */

/** Runs the built `kapstok` with these words and says what it took. @param {string[]} words @returns {Usage} */
export function usageOf(words) {
  const watch = `--import=${new URL('report-usage.mjs', import.meta.url).href}`;
  const given = [watch, join(ROOT, 'apps/cli/bin/kapstok.js'), ...words];
  const done = spawnSync(ownNode(), given, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  if (done.status !== 0) throw new Error(`kapstok ${words.join(' ')} ended with ${done.status}`);
  return JSON.parse(String(done.output[3]));
}
