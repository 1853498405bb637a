import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './repository.mjs';

/** What was done last, and from what: gone when the dependencies are. */
const FOLDER = join(ROOT, 'node_modules', '.kapstok');

/** @param {string} name @returns {string | undefined} */
export function readStamp(name) {
  try {
    return readFileSync(join(FOLDER, name), 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} name @param {string} stamp */
export function writeStamp(name, stamp) {
  const file = join(FOLDER, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stamp);
}

/** A stamp of what files hold. @param {string[]} paths from the root */
export function contentStamp(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

/** A stamp of when files changed and how large they are: quicker than reading them. @param {string[]} paths from the root */
export function changeStamp(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const { mtimeMs, size } = statSync(join(ROOT, path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}
