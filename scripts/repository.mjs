import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A workspace as architecture.json describes it: where it stands, what it does, what it may import. `entries` are entry
 * points besides its name: `schemas` for `@kapstok/contract/schemas`.
 * @typedef {{ path: string, does: string, uses: string[], pure?: boolean, browser?: boolean, entries?: string[] }} Workspace
 * @typedef {{ scope: string, packages: Record<string, Workspace> }} Architecture
 * @typedef {{ problems: string[], summary: string }} Outcome
 */

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Folders that hold no sources of ours. */
const SKIPPED = new Set(['node_modules', 'dist', 'generated', 'fixtures', '.git']);

/** @param {string} root @returns {Architecture} */
export function readArchitecture(root) {
  return JSON.parse(readFileSync(join(root, 'architecture.json'), 'utf8'));
}

/**
 * Every file under a folder, as paths from that folder, in a fixed order; nothing when it is absent.
 * @param {string} folder
 * @param {(path: string) => boolean} [wanted]
 * @returns {string[]}
 */
export function filesUnder(folder, wanted = () => true) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} inside */
  const walk = (inside) => {
    for (const entry of entriesOf(join(folder, inside))) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) walk(path);
      } else if (wanted(path)) {
        found.push(path);
      }
    }
  };
  walk('');
  return found.sort();
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** @param {string} path */
export const isScript = (path) => /\.(?:ts|tsx|mts|cts|js|jsx|mjs|cjs)$/.test(path);

/**
 * Tests and what only tests use: `*.test.ts`, a folder `testing`, the browser journeys.
 * @param {string} path
 */
export const isTest = (path) => /\.test\.\w+$/.test(path) || /(?:^|\/)(?:testing|e2e)\//.test(path);

/**
 * Whether a script was started itself, and not imported by another one.
 * @param {string} url the script's `import.meta.url`
 */
export function isStarted(url) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === fileURLToPath(url);
}

/**
 * Runs a check when its script is started: prints every problem, then one summary; fails on any problem.
 * @param {string} url the script's `import.meta.url`
 * @param {(root: string) => Outcome} check
 */
export function runCheck(url, check) {
  if (!isStarted(url)) return;
  const { problems, summary } = check(ROOT);
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? summary : `${summary}; ${problems.length} problem(s)`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
