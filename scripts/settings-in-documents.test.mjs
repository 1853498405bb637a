import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './repository.mjs';

const SERVER = join(ROOT, 'apps', 'server', 'src');
const DOCUMENTS = ['operate.md', 'beheer.md'].map((name) => readFileSync(join(ROOT, 'docs', name), 'utf8'));
/** Where settings are read: a name in quotes, or of the environment itself. */
const NAMES = /(?:'|\benv\.)(KAPSTOK_[A-Z_]+)/g;

/** @param {string} text */
function namesIn(text) {
  return [...text.matchAll(NAMES)].map(([, name = '']) => name);
}

it('documents name every setting that the server reads', () => {
  const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('settings.ts'),
  );
  const read = new Set(sources.flatMap((path) => namesIn(readFileSync(join(SERVER, path), 'utf8'))));
  expect(read.size).toBeGreaterThan(15);
  const untold = [...read].filter((name) => !DOCUMENTS.some((document) => document.includes(`\`${name}\``)));
  expect(untold).toEqual([]);
});
