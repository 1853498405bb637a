import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './say.mjs';

/**
 * A program that tests need, installed from Debian when we may.
 * @param {{ path: string, what: string, packages: readonly string[], setting?: string }} wanted `setting`: the variable that says where it is otherwise
 * @returns {string | undefined} why it is not there
 */
export function whyMissing({ path, what, packages, setting }) {
  if (existsSync(path)) return undefined;
  const elsewhere = setting === undefined ? '' : `, or say where it is in ${setting}`;
  if (!works('apt-get', ['--version'])) return `There is no ${path}: install ${what}${elsewhere}`;
  const before = rights();
  if (before === undefined)
    return `There is no ${what}: run "sudo apt-get install ${packages[0] ?? ''}" once`;
  say(`${what} wordt geïnstalleerd…`, `Installing ${what}…`);
  runLoud([...before, 'apt-get', 'update', '-qq']);
  runLoud([...before, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
  return existsSync(path) ? undefined : `${what} could not be installed; see the message of apt-get above`;
}

/** What comes before a command of the administrator; undefined when we may not. @returns {string[] | undefined} */
function rights() {
  if (process.getuid?.() === 0) return [];
  return works('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

/** @param {string} program @param {string[]} given */
function works(program, given) {
  return spawnSync(program, given, { stdio: 'ignore' }).status === 0;
}

/** @param {string[]} command */
function runLoud([program = '', ...given]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(program, given, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
