import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from './testing/plans.ts';

const BIN = fileURLToPath(new URL('../bin/kapstok.js', import.meta.url));
const BUILT = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** Every Node on this machine with another version: the one of the project, and those on the path. */
function nodes(): readonly (readonly [string, string])[] {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && existsSync(folder));
  const found = folders
    .filter((folder) => readdirSync(folder).includes('node'))
    .map((folder) => join(folder, 'node'));
  const versions = new Map([[process.version, process.execPath]]);
  for (const node of found) {
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    if (!versions.has(version)) versions.set(version, node);
  }
  return [...versions];
}

describe.each(nodes())('the built command on Node %s', (_, node) => {
  const kapstok = (...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(node, [BIN, ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '' } });

  it('is there: `npm test` builds first, by itself this test needs `npm run build`', () => {
    expect(existsSync(BUILT)).toBe(true);
  });

  it('prints help and nothing else', () => {
    const { status, stdout, stderr } = kapstok('--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('kapstok calc FOLDER|FILE');
  });

  it('computes the example', () => {
    const { status, stdout } = kapstok('calc', EXAMPLE, '--json');
    const document = JSON.parse(stdout) as { plan: { investment: { total: number } } };
    // Sum of the yearly amounts of budget-lines.csv.
    expect([status, document.plan.investment.total]).toEqual([0, 71_395_208]);
  });

  it('audits and explains the example, without colours off a terminal', () => {
    const audit = kapstok('audit', EXAMPLE);
    const explain = kapstok('explain', EXAMPLE, 'plan/shortage.shareClosed');
    expect([audit.status, explain.status]).toEqual([0, 0]);
    expect(audit.stdout + explain.stdout).not.toContain('\u001b');
    expect(audit.stdout).toContain('Doorlichting:');
  });

  it('refuses what it does not know', () => {
    const { status, stdout, stderr } = kapstok('recken');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('recken');
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(node, [BIN, 'audit', EXAMPLE, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += String(chunk);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });
});
