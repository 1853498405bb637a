import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasTemplate } from './make-template.mjs';
import { ownEnvironment, ownNode, tool } from './own-node.mjs';
import { filesUnder, isStarted, isTest, ROOT, readArchitecture } from './repository.mjs';
import { say } from './say.mjs';
import { changeStamp, contentStamp, readStamp, writeStamp } from './stamp.mjs';

/** What must be there after a build. */
const RESULTS = ['apps/server/dist/main.js', 'apps/cli/dist/kapstok.js', 'apps/web/dist/index.html'];
/** Where the drawing kernel is written, in a language of its own. */
const KERNEL = 'packages/engine/wasm';
const SHARED = ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json'];

/** Whether nothing that is built has changed since the last good build. */
export function isBuilt() {
  const isThere = RESULTS.every((path) => existsSync(join(ROOT, path))) && hasTemplate();
  return isThere && readStamp('built') === sourcesStamp();
}

/**
 * Builds what changed: packages, server and command line by the compiler, then the web app and the command line in few
 * files, and the database that an installation begins with.
 * @returns {boolean} whether it went well
 */
export function build() {
  // Taken before: a source that changes while we build is built again next time.
  const sources = sourcesStamp();
  forgetOtherOptions();
  if (!buildKernel()) return false;
  if (!run('typescript/bin/tsc', ['-b'])) return false;
  for (const app of ['apps/web', 'apps/cli']) {
    if (!run('vite/bin/vite.js', ['build', app, '--logLevel', 'warn'])) return false;
  }
  if (!hasTemplate() && !runScript('scripts/make-template.mjs')) return false;
  writeStamp('built', sources);
  return true;
}

/** Builds when needed, with a sentence for whoever waits. @returns {boolean} */
export function ensureBuilt() {
  if (isBuilt()) return true;
  say('Kapstok wordt gebouwd…', 'Building Kapstok…');
  if (build()) return true;
  say('Bouwen is niet gelukt; zie de melding hierboven.', 'Building failed; see the message above.');
  return false;
}

function sourcesStamp() {
  return changeStamp([...SHARED, ...workspaceFiles(isBuiltFrom)]);
}

/** @param {string} path from a workspace's folder */
function isBuiltFrom(path) {
  if (path.startsWith('src/')) return !isTest(path);
  return path.startsWith('public/') || !path.includes('/');
}

/** The drawing kernel is kept as it is built: anew when its source has changed. */
function buildKernel() {
  const stamp = contentStamp(filesUnder(join(ROOT, KERNEL)).map((file) => `${KERNEL}/${file}`));
  if (readStamp('kernel') === stamp) return true;
  if (!runScript('scripts/build-kernel.mjs')) return false;
  writeStamp('kernel', stamp);
  return true;
}

/** The compiler keeps old findings when only its options changed: then it starts afresh. */
function forgetOtherOptions() {
  const configs = workspaceFiles((path) => path === 'tsconfig.json');
  const options = contentStamp([...SHARED, ...configs]);
  if (readStamp('options') === options) return;
  for (const { path } of workspaces()) rmSync(join(ROOT, path, 'dist'), { recursive: true, force: true });
  writeStamp('options', options);
}

const workspaces = () => Object.values(readArchitecture(ROOT).packages);

/** @param {(path: string) => boolean} wanted */
function workspaceFiles(wanted) {
  return workspaces().flatMap(({ path }) =>
    filesUnder(join(ROOT, path), wanted).map((file) => `${path}/${file}`),
  );
}

/** @param {string} program @param {string[]} given */
function run(program, given) {
  return runScript(tool(program), given);
}

/** @param {string} script @param {string[]} given */
function runScript(script, given = []) {
  const env = ownEnvironment();
  return spawnSync(ownNode(), [script, ...given], { cwd: ROOT, env, stdio: 'inherit' }).status === 0;
}

if (isStarted(import.meta.url) && !build()) process.exitCode = 1;
