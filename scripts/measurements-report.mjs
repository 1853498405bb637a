import { machine } from './machine.mjs';

/**
 * @typedef {ReadonlyMap<string, readonly number[]>} Times
 * @typedef {{ each: number[], rows: number }} Summed
 * @typedef {{ nation: Summed, region: Summed, naiveNation: Summed, naiveRegion: Summed }} Sums
 * @typedef {object} Work
 * @property {number} regions
 * @property {number} indicators
 * @property {number} organisations
 * @property {number} periods
 * @property {number} people
 * @property {number} pause
 * @property {number} seconds
 */

/** Milliseconds within which 95 in 100 have to be. */
const BOUNDS = new Map([
  ['indicators of the region', 50],
  ['the three lines', 50],
  ['what was missed, and what is done about it', 50],
  ['a round, as its coordinator sees it', 100],
  ['a late correction', 1000],
  ['closing a round', 2000],
]);
const NATION_BOUND = 200;
const [HALF, MOST] = [0.5, 0.95];
/** What a region among many may cost more than by itself, by chance of the machine. */
const NO_MORE = 1.5;

const ms = (/** @type {number} */ value) => value.toFixed(value < 10 ? 1 : 0);

/**
 * A part of docs/benchmarks.md, and the bounds that are not met.
 * @param {Work} work @param {{ one: Times, all: Times, sums: Sums }} measured
 * @param {(times: readonly number[], share: number) => number} withinOf
 */
export function report(work, { one, all, sums }, withinOf) {
  const figures = work.regions * work.indicators * work.organisations * work.periods;
  const problems = [...BOUNDS].flatMap(([name, bound]) =>
    [one, all].flatMap((times) => {
      const within = withinOf(times.get(name) ?? [], MOST);
      return within < bound
        ? []
        : [`${name}: 95 in 100 within ${ms(within)} ms, and ${bound} ms is the bound`];
    }),
  );
  const nation = withinOf(sums.nation.each, MOST);
  if (!(nation < NATION_BOUND))
    problems.push(`the nation: 95 in 100 within ${ms(nation)} ms, and ${NATION_BOUND} ms is the bound`);
  const grown = [...BOUNDS.keys()]
    .map((name) => withinOf(all.get(name) ?? [], HALF) / withinOf(one.get(name) ?? [], HALF))
    .toSorted((a, b) => a - b);
  const growth = grown[Math.floor(grown.length / 2)] ?? Number.NaN;
  if (!(growth < NO_MORE)) problems.push(`one of many regions costs ${growth.toFixed(2)} times one alone`);
  const rows = [...all.keys()].map((name) => {
    const cells = [one, all].flatMap((times) => {
      const each = times.get(name) ?? [];
      return [String(each.length), ms(withinOf(each, HALF)), ms(withinOf(each, MOST))];
    });
    return `| ${name} | ${cells.join(' | ')} | ${BOUNDS.get(name) ?? ''} |`;
  });
  const half = (/** @type {Summed} */ { each }) => withinOf(each, HALF);
  const ratio = (/** @type {Summed} */ plain, /** @type {Summed} */ kept) =>
    (half(plain) / half(kept)).toFixed(0);
  const text = `## Ten million measurements

Written by \`node scripts/bench-measurements.mjs\`. ${work.regions} regions with ${work.indicators} indicators that ${work.organisations} organisations measure each of ${work.periods} months, a third of
them cumulative: ${figures} figures, on PostgreSQL. Asked of one of them, through the server: by ${work.people} people who look ${work.pause / 1000} seconds
at each answer, two of whom correct a figure of a closed month every other time, for ${work.seconds} seconds; first with that region in a database of its own, then in one with all. A
correction is the whole of it: what stands is read, opened again, given anew and approved, and the indicators are read with what they come
to now. Times are in ms; a bound is of 95 in 100. ${machine()}

| asked | one region: times | half within | 95 in 100 within | ${work.regions} regions: times | half within | 95 in 100 within | bound |
|---|--:|--:|--:|--:|--:|--:|--:|
${rows.join('\n')}

- The first time after the server starts all figures of the region are read and added up; after that only what changed.
- One of ${work.regions} regions costs ${growth.toFixed(2)} times what it does by itself (the middle of the ratios of what is bound).
- For the nation: what the figures of a month come to in each region, ${sums.nation.rows} sums, half within ${ms(half(sums.nation))} ms and 95 in 100 within ${ms(nation)} ms (bound ${NATION_BOUND}). Adding up the figures
  takes ${ms(half(sums.naiveNation))} ms: ${ratio(sums.naiveNation, sums.nation)} times as long.
- Of one region, ${sums.region.rows} sums: ${ms(half(sums.region))} ms, and adding up ${ms(half(sums.naiveRegion))} ms: ${ratio(sums.naiveRegion, sums.region)} times as long.

${problems.length === 0 ? 'Every bound is met.' : `Not met:\n\n${problems.map((problem) => `- ${problem}`).join('\n')}`}
`;
  return { text, problems };
}
