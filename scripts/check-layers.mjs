import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { COMPUTED, factsOf } from './module-facts.mjs';
import { filesUnder, isScript, isTest, readArchitecture, runCheck } from './repository.mjs';
import { layoutProblems } from './workspace-layout.mjs';

/**
 * @typedef {import('./repository.mjs').Architecture} Architecture
 * @typedef {import('./repository.mjs').Workspace} Workspace
 * @typedef {import('./module-facts.mjs').Import} Import
 * @typedef {{ architecture: Architecture, name: string, workspace: Workspace, declared: Set<string>,
 *   shared: Set<string> }} Home the workspace a module lives in, what it declares, what all tests may use
 * @typedef {{ path: string, test: boolean }} Module path from the workspace's folder
 */

const BUILTIN = new Set(builtinModules);

/** One of each form of import: what the reader must see, or no result of it can be trusted. */
const EVERY_FORM = `import type { A } from 'a'; export * from 'b'; const c = await import('c');
type D = import('d').E; export { f } from 'e'; import g = require('f'); import 'g'; const h = require('h');`;

/**
 * Holds every import of every module against architecture.json.
 * @param {string} root
 * @returns {import('./repository.mjs').Outcome & { modules: number, imports: number }}
 */
export function checkLayers(root) {
  const architecture = readArchitecture(root);
  const problems = [...canaryProblems(), ...layoutProblems(root, architecture)];
  const shared = new Set(dependenciesOf(root, ['devDependencies']));
  let modules = 0;
  let imports = 0;
  for (const [name, workspace] of Object.entries(architecture.packages)) {
    const folder = join(root, workspace.path);
    const declared = new Set(dependenciesOf(folder, ['dependencies', 'devDependencies', 'peerDependencies']));
    const home = { architecture, name, workspace, declared, shared };
    const paths = filesUnder(folder, (path) => /^(?:src|e2e)\//.test(path) && isScript(path));
    if (paths.length === 0) problems.push(`${workspace.path}: no module found under src`);
    for (const path of paths) {
      const facts = factsOf(path, readFileSync(join(folder, path), 'utf8'));
      const module = { path, test: isTest(path) };
      modules += 1;
      imports += facts.imports.length;
      problems.push(...moduleProblems(home, module, facts));
    }
  }
  if (imports === 0) problems.push('no import found in any module: nothing was checked');
  return { problems, modules, imports, summary: `${modules} modules, ${imports} imports` };
}

function canaryProblems() {
  const { imports, errors } = factsOf('canary.ts', EVERY_FORM);
  const seen = imports.map((found) => found.from).join('');
  return seen === 'abcdefgh' && errors.length === 0 ? [] : [`the reader misses imports: saw only "${seen}"`];
}

/**
 * @param {Home} home
 * @param {Module} module
 * @param {import('./module-facts.mjs').ModuleFacts} facts
 */
function moduleProblems(home, module, facts) {
  const at = `${home.workspace.path}/${module.path}`;
  const problems = facts.errors.map((error) => `${at}: cannot be read: ${error}`);
  for (const found of facts.imports) {
    const problem = importProblem(home, module, found);
    if (problem !== undefined) problems.push(`${at}:${found.line}: ${problem}`);
  }
  if (home.workspace.pure === true && !module.test) {
    for (const { what, line } of facts.reaches) {
      problems.push(`${at}:${line}: ${what} in a pure package: what it knows is passed in`);
    }
  }
  return problems;
}

/** @param {Home} home @param {Module} module @param {Import} found @returns {string | undefined} */
function importProblem(home, module, found) {
  const { from } = found;
  if (from === COMPUTED) return 'an import worked out while running cannot be checked';
  if (from.startsWith('.')) return relativeProblem(module, from);
  if (from.startsWith('/') || /^(?:file|https?|data):/.test(from)) return `"${from}" is not a module of ours`;
  if (from.startsWith('node:') || BUILTIN.has(from)) return builtinProblem(home, module, from);
  if (from.startsWith(`${home.architecture.scope}/`)) return siblingProblem(home, from);
  return thirdPartyProblem(home, module, found);
}

/** @param {Module} module @param {string} from */
function relativeProblem(module, from) {
  const target = posix.join(posix.dirname(module.path), from);
  const [top] = target.split('/');
  if (top !== posix.normalize(module.path).split('/')[0] && !(module.test && top === 'src')) {
    return `"${from}" leaves the package's sources`;
  }
  if (!module.test && isTest(target)) return `"${from}" is for tests only`;
  return undefined;
}

/** @param {Home} home @param {Module} module @param {string} from */
function builtinProblem({ name, workspace }, module, from) {
  if (module.test) return undefined;
  if (workspace.pure === true) return `"${from}" in ${name}, a pure package: it does no I/O`;
  if (workspace.browser === true) return `"${from}" in ${name}, which runs in a browser`;
  return undefined;
}

/** @param {Home} home @param {string} from */
function siblingProblem({ architecture, name, workspace, declared }, from) {
  const [sibling = '', ...deeper] = from.slice(architecture.scope.length + 1).split('/');
  if (sibling === name) return `"${from}" is the package itself: import the file`;
  if (!workspace.uses.includes(sibling)) return `${name} may not use ${sibling} (architecture.json)`;
  const entries = architecture.packages[sibling]?.entries ?? [];
  if (deeper.length > 0 && !entries.includes(deeper.join('/'))) {
    return `"${from}" reaches past the entry point of ${sibling}`;
  }
  if (!declared.has(`${architecture.scope}/${sibling}`))
    return `"${from}" is not declared in ${workspace.path}/package.json`;
  return undefined;
}

/** @param {Home} home @param {Module} module @param {Import} found */
function thirdPartyProblem({ name, workspace, declared, shared }, module, { from, typeOnly }) {
  const parts = from.split('/');
  const owner = parts.slice(0, from.startsWith('@') ? 2 : 1).join('/');
  if (!declared.has(owner) && !(module.test && shared.has(owner))) {
    return `"${owner}" is not declared in ${workspace.path}/package.json`;
  }
  if (workspace.pure === true && !module.test && !typeOnly) return `"${owner}" in ${name}, a pure package`;
  return undefined;
}

/** @param {string} folder @param {string[]} kinds @returns {string[]} */
function dependenciesOf(folder, kinds) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return [];
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  return kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {}));
}

runCheck(import.meta.url, checkLayers);
