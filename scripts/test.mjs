import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNoChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { ownEnvironment, ownNode, tool } from './own-node.mjs';
import { whyNoPoppler } from './poppler.mjs';
import { filesUnder, ROOT } from './repository.mjs';
import { runSteps } from './steps.mjs';
import { countTests } from './test-count.mjs';

/**
 * @typedef {import('./steps.mjs').Result} Result
 * @typedef {import('./steps.mjs').Step} Step
 */

const HALF_AN_HOUR = 1_800_000;

/**
 * One check: every command has to succeed.
 * @param {string} name
 * @param {...[string, ...string[]]} commands
 * @returns {Step}
 */
const check = (name, ...commands) => ({
  name,
  run: async () => {
    const results = [];
    for (const [program, ...given] of commands) results.push(await runTool(program, given));
    const failed = results.filter((result) => !result.ok);
    const output = failed.map((result) => result.output).join('\n');
    return failed.length === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
  },
});

/** What runs on what was built, or writes where the build writes. @param {Step} step @returns {Step} */
const built = (step) => ({ ...step, after: ['build'] });

/** @type {Step[]} */
const STEPS = [
  check('build', ['scripts/build.mjs']),
  built({ name: 'browser', run: runJourneys }),
  check('format', ['@biomejs/biome/bin/biome', 'check', '--linter-enabled=false', '--max-diagnostics=50']),
  built(
    check(
      'lint',
      ['@biomejs/biome/bin/biome', 'lint', '--error-on-warnings', '--max-diagnostics=50'],
      ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
    ),
  ),
  check('layers', ['scripts/check-layers.mjs']),
  check('words', ['scripts/check-words.mjs']),
  check('suppressions', ['scripts/check-suppressions.mjs']),
  check('sizes', ['scripts/check-sizes.mjs']),
  check('dead code', ['knip/bin/knip.js', '--no-progress']),
  check('lock', ['scripts/complete-lock.mjs', '--check']),
  check('install scripts', ['scripts/check-install-scripts.mjs']),
  check('graph', ['scripts/draw-graph.mjs', '--check']),
  built(
    check(
      'types',
      ['typescript/bin/tsc', '-b'],
      ['typescript/bin/tsc', '-p', 'tsconfig.test.json'],
      ['typescript/bin/tsc', '-p', 'scripts'],
      ['typescript/bin/tsc', '-p', 'apps/web'],
    ),
  ),
  built({ name: 'unit', run: () => runTests('unit', (path) => !isJourney(path) && !isOfStore(path)) }),
  built({ name: 'mutation', run: runMutations }),
  built({ name: 'store', run: () => runTests('store', isBeside, ['--exclude', TIMED]) }),
  {
    // Holds answers to a bound of seconds: what else runs here is not what makes them late.
    name: 'soon',
    after: ['build', 'mutation', 'store', 'browser'],
    run: () => runTests('store', (path) => path === TIMED, [TIMED]),
  },
];

/** Journeys wait for a browser half of their time: something else runs beside them. */
const AT_ONCE = 2;

/**
 * Changes to the code of the engine that its tests must find: a sample here, all of them in `npm run proof mutation`.
 * @returns {Promise<Result>}
 */
async function runMutations() {
  if (!ensureInstalled('mutation')) return { passed: 0, failed: 1, output: '' };
  const { ok, output } = await runTool('mutation/run.mjs', []);
  return ok ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/** @param {string} path from the root */
const isJourney = (path) => path.startsWith('apps/web/e2e/');

/** Tests that need databases. @param {string} path from the root */
const isOfStore = (path) => path.startsWith('packages/store/') || path.endsWith('.store.test.ts');

/** The test of which answers may take no longer than some seconds. */
const TIMED = 'apps/server/src/fuzz/fuzz.store.test.ts';

/** Tests that need databases, and run beside others. @param {string} path from the root */
const isBeside = (path) => isOfStore(path) && path !== TIMED;

/** @returns {Promise<Result>} */
async function runJourneys() {
  const reason = whyNoChromium() ?? whyNoPoppler();
  if (reason === undefined) return await runTests('browser', isJourney);
  const files = testFiles(isJourney);
  return { passed: 0, failed: Math.max(1, files.length), output: reason };
}

/** @param {(path: string) => boolean} wanted @returns {string[]} absolute paths */
function testFiles(wanted) {
  const found = filesUnder(ROOT, (path) => /\.(?:test|spec)\.[cm]?[jt]sx?$/.test(path) && wanted(path));
  return found.map((path) => join(ROOT, path));
}

/** @param {string} project @param {(path: string) => boolean} wanted @param {readonly string[]} [more] @returns {Promise<Result>} */
async function runTests(project, wanted, more = []) {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-test-'));
  try {
    const file = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { ok, output } = await runTool('vitest/vitest.mjs', [
      'run',
      '--project',
      project,
      ...reporters,
      ...more,
    ]);
    const { passed, failed, problems } = countTests(reportIn(file), testFiles(wanted));
    if (!ok && failed === 0) return { passed, failed: 1, output };
    return { passed, failed, output: failed === 0 ? '' : `${output}\n${problems.join('\n')}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A run that left no report ran nothing. @param {string} file @returns {import('./test-count.mjs').Report} */
function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { testResults: [] };
  }
}

/**
 * Runs a program of ours or of node_modules on our own Node.
 * @param {string} program
 * @param {string[]} given
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function runTool(program, given) {
  const path = /^(?:scripts|mutation)\//.test(program) ? join(ROOT, program) : tool(program);
  const options = {
    cwd: ROOT,
    env: { ...ownEnvironment(), NO_COLOR: '1', FORCE_COLOR: undefined, NODE_ENV: undefined },
    maxBuffer: 2 ** 28,
    timeout: HALF_AN_HOUR,
  };
  return new Promise((resolve) => {
    const child = execFile(ownNode(), [path, ...given], options, (error, stdout, stderr) => {
      // A status tells nothing that the output does not.
      const stopped =
        error === null || typeof error.code === 'number' ? '' : `\n${program}: ${error.message}`;
      resolve({ ok: error === null, output: `${stdout}${stderr}${stopped}`.trim() });
    });
    child.stdin?.end();
  });
}

/** The steps asked for by `--only unit,layers`; all without it. */
function wantedSteps() {
  const asked = process.argv.indexOf('--only');
  if (asked < 0) return STEPS;
  const names = (process.argv[asked + 1] ?? '').split(',');
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length === 0) return STEPS.filter((step) => names.includes(step.name));
  console.error(
    `No step is called ${unknown.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(', ')}`,
  );
  return undefined;
}

/** @returns {Promise<{ passed: number, failed: number }>} */
async function runAll() {
  const steps = wantedSteps();
  if (steps === undefined || !ensureInstalled()) return { passed: 0, failed: 1 };
  return await runSteps(steps, AT_ONCE, (told) => console.log(told));
}

const { passed, failed } = await runAll();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
