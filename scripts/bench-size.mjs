import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePart } from './benchmarks.mjs';
import { generatePlan } from './generate-plan.mjs';
import { machine } from './machine.mjs';
import { ROOT } from './repository.mjs';
import { usageOf } from './usage.mjs';

/**
 * How long `kapstok calc` and `kapstok audit` take from a cold process, and how much memory, for the example and for
 * plans many times as large. Writes a part of docs/benchmarks.md; fails when a bound of the product is not met.
 * @typedef {{ command: string, times: number, rows: number, seconds: number, working: number,
 *   megabytes: number }} Measured
 */

const TIMES = [1, 10, 30, 100];
const RUNS = 5;
const BOUNDS = { exampleSeconds: 1, largeSeconds: 3, largeMegabytes: 500, growth: 1.5 };

/** The quickest of a few runs: what else the machine does only adds. @param {string} command @param {string} folder @param {{ times: number, rows: number }} size @returns {Measured} */
function measured(command, folder, { times, rows }) {
  const runs = Array.from({ length: RUNS }, () => usageOf([command, folder, '--json']));
  const seconds = Math.min(...runs.map((run) => run.milliseconds)) / 1000;
  const megabytes = Math.min(...runs.map((run) => run.megabytes));
  const working = Math.min(...runs.map((run) => run.working)) / 1000;
  return { command, times, rows, seconds, working, megabytes };
}

/** @returns {Measured[]} */
function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'kapstok-size-'));
  try {
    return TIMES.flatMap((times) => {
      const to = join(folder, String(times));
      const rows = generatePlan({ from: join(ROOT, 'examples/nml-o'), to, times });
      return ['calc', 'audit'].map((command) => measured(command, to, { times, rows }));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Work a row adds between two sizes. @param {Measured} small @param {Measured} large */
const perRow = (small, large) => (large.working - small.working) / (large.rows - small.rows);

/** @param {Measured[]} all @param {string} command @returns {string[]} */
function problemsOf(all, command) {
  const [example, ten, thirty, hundred] = all.filter((each) => each.command === command);
  if (!example || !ten || !thirty || !hundred) return [`${command}: not measured`];
  const growth = perRow(thirty, hundred) / perRow(example, thirty);
  return [
    ...(example.seconds < BOUNDS.exampleSeconds
      ? []
      : [`${command}: the example takes ${example.seconds.toFixed(2)} s`]),
    ...(hundred.seconds < BOUNDS.largeSeconds
      ? []
      : [`${command}: 100 times takes ${hundred.seconds.toFixed(2)} s`]),
    ...(hundred.megabytes < BOUNDS.largeMegabytes
      ? []
      : [`${command}: 100 times takes ${hundred.megabytes.toFixed(0)} MB`]),
    ...(growth < BOUNDS.growth
      ? []
      : [`${command}: a row costs ${growth.toFixed(2)} times as much in a large plan`]),
  ];
}

/** @param {Measured[]} all @param {string[]} problems */
function report(all, problems) {
  const lines = all.map(
    ({ command, times, rows, seconds, working, megabytes }) =>
      `| ${command} | ${times} | ${rows} | ${seconds.toFixed(2)} | ${working.toFixed(2)} | ${Math.round(megabytes)} | ${((working / rows) * 1e6).toFixed(0)} |`,
  );
  return `## How large plans get

Written by \`node scripts/bench-size.mjs\`.

How long \`kapstok calc --json\` and \`kapstok audit --json\` take from a cold process, and the most memory they use:
for the example plan, and for plans many times as large made from it by \`scripts/generate-plan.mjs\`. Each number is
the least of ${RUNS} runs; work is what all cores did together, clearing memory included. ${machine()}

| command | times the example | rows | seconds | seconds of work | MB | microseconds of work per row |
|---|--:|--:|--:|--:|--:|--:|
${lines.join('\n')}

Bounds: the example under ${BOUNDS.exampleSeconds} second; 100 times the example under ${BOUNDS.largeSeconds} seconds and ${BOUNDS.largeMegabytes} MB; a row
costs in a large plan less than ${BOUNDS.growth} times what it costs in a small one.
${problems.length === 0 ? 'All are met.' : `Not met:\n\n${problems.map((problem) => `- ${problem}`).join('\n')}`}
`;
}

const all = measure();
const problems = ['calc', 'audit'].flatMap((command) => problemsOf(all, command));
writePart('size', report(all, problems));
process.stdout.write(problems.length === 0 ? 'every bound is met\n' : `${problems.join('\n')}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
