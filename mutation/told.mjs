import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * A change as people read it: where, what stood there, what stands there instead, and what came of it.
 * @typedef {{ place: string, line: number, mutator: string, from: string, to: string, status: string, killedBy?: string }} Change
 */

export const ROOT = join(import.meta.dirname, '..');

const lines = new Map();

/** @returns {Change} */
export function told({ fileName, location: { start, end }, mutatorName, replacement, status, killedBy }) {
  const place = relative(ROOT, fileName);
  if (!lines.has(place)) lines.set(place, readFileSync(join(ROOT, place), 'utf8').split('\n'));
  const there = lines.get(place).slice(start.line - 1, end.line);
  there[there.length - 1] = there.at(-1).slice(0, end.column - 1);
  there[0] = there[0].slice(start.column - 1);
  const from = there.map((line) => line.trim()).join(' ');
  const to = replacement.replaceAll(/\s+/g, ' ').trim();
  return { place, line: start.line, mutator: mutatorName, from, to, status, killedBy: killedBy?.[0] };
}

/** What a change is called; changes that are alike and stand on one line have one name. @param {Omit<Change, 'status'>} change */
export function nameOf({ place, line, mutator, from, to }) {
  return [place, line, mutator, from, to].join('\n');
}
