import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStarted, ROOT, readArchitecture } from './repository.mjs';

/** @typedef {import('./repository.mjs').Architecture} Architecture */

const START = '<!-- graph:start -->';
const END = '<!-- graph:end -->';
const FILE = 'ARCHITECTURE.md';

/**
 * The graph and the table of packages. An arrow that follows from two others is left out of the picture, not of the table.
 * @param {Architecture} architecture
 * @returns {string}
 */
export function drawGraph({ packages }) {
  const names = Object.keys(packages);
  const arrows = names.flatMap((name) => directUses(packages, name).map((used) => `  ${name} --> ${used}`));
  const pure = names.filter((name) => packages[name]?.pure === true);
  const rows = Object.values(packages).map(
    ({ path, does, uses }) =>
      `| \`${path}\` | ${does} | ${uses.length === 0 ? 'nothing' : uses.join(', ')} |`,
  );
  return [
    '```mermaid',
    'graph TD',
    ...arrows,
    '  classDef pure stroke-width:3px',
    `  class ${pure.join(',')} pure`,
    '```',
    '',
    'Thick border: no input or output, no clock, no chance. Drawn from `architecture.json`.',
    '',
    '| folder | does | may use |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** @param {Architecture['packages']} packages @param {string} name */
function directUses(packages, name) {
  const uses = packages[name]?.uses ?? [];
  return uses.filter((used) => !uses.some((other) => packages[other]?.uses.includes(used)));
}

/**
 * The document with a fresh graph between its markers.
 * @param {string} text
 * @param {Architecture} architecture
 * @returns {string}
 */
export function withGraph(text, architecture) {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${FILE} has no ${START} and ${END}`);
  return `${text.slice(0, start + START.length)}\n${drawGraph(architecture)}\n${text.slice(end)}`;
}

if (isStarted(import.meta.url)) {
  const file = join(ROOT, FILE);
  const written = readFileSync(file, 'utf8');
  const fresh = withGraph(written, readArchitecture(ROOT));
  if (!process.argv.includes('--check')) {
    writeFileSync(file, fresh);
  } else if (written !== fresh) {
    console.error(`The graph in ${FILE} is not that of architecture.json: run node scripts/draw-graph.mjs`);
    process.exitCode = 1;
  }
}
