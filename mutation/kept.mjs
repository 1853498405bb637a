import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './told.mjs';

/* What came of a folder in a full run, kept for one that goes on after it was stopped; of these very sources and tests only. */

const FOLDER = join(ROOT, 'node_modules/.cache/kapstok-mutation');

const paths = globSync(['packages/*/src/**/*.ts', 'mutation/*.mjs', 'mutation/package-lock.json'], {
  cwd: ROOT,
});
const hash = createHash('sha256');
for (const path of paths.toSorted()) hash.update(path).update(readFileSync(join(ROOT, path)));
const STATE = hash.digest('hex').slice(0, 16);

/** @typedef {{ changes: import('./changes.mjs').Change[], milliseconds: number }} Done */

const fileOf = (/** @type {string} */ folder) => join(FOLDER, `${STATE}-${folder.replaceAll('/', '-')}.json`);

/** @param {string} folder @returns {Done | undefined} undefined when it was not done */
export function kept(folder) {
  try {
    return JSON.parse(readFileSync(fileOf(folder), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {string} folder @param {Done} done */
export function keep(folder, done) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(folder), JSON.stringify(done));
  return done;
}
