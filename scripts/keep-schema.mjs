import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownNode } from './own-node.mjs';
import { ROOT } from './repository.mjs';

/*
 * Makes a stored database of every schema of the store for which there is none yet, with the sources of the last commit
 * that had it: packages/store/src/migrations/fixtures/schema-<steps>.ndjson.gz, and schema-<steps>-<commit>.ndjson.gz of
 * one whose steps stood otherwise then. Tests bring each of them up to date.
 * A schema that no commit had by itself, because its next step came with it, was never anybody's.
 */

const STEPS = 'packages/store/src/migrations';
/** Sources without it can't back up what they keep: they get it from the first commit that had it. */
const BACK_UP = 'packages/store/src/keeping/back-up.ts';
/** The first schema with logs: without them nothing could be backed up. */
const FIRST = 3;
const PROGRAMS = 'packages/store/src/testing/schemas';
/** What is added to sources that can't back up: nothing of how they keep a plan. */
const ADDED = ['packages/store/src/keeping', 'packages/store/src/testing'];

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

const firstThatBacksUp = git('log', '--format=%H', '--diff-filter=A', '--', BACK_UP);

/** Commits that had just these first steps, as they are now, the last first; then those that had one more. @param {number} level @returns {string[]} */
function commitsOf(level) {
  const now = [...stepsIn('HEAD')].slice(0, level);
  const fitting = git('log', '--first-parent', '--format=%H', `${firstThatBacksUp}^..HEAD`)
    .split('\n')
    .map((commit) => ({ commit, steps: stepsIn(commit) }))
    .filter(({ steps }) => now.every(([path, blob]) => steps.get(path) === blob));
  const had = (/** @type {number} */ count) =>
    fitting.filter(({ steps }) => steps.size === count).map(({ commit }) => commit);
  const own = had(level);
  return own.length === 0 ? [] : [...own, ...had(level + 1)];
}

/** Commits with steps that stand otherwise now, the last of each such schema first. @returns {Map<string, { level: number, commits: string[] }>} */
function otherSchemas() {
  const now = stepsIn('HEAD');
  /** @type {Map<string, { level: number, commits: string[] }>} */
  const others = new Map();
  for (const commit of git('log', '--first-parent', '--format=%H', '--', STEPS).split('\n')) {
    const steps = stepsIn(commit);
    if (steps.size < FIRST || [...steps].every(([path, blob]) => now.get(path) === blob)) continue;
    const key = [...steps.values()].join(' ');
    const { commits } = others.get(key) ?? { commits: [] };
    others.set(key, { level: steps.size, commits: [...commits, commit] });
  }
  return others;
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
  if (!existsSync(join(folder, BACK_UP))) {
    execFileSync('git', ['-C', folder, 'checkout', '--quiet', firstThatBacksUp, '--', ...ADDED]);
  }
  mkdirSync(join(folder, PROGRAMS), { recursive: true });
  cpSync(join(ROOT, PROGRAMS), join(folder, PROGRAMS), { recursive: true });
}

/** Makes a database with the sources of a commit. @param {string} file @param {number} level @param {string} commit @returns {boolean} whether they could */
function keepWith(file, level, commit) {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-schema-'));
  try {
    checkOut(commit, folder);
    const given = [
      '--conditions=kapstok-source',
      join(folder, PROGRAMS, 'keep-schema.ts'),
      file,
      String(level),
    ];
    const { status } = spawnSync(ownNode(), given, { stdio: 'inherit' });
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const fixtures = join(ROOT, STEPS, 'fixtures');
mkdirSync(fixtures, { recursive: true });
for (let level = FIRST; level < stepsIn('HEAD').size; level += 1) {
  const file = join(fixtures, `schema-${level}.ndjson.gz`);
  if (existsSync(file)) continue;
  const commits = commitsOf(level);
  // Sources of a commit may have been half done: then those of the one before it.
  const commit = commits.find((one) => keepWith(file, level, one));
  const what = commits.length === 0 ? 'no commit had it by itself' : 'the sources of no commit could keep it';
  console.log(
    `schema of ${level} steps: ${commit === undefined ? what : `kept with the sources of ${commit.slice(0, 7)}`}`,
  );
  if (commit === undefined && commits.length > 0) process.exitCode = 1;
}
for (const { level, commits } of otherSchemas().values()) {
  const fileOf = (/** @type {string} */ commit) =>
    join(fixtures, `schema-${level}-${commit.slice(0, 7)}.ndjson.gz`);
  if (commits.some((commit) => existsSync(fileOf(commit)))) continue;
  const commit = commits.find((one) => keepWith(fileOf(one), level, one));
  console.log(
    `schema of ${level} steps as they stood in ${commits.map((one) => one.slice(0, 7)).join(', ')}: ${commit === undefined ? 'their sources could not keep it' : 'kept'}`,
  );
  if (commit === undefined) process.exitCode = 1;
}
