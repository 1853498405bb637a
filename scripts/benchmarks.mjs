import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.mjs';

const FILE = join(ROOT, 'docs/benchmarks.md');
const HEAD = `# Benchmarks

Each part is written by the program that it names; nothing here is typed by hand.
`;
/** The order of the parts. */
const PARTS = ['size', 'start', 'store', 'people', 'measurements', 'certainty', 'draws'];

/** Writes one part of docs/benchmarks.md, and leaves the others. @param {string} part @param {string} text */
export function writePart(part, text) {
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const found = (/** @type {string} */ name) =>
    new RegExp(`<!-- ${name}:start -->\n([\\s\\S]*?)\n<!-- ${name}:end -->`).exec(before)?.[1];
  const parts = PARTS.flatMap((name) => {
    const written = name === part ? text.trim() : found(name);
    return written === undefined ? [] : [`<!-- ${name}:start -->\n${written}\n<!-- ${name}:end -->\n`];
  });
  writeFileSync(FILE, `${HEAD}\n${parts.join('\n')}`);
}
