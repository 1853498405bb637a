import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStarted, ROOT } from './repository.mjs';
import { say } from './say.mjs';
import { contentStamp, readStamp, writeStamp } from './stamp.mjs';

const LOCK = 'package-lock.json';
const STAMP = 'installed';

/**
 * Installs the dependencies when they are absent or belong to another package-lock.json.
 * @param {string} [folder] one with a package-lock.json of its own
 * @returns {boolean} whether they are there now
 */
export function ensureInstalled(folder = '') {
  const lock = contentStamp([join(folder, LOCK)]);
  const stamp = folder === '' ? STAMP : `${STAMP}-${folder}`;
  if (readStamp(stamp) === lock) return true;
  if (!installedByHand(folder)) {
    say('Onderdelen worden geïnstalleerd…', 'Installing parts…');
    if (!cleanInstall(folder)) {
      say(
        'Installeren is niet gelukt. Is er verbinding met de npm-registry? Zie de melding hierboven.',
        'Installing failed. Can this machine reach the npm registry? See the message above.',
      );
      return false;
    }
  }
  writeStamp(stamp, lock);
  return true;
}

/** Whether somebody ran npm already: npm's own record in node_modules holds what the lock asks for. */
function installedByHand(/** @type {string} */ folder) {
  const wanted = packagesIn(join(folder, LOCK));
  const present = packagesIn(join(folder, 'node_modules/.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, { version, link, optional }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const there = present[path];
    return there === undefined ? optional === true : link === true || there.version === version;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }> | undefined}
 */
function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function cleanInstall(/** @type {string} */ folder) {
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const asked = [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // Development tools too: building needs them, also where NODE_ENV says production.
  const { status } = spawnSync(program, [...asked, '--include=dev', '--include=optional'], {
    cwd: join(ROOT, folder),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && program === 'npm',
  });
  return status === 0;
}

if (isStarted(import.meta.url) && !ensureInstalled()) process.exitCode = 1;
