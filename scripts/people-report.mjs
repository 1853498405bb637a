import { machine } from './machine.mjs';
import { AGO, SCREENS, SOON, UNASKED } from './people-screens.mjs';

/**
 * @typedef {import('./people-screens.mjs').Screen} Screen
 * @typedef {ReadonlyMap<string, readonly number[]>} Times
 * @typedef {(times: readonly number[], share: number) => number} WithinOf
 * @typedef {{ name: string, each: readonly number[], bound?: number | undefined, of?: number }} Row a bound is of 95 in 100, or `of` them
 * @typedef {object} Work how much was asked of the server, and by how many
 * @property {number} times
 * @property {number} changes
 * @property {number} otherChanges
 * @property {number} regions
 * @property {number} people
 * @property {number} editors
 * @property {number} seconds
 * @property {number} pause
 * @property {number} keeping Seconds of work beside which a region is taken out and verified.
 * @typedef {object} Measured
 * @property {Times} atWork
 * @property {Times} beside While a region was taken out and verified.
 * @property {Times} kept Taking out and verifying itself.
 * @property {Times} alone Moments that nobody asked for, by one person.
 */

const [HALF, MOST] = [0.5, 0.95];

export const EDIT = 'one edit: read a record, and change it';

/** @param {readonly Screen[]} screens @param {Times} times @returns {Row[]} */
function rowsOf(screens, times) {
  return screens.map(({ name, bound }) => ({ name, bound, each: times.get(name) ?? [] }));
}

/** @param {readonly Screen[]} screens @param {Times} times */
function together(screens, times) {
  return screens.flatMap(({ name }) => times.get(name) ?? []);
}

/** @param {Measured} measured @returns {{ what: string, rows: Row[] }[]} */
function tablesOf({ atWork, beside, kept, alone }) {
  const edits = { name: EDIT, each: atWork.get(EDIT) ?? [] };
  const reads = { name: 'all of the plan as it is, together', bound: SOON, each: together(SCREENS, atWork) };
  const unasked = rowsOf(UNASKED, atWork).map(({ name, each }) => ({ name, each }));
  const work = [...rowsOf(SCREENS, atWork), reads, ...rowsOf(AGO, atWork), ...unasked, edits];
  const others = {
    name: 'what others ask meanwhile, together',
    bound: SOON,
    each: together(SCREENS, beside),
  };
  const keeping = [...kept].map(([name, each]) => ({ name, each }));
  return [
    { what: 'at work', rows: work },
    { what: 'beside taking out and verifying', rows: [others, ...keeping] },
    { what: 'by one person', rows: rowsOf(UNASKED, alone).map((row) => ({ ...row, of: HALF })) },
  ];
}

/**
 * A part of docs/benchmarks.md, and the bounds that are not met.
 * @param {Work} work @param {Measured} measured @param {WithinOf} withinOf
 */
export function report(work, measured, withinOf) {
  const tables = tablesOf(measured);
  const problems = tables.flatMap(({ what, rows }) =>
    rows.flatMap(({ name, each, bound, of = MOST }) => {
      if (bound === undefined || withinOf(each, of) < bound) return [];
      if (each.length === 0) return [`${name} (${what}): was not asked`];
      const within = withinOf(each, of).toFixed(0);
      return [`${name} (${what}): ${of * 100} in 100 within ${within} ms, and ${bound} ms is the bound`];
    }),
  );
  const ms = (/** @type {number} */ value) => value.toFixed(value < 10 ? 1 : 0);
  const rowOf = (/** @type {Row} */ { name, each, bound }) =>
    `| ${name} | ${each.length} | ${[HALF, MOST, 1].map((share) => ms(withinOf(each, share))).join(' | ')} | ${bound ?? ''} |`;
  const [atWork = '', beside = '', alone = ''] = tables.map(
    ({ rows }) => `| screen | asked | half within | 95 in 100 within | longest | bound |
|---|--:|--:|--:|--:|--:|
${rows.map(rowOf).join('\n')}`,
  );
  const text = `## Fifty people at work, through the server

Written by \`node scripts/bench-people.mjs\`. A region with a plan ${work.times} times the example and ${work.changes} changes behind it, on
PostgreSQL, and ${work.regions - 1} regions beside it with such a plan and ${work.otherChanges} changes each; ${work.people} people who look ${work.pause / 1000} seconds at each screen, ${work.editors}
of whom edit every other time, for ${work.seconds} seconds. Server, database and the people themselves share the machine; times are of the
data of a screen, whole and unpacked, in ms; a bound is of 95 in 100. ${machine()}

"A year ago" is the end of one of the five working days of a week, as one picks it in the frame: who asks first waits until its
state is computed, and what is answered of it is kept. "Any moment" is another moment of two years each time, by chance: then one
always waits for that. What such a moment takes is told here, and bound below.

${atWork}

The same people for ${work.keeping} seconds more, without moments of before, while one takes the region out with its whole history and verifies
it, in turn and without a rest but for what is let through (ten of each a minute).

${beside}

By one person, with nobody else at work, each time a moment that nobody asked for yet. Here a bound is of the middle.

${alone}

${problems.length === 0 ? 'Every bound is met.' : `Not met:\n\n${problems.map((problem) => `- ${problem}`).join('\n')}`}
`;
  return { text, problems };
}
