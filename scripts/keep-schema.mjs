import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ownNode } from './own-node.mjs';
import { ROOT } from './repository.mjs';

/*
 * Makes a stored database of every schema of the store for which there is none yet, with the sources of the last commit
 * that had it: packages/store/src/migrations/fixtures/schema-<steps>.ndjson.gz. Tests bring each of them up to date.
 * `node scripts/keep-schema.mjs 9` also keeps those up to a schema of 9 steps, that is released now.
 */

const STEPS = 'packages/store/src/migrations';
/** Sources without it can't back up what they keep. */
const BACK_UP = 'packages/store/src/keeping/back-up.ts';
/** The first schema with logs: without them nothing could be backed up. */
const FIRST = 3;
const PROGRAM = 'packages/store/src/testing/schemas/keep-schema.ts';

/** How many steps the last released schema has; more where that is asked for. */
const RELEASED = Number(process.argv[2] ?? 5);

/** @param {string[]} given */
const git = (...given) => execFileSync('git', given, { cwd: ROOT, encoding: 'utf8' }).trim();

/** The files of the steps in a commit, and what is in them. @param {string} commit @returns {Map<string, string>} */
function stepsIn(commit) {
  const lines = git('ls-tree', commit, `${STEPS}/`).split('\n');
  const blobs = lines.map((line) => line.split(/\s+/));
  return new Map(
    blobs.flatMap(([, , blob = '', path = '']) => (/\/\d{4}-[^/]*\.ts$/.test(path) ? [[path, blob]] : [])),
  );
}

/** The last commit that had just these first steps, as they are now; else the one that had the fewest more. @param {number} level */
function commitOf(level) {
  const now = [...stepsIn('HEAD')].slice(0, level);
  const fitting = git(
    'log',
    '--first-parent',
    '--format=%H',
    `${git('log', '--format=%H', '--diff-filter=A', '--', BACK_UP)}^..HEAD`,
  )
    .split('\n')
    .map((commit) => ({ commit, steps: stepsIn(commit) }))
    .filter(({ steps }) => now.every(([path, blob]) => steps.get(path) === blob));
  const fewest = Math.min(...fitting.map(({ steps }) => steps.size));
  return fitting.find(({ steps }) => steps.size === fewest)?.commit ?? 'HEAD';
}

/** The sources of a commit, with the dependencies of now. @param {string} commit @param {string} folder */
function checkOut(commit, folder) {
  execFileSync('git', ['clone', '--quiet', '--shared', '--no-checkout', ROOT, folder]);
  execFileSync('git', ['-C', folder, 'checkout', '--quiet', commit]);
  mkdirSync(join(folder, 'node_modules/@kapstok'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((one) => one !== '@kapstok')) {
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  }
  for (const name of readdirSync(join(folder, 'packages'))) {
    symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@kapstok', name));
  }
  mkdirSync(dirname(join(folder, PROGRAM)), { recursive: true });
  cpSync(join(ROOT, PROGRAM), join(folder, PROGRAM));
}

const fixtures = join(ROOT, STEPS, 'fixtures');
mkdirSync(fixtures, { recursive: true });
for (let level = FIRST; level <= RELEASED; level += 1) {
  if (existsSync(join(fixtures, `schema-${level}.ndjson.gz`))) continue;
  const commit = commitOf(level);
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-schema-'));
  try {
    checkOut(commit, folder);
    const given = ['--conditions=kapstok-source', join(folder, PROGRAM), fixtures, String(level)];
    execFileSync(ownNode(), given, { stdio: 'inherit' });
    console.log(`schema of ${level} steps: kept with the sources of ${commit.slice(0, 7)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
