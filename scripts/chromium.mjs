import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './say.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/**
 * The browser for the journeys: Debian's Chromium, installed when we may.
 * @returns {string | undefined} why there is none
 */
export function whyNoChromium() {
  if (existsSync(CHROMIUM)) return undefined;
  if (!works('apt-get', ['--version']))
    return `There is no ${CHROMIUM}: install Chromium, or say where it is in CHROMIUM`;
  const before = rights();
  if (before === undefined) return 'There is no Chromium: run "sudo apt-get install chromium" once';
  say('Chromium wordt geïnstalleerd…', 'Installing Chromium…');
  runLoud([...before, 'apt-get', 'update', '-qq']);
  runLoud([
    ...before,
    'apt-get',
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    'chromium',
    'fonts-liberation',
  ]);
  return existsSync(CHROMIUM)
    ? undefined
    : 'Chromium could not be installed; see the message of apt-get above';
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
