import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { isTried, OF_A_THOUSAND } from './sample.mjs';
import { ROOT, told } from './told.mjs';
import { WORDS } from './words.mjs';

/** Changes to the code, one at a time, and what our tests say of each. @typedef {import('./told.mjs').Change} Change */

/** Properties and tries by chance are tried a few times for each change: thousands of changes are. */
const FEW =
  OF_A_THOUSAND < 1000 ? { TRIES: 15, COLUMNS: 15, PROGRAMS: 20 } : { TRIES: 30, COLUMNS: 30, PROGRAMS: 30 };
for (const [name, count] of Object.entries(FEW)) process.env[`KAPSTOK_${name}`] ??= String(count);

const SILENT = { debug() {}, info() {}, isDebugEnabled: () => false };
const TYPESCRIPT = { plugins: null, noHeader: false, excludedMutations: [], ignorers: [WORDS] };

/** Sources of the packages that are held to it; what is generated is made of sources held elsewhere. @param {string} under */
export function sources(under) {
  return globSync('packages/{quantity,engine}/src/**/*.ts', { cwd: ROOT })
    .filter((path) => path.startsWith(under) && !/\.test\.ts$|\/testing\/|\/generated\//.test(path))
    .toSorted();
}

/** Where changes of the sample stand, as Stryker takes them: only there the code is changed, which keeps it quick elsewhere. */
async function placesIn(paths) {
  const files = paths.map((path) => ({
    name: join(ROOT, path),
    mutate: true,
    content: readFileSync(join(ROOT, path), 'utf8'),
  }));
  const { mutants } = await new Instrumenter(SILENT).instrument(files, TYPESCRIPT);
  const wanted = mutants.filter((mutant) => mutant.status !== 'Ignored' && isTried(mutant));
  const places = wanted.map(({ fileName, location: { start, end } }) => {
    const from = `${start.line + 1}:${start.column}`;
    return `${relative(ROOT, fileName)}:${from}-${end.line + 1}:${end.column}`;
  });
  return [...new Set(places)];
}

/**
 * Tries changes in these files, but those that were found before.
 * @param {string[]} paths @param {{ isSample: boolean, found?: readonly string[] }} how names of changes that were found
 * @returns {Promise<Change[]>}
 */
export async function tryChanges(paths, { isSample, found = [] }) {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-found-'));
  process.env.KAPSTOK_FOUND = join(folder, 'found.json');
  writeFileSync(process.env.KAPSTOK_FOUND, JSON.stringify(found));
  try {
    return await tried(paths, isSample);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string[]} paths @param {boolean} isSample @returns {Promise<Change[]>} */
async function tried(paths, isSample) {
  const stryker = new Stryker({
    plugins: ['runner', 'words', 'sample', 'as-it-goes'].map((name) =>
      join(import.meta.dirname, `${name}.mjs`),
    ),
    testRunner: 'kapstok',
    ignorers: ['words'],
    checkers: ['sample'],
    mutate: isSample ? await placesIn(paths) : paths,
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // What goes round without end is mostly found by counting; a busy machine is no such thing.
    timeoutMS: isSample ? 5_000 : 120_000,
    // The tests without any change, as they are told apart by it: on a busy machine they take long.
    dryRunTimeoutMinutes: 20,
    reporters: ['as-it-goes'],
    allowConsoleColors: false,
    logLevel: 'warn',
    warnings: { slow: false },
    tempDirName: join(tmpdir(), 'kapstok-mutation'),
    cleanTempDir: 'always',
    // The tests of these packages need no other; sandboxes are copied.
    ignorePatterns: [
      '/*',
      '!/packages',
      '/packages/*/dist',
      '/packages/{audit,contract,exchange,store}',
      '!/docs',
      '/docs/**',
      '!/docs/rekenen.md',
      '!/package.json',
    ],
    // TypeScript 7 has no programming interface: Stryker would rewrite its configuration with it.
    tsconfigFile: 'none.json',
  });
  const results = await stryker.runMutationTest();
  return results.filter(({ status }) => status !== 'CompileError' && status !== 'Ignored').map(told);
}
