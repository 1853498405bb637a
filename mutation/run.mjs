import { appendFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sources, tryChanges } from './changes.mjs';
import { explained, isOf } from './explained.mjs';
import { keep, kept } from './kept.mjs';
import { PATIENCE } from './patience.mjs';
import { OF_A_THOUSAND, SEED } from './sample.mjs';
import { nameOf, ROOT } from './told.mjs';

/**
 * `node mutation/run.mjs [folder...]`: what share of changes to the code our tests find. Fails when that is less than it
 * must be in a package. Of a sample only the places that are tried are changed; a full run goes folder by folder, for a folder
 * that is not changed runs much faster. It takes hours: one that was stopped goes on with the folders it had not done, and one
 * with more patience (KAPSTOK_PATIENCE) or more tests tries what the one before did not find.
 */

const LEAST = 85;
const PACKAGES = ['packages/quantity', 'packages/engine'];
const FOUND = new Set(['Killed', 'Timeout']);

/** @param {import('./changes.mjs').Change[]} changes */
function scoreOf(changes) {
  const found = changes.filter(({ status }) => FOUND.has(status)).length;
  return { tried: changes.length, found, share: changes.length === 0 ? 100 : (100 * found) / changes.length };
}

const inWords = ({ tried, found, share }) => `${share.toFixed(1)} % found (${found} of ${tried})`;

async function tried(folders) {
  const paths = folders.flatMap(sources);
  if (OF_A_THOUSAND < 1000) return tryChanges(paths, { isSample: true });
  const changes = [];
  for (const [folder, there] of Map.groupBy(paths, dirname)) {
    const before = kept(folder);
    const isDone = before?.isWhole === true && before.patience >= PATIENCE;
    const { changes: ofFolder, milliseconds } = isDone ? before : keep(folder, await further(there, before));
    changes.push(...ofFolder);
    tell(folder, ofFolder, milliseconds);
    console.log(`${folder}: ${inWords(scoreOf(ofFolder))}`);
  }
  return changes;
}

/** All changes to some files but those that were found, and how long it took in all. @param {import('./kept.mjs').Done} [before] */
async function further(paths, before) {
  const start = performance.now();
  const found = foundFor(before?.changes ?? []);
  const names = new Set(found.map(nameOf));
  const changes = [...found, ...(await tryChanges(paths, { isSample: false, found: [...names] }))];
  return {
    changes,
    milliseconds: (before?.milliseconds ?? 0) + performance.now() - start,
    patience: PATIENCE,
  };
}

/** Changes that are found for good: of those with one name all. What went on too long may have waited for a busy machine. */
function foundFor(changes) {
  const left = new Set(changes.filter(({ status }) => status !== 'Killed').map(nameOf));
  return changes.filter((change) => !left.has(nameOf(change)));
}

/** A line for the proof, where one asks for it. */
function tell(what, changes, milliseconds) {
  const file = process.env.KAPSTOK_PROOF;
  if (file === undefined || file === '') return;
  const { tried: count } = scoreOf(changes);
  const found = inWords(scoreOf(changes));
  const line = { database: 'none', what: `changes in ${what}`, count, seed: SEED, milliseconds, found };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

const code = (words) => `\`${words.length > 90 ? `${words.slice(0, 90)}…` : words}\``.replaceAll('|', '\\|');

/** What is not found, with its explanation or without. @param {import('./changes.mjs').Change[]} changes */
function survivorsInWords(changes) {
  const reasons = explained();
  const left = changes.filter(({ status }) => !FOUND.has(status));
  const rows = left.map((change) => ({ ...change, reason: reasons.find((one) => isOf(one, change)) }));
  const row = ({ place, line, from, to, reason }) =>
    `| ${place}:${line} | ${code(from)} | ${code(to)} | ${reason === undefined ? '' : `${reason.equivalent ? 'equivalent: ' : ''}${reason.why}`} |`;
  const [said, unsaid] = [rows.filter(({ reason }) => reason), rows.filter(({ reason }) => !reason)];
  const table = (some) =>
    some.length === 0
      ? 'None.'
      : [
          '| where | what stands there | changed to | why no test finds it |',
          '|---|---|---|---|',
          ...some.map(row),
        ].join('\n');
  return `## Not found and not explained: ${unsaid.length}\n\n${table(unsaid)}\n\n## Not found, and why: ${said.length}\n\n${table(said)}\n`;
}

async function main(folders) {
  process.chdir(ROOT);
  const start = performance.now();
  const changes = await tried(folders.length === 0 ? PACKAGES : folders);
  if (OF_A_THOUSAND < 1000) tell('the sample', changes, performance.now() - start);
  const scores = Object.entries(
    Object.groupBy(changes, ({ place }) => place.split('/').slice(0, 2).join('/')),
  );
  for (const [name, there] of scores) console.log(`${name}: ${inWords(scoreOf(there))}`);
  const { KAPSTOK_PROOF_NOTES: notes } = process.env;
  if (notes) writeFileSync(notes, survivorsInWords(changes));
  const low = scores.filter(([, there]) => scoreOf(there).share < LEAST);
  for (const [name] of low) console.error(`${name}: tests find less than ${LEAST} % of changes`);
  if (low.length > 0) console.error(survivorsInWords(changes));
  return low.length === 0 && changes.length > 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
