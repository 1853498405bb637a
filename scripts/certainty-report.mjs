import { machine } from './machine.mjs';

/**
 * A part of docs/benchmarks.md: how long it takes to tell how sure plans are.
 * @param {{ regions: number, times: number, draws: number }} work
 * @param {ReadonlyMap<string, readonly number[]>} measured milliseconds by what was asked
 */
export function report({ regions, times, draws }, measured) {
  const ms = (/** @type {number | undefined} */ value) => (value ?? 0).toFixed((value ?? 0) < 10 ? 1 : 0);
  const rows = [...measured].map(([name, each]) => {
    const sorted = each.toSorted((one, other) => one - other);
    const middle = sorted[Math.floor((sorted.length - 1) / 2)];
    return `| ${name} | ${each.length} | ${ms(sorted[0])} | ${ms(middle)} | ${ms(sorted.at(-1))} |`;
  });
  return `## How sure, through the server

Written by \`node scripts/bench-certainty.mjs\`. ${regions} regions, each with an adopted plan ${times} times the example, on PostgreSQL;
${draws} draws, the assumptions of the example. One person asks, one thing after another; server and database share the machine.
Times are of the whole answer, in ms. The first time of a plan includes computing it, that of the nation computing those of the other
regions; drawn anew is with another seed; asked again is the same question once more. Plans of a region and of the nation are drawn
one after another, so that the draws of one at a time are in memory. ${machine()}

| how sure | asked | shortest | middle | longest |
|---|--:|--:|--:|--:|
${rows.join('\n')}
`;
}
