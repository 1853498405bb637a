import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sources } from './changes.mjs';
import { ROOT } from './told.mjs';

/**
 * What came of a folder in a full run, kept for one that goes on after it was stopped, with more patience, or with more tests. A
 * change stays found as long as the sources of its folder and the test that found it are as they were, as in Stryker's own
 * incremental mode; what was not found is tried again as soon as anything else is.
 * @typedef {object} Done
 * @property {import('./changes.mjs').Change[]} changes
 * @property {number} milliseconds
 * @property {number} patience
 */

const FOLDER = join(ROOT, 'node_modules/.cache/kapstok-mutation');

/** @param {string[]} paths */
function markOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.toSorted()) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex').slice(0, 16);
}

/** Of all that a change is tried with: the tests of both packages, and what they are made of. */
const WHOLE = markOf(
  globSync(['packages/{quantity,plan,engine}/src/**/*.ts', 'mutation/package-lock.json'], { cwd: ROOT }),
);

const own = (/** @type {string} */ folder) =>
  markOf(sources(folder).filter((path) => !path.slice(folder.length + 1).includes('/')));
const testOf = (/** @type {string | undefined} */ killedBy) => killedBy?.split('#')[0] ?? '';
const fileOf = (/** @type {string} */ folder) => join(FOLDER, `${folder.replaceAll('/', '-')}.json`);

/** What of a folder is kept, and whether all of it holds; undefined when nothing does. @param {string} folder */
export function kept(folder) {
  const read = readKept(folder);
  if (read === undefined || read.own !== own(folder)) return undefined;
  const marks = new Map();
  const isAsItWas = (/** @type {string} */ test) => {
    if (!marks.has(test)) marks.set(test, globSync(test, { cwd: ROOT }).length > 0 ? markOf([test]) : '');
    return read.tests[test] === marks.get(test);
  };
  const changes = read.changes.map((/** @type {import('./changes.mjs').Change} */ change) =>
    change.status !== 'Killed' || isAsItWas(testOf(change.killedBy))
      ? change
      : { ...change, status: 'Again' },
  );
  return { ...read, changes, isWhole: read.whole === WHOLE };
}

function readKept(/** @type {string} */ folder) {
  try {
    return JSON.parse(readFileSync(fileOf(folder), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {string} folder @param {Done} done */
export function keep(folder, done) {
  const tests = new Set(done.changes.map(({ killedBy }) => testOf(killedBy)).filter((test) => test !== ''));
  const marks = Object.fromEntries([...tests].map((test) => [test, markOf([test])]));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(folder), JSON.stringify({ ...done, whole: WHOLE, own: own(folder), tests: marks }));
  return done;
}
