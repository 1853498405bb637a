import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './repository.mjs';

/** Where the quotes themselves are put. */
const MAKES_QUOTES = join('packages', 'quantity', 'src', 'isolated.ts');

/** @param {string} folder */
function sources(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter((path) => path.includes(`${sep}src${sep}`) && path !== MAKES_QUOTES);
}

it('words that stand in quotes within a sentence are kept by themselves, whichever way they are read', () => {
  const loose = ['packages', 'apps'].flatMap(sources).flatMap((path) =>
    readFileSync(join(ROOT, path), 'utf8')
      .split('\n')
      // What is put there by hand turns the words around it; `inQuotes` keeps them in their places.
      .flatMap((line, at) => (line.includes('“${') ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  );
  expect(loose).toEqual([]);
});
