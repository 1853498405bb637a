import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesUnder } from './repository.mjs';

/**
 * @typedef {import('./repository.mjs').Architecture} Architecture
 * @typedef {import('./repository.mjs').Workspace} Workspace
 */

/** A name that says nothing: a folder or file is a concept of the domain. */
const SAYS_NOTHING = /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\.\w+)?(?:\/|$)/;

/**
 * Whether the folders, the manifests and the build follow architecture.json, and architecture.json itself makes sense.
 * @param {string} root
 * @param {Architecture} architecture
 * @returns {string[]}
 */
export function layoutProblems(root, architecture) {
  const known = new Set(Object.values(architecture.packages).map((workspace) => workspace.path));
  const unknown = workspaceFolders(root).filter((path) => !known.has(path));
  return [
    ...unknown.map((path) => `${path}: not in architecture.json`),
    ...Object.entries(architecture.packages).flatMap(([name, workspace]) => [
      ...arrowProblems(architecture, name, workspace),
      ...manifestProblems(root, architecture, name, workspace),
      ...referenceProblems(root, architecture, workspace),
      ...namingProblems(root, workspace),
    ]),
  ];
}

/** @param {string} root */
function workspaceFolders(root) {
  return ['packages', 'apps'].flatMap((group) => {
    const folder = join(root, group);
    if (!existsSync(folder)) return [];
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => `${group}/${entry.name}`);
  });
}

/** Arrows point down: to what stands earlier in the file. @param {Architecture} architecture @param {string} name @param {Workspace} workspace */
function arrowProblems(architecture, name, workspace) {
  const order = Object.keys(architecture.packages);
  return workspace.uses.flatMap((used) => {
    const target = architecture.packages[used];
    if (target === undefined) return [`architecture.json: ${name} uses ${used}, which does not exist`];
    if (order.indexOf(used) >= order.indexOf(name))
      return [`architecture.json: ${name} uses ${used}: arrows point down`];
    if (workspace.pure === true && target.pure !== true) {
      return [`architecture.json: ${name} is pure and uses ${used}, which is not`];
    }
    return [];
  });
}

/** @param {string} root @param {Architecture} architecture @param {string} name @param {Workspace} workspace */
function manifestProblems(root, { scope }, name, workspace) {
  const path = `${workspace.path}/package.json`;
  const manifest = readJson(root, path);
  if (manifest === undefined) return [`${path}: missing`];
  const wrongName = manifest.name === `${scope}/${name}` ? [] : [`${path}: its name is not ${scope}/${name}`];
  const siblings = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter((dependency) => dependency.startsWith(`${scope}/`))
    .map((dependency) => dependency.slice(scope.length + 1));
  const forbidden = siblings.filter((sibling) => !workspace.uses.includes(sibling));
  return [
    ...wrongName,
    ...forbidden.map((sibling) => `${path}: ${name} may not use ${sibling} (architecture.json)`),
  ];
}

/** What a workspace may use is built before it; an app without references is not built by tsc. @param {string} root @param {Architecture} architecture @param {Workspace} workspace */
function referenceProblems(root, architecture, workspace) {
  const path = `${workspace.path}/tsconfig.json`;
  const config = readJson(root, path);
  if (config === undefined) return [`${path}: missing`];
  if (workspace.browser === true) return [];
  const built = new Set(
    (config.references ?? []).map((/** @type {{ path: string }} */ reference) =>
      posix.join(workspace.path, reference.path),
    ),
  );
  const wanted = workspace.uses.map((used) => architecture.packages[used]?.path ?? used);
  const missing = wanted.filter((used) => !built.has(used));
  return missing.map((used) => `${path}: no reference to ${used}`);
}

/** @param {string} root @param {Workspace} workspace */
function namingProblems(root, workspace) {
  const named = filesUnder(join(root, workspace.path), (path) => SAYS_NOTHING.test(path));
  return named.map((path) => `${workspace.path}/${path}: name it after the concept it holds`);
}

/** @param {string} root @param {string} path */
function readJson(root, path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
