import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { ownNode } from './own-node.mjs';
import { ROOT } from './repository.mjs';

/** The machine that something was measured on, and of which sources. */
export function machine() {
  const [cpu] = cpus();
  const told = (/** @type {string} */ program, /** @type {string[]} */ given) =>
    spawnSync(program, given, { cwd: ROOT, encoding: 'utf8' }).stdout?.trim() ?? '';
  const commit = told('git', ['rev-parse', '--short', 'HEAD']);
  const words = [
    `${cpus().length} cores (${cpu?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${told(ownNode(), ['--version'])}`,
    ...(commit === '' ? [] : [`commit ${commit}`]),
  ];
  return `Machine: ${words.join('; ')}.`;
}
