import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../version.ts';

/** What has a hand in a figure as it is told, from a cell to its words. */
const PARTS = ['quantity', 'plan', 'engine', 'exchange', 'contract'] as const;

let made: Promise<string> | undefined;

/** Tells what computes here from every other that could give other figures: its version, and its code itself. */
export function engineMark(): Promise<string> {
  made ??= markOf();
  return made;
}

async function markOf(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await codeFiles()) hash.update(await readFile(file));
  return `${version()} ${hash.digest('hex').slice(0, 32)}`;
}

async function codeFiles(): Promise<readonly string[]> {
  const built = import.meta.url.endsWith('.ts') ? 'src' : 'dist';
  const packages = fileURLToPath(new URL('../../../../packages', import.meta.url));
  const folders = PARTS.map((part) => join(packages, part, built)).filter((folder) => existsSync(folder));
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder, { recursive: true })).map((file) => join(folder, file)),
    ),
  );
  return files.flat().filter(isCode).toSorted();
}

function isCode(file: string): boolean {
  return /(?<!\.d|\.test)\.[jt]s$/.test(file);
}
