import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.mjs';

const FOLDER = join(ROOT, 'tests/node-22');
const NODE = join(FOLDER, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node');

/**
 * Node 22, to hold Node 24 against; it stands apart, so that no tool of ours starts on it. Installed when it is not there.
 * @returns {string | undefined} nothing on a machine for which it is not kept
 */
export function olderNode() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (existsSync(NODE)) return NODE;
  const asked = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
  const { status, stderr } = spawnSync('npm', asked, { cwd: FOLDER, encoding: 'utf8' });
  if (status !== 0 || !existsSync(NODE)) throw new Error(`Node 22 could not be installed:\n${stderr}`);
  return NODE;
}
