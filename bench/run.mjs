import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePart } from '../scripts/benchmarks.mjs';
import { machine } from '../scripts/machine.mjs';
import { ownNode } from '../scripts/own-node.mjs';

/**
 * `npm run bench`: how fast the drawing engine is, beside a reference in C and what users would pick. Contenders run in turns,
 * so that what else the machine does falls on all of them; each tells the processor's work too, which other work changes
 * less. Writes a part of docs/benchmarks.md; fails when a bound is not met. Needs `npm run build`, and `npm ci` in this folder
 * for the others; a contender that is not there (a compiler, NumPy, Chromium) is left out, and said so.
 */

const HERE = import.meta.dirname;
const ROUNDS = Number(process.env.KAPSTOK_ROUNDS ?? 5);
/** The threads of a server are started so: what is forgotten is cleared away early. */
const YOUNG = '--max-semi-space-size=4';
const DRAWS = 10_000;
const folder = mkdtempSync(join(tmpdir(), 'kapstok-bench-'));
const reference = join(folder, 'reference');

/** What a contender prints, or nothing when it is not there. */
function told(program, given, more = {}) {
  const { status, stdout, stderr } = spawnSync(program, given, {
    cwd: HERE,
    encoding: 'utf8',
    env: { ...process.env, OMP_NUM_THREADS: '1', ...more },
  });
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1));
  console.error(`${[program, ...given].join(' ')}: ${stderr?.trim().split('\n').at(-1) ?? 'is not there'}`);
  return undefined;
}

const node = (...given) => told(ownNode(), [YOUNG, ...given]);
const halfYears = () => told(ownNode(), [YOUNG, 'region/product.mjs'], { KAPSTOK_BENCH_YEARS: '5' });

/** Contenders by name: what each prints in a round. */
const CONTENDERS = {
  c: () => (existsSync(reference) ? told(reference, []) : undefined),
  wasm: () => node('region/product.mjs'),
  js: () => node('region/product.mjs', '--kernel', 'js'),
  halfDraws: () => node('region/product.mjs', '--draws', '5000'),
  halfYears,
  numpy: () => told('python3', ['region/numpy_job.py']),
  one: () => node('region/workers.mjs', '1'),
  two: () => node('region/workers.mjs', '2'),
  sensitivities: () => node('region/sensitivities.mjs'),
  means: () => node('region/means.mjs'),
  slider: () => node('slider/chromium.mjs'),
  screen: () => node('slider/product.mjs'),
  nation: () => node('region/nation.mjs', '248'),
  half: () => node('region/nation.mjs', '124'),
  squiggle: () => node('others/squiggle.mjs'),
  hyperformula: () => node('others/hyperformula.mjs'),
};
/** These take long, and differ so much that three rounds tell it. */
const FEW = new Set(['nation', 'half', 'squiggle', 'hyperformula']);
const FEW_ROUNDS = Math.min(ROUNDS, 3);
/** These are the same each time. */
const ONCE = new Set(['means']);

function compileReference() {
  const given = ['-O3', '-march=native', '-ffp-contract=off', 'region/reference.c', '-lm', '-o', reference];
  spawnSync(process.env.CC ?? 'gcc', given, { cwd: HERE, stdio: 'inherit' });
}

function roundsOf(name) {
  if (ONCE.has(name)) return 1;
  return FEW.has(name) ? FEW_ROUNDS : ROUNDS;
}

function measure() {
  const found = new Map(Object.keys(CONTENDERS).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, run] of Object.entries(CONTENDERS)) {
      if (round >= roundsOf(name)) continue;
      const one = run();
      if (one !== undefined) found.get(name).push(one);
    }
    console.error(`round ${round + 1} of ${ROUNDS}`);
  }
  return found;
}

/** The middle one; of an even number the mean of the two in the middle. */
function middle(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)];
}

/** The middle of a measure over the rounds; undefined when it was not measured. */
const of = (found, name, field) => {
  const rounds = found.get(name);
  return rounds.length === 0 ? undefined : middle(rounds.map((one) => one[field]));
};

/** By round, and then the middle: what one took of the other. */
function ratio(found, [over, under], field, times = 1) {
  const rounds = found.get(over).flatMap((one, round) => {
    const other = found.get(under)[round];
    return other === undefined ? [] : [(one[field] * times) / other[field]];
  });
  return rounds.length === 0 ? undefined : middle(rounds);
}

const written = (number, digits) => (number === undefined ? 'not measured' : number.toFixed(digits));

/** A bound that a measure must not pass. */
const atMost = (what, value, bound, unit, digits = 2) => ({
  what,
  value: value === undefined ? 'not measured' : `${value.toFixed(digits)} ${unit}`,
  bound: `at most ${bound} ${unit}`,
  met: value === undefined ? undefined : value <= bound,
});
/** A bound that a measure must reach. */
const atLeast = (what, value, bound) => ({
  what,
  value: value === undefined ? 'not measured' : `${value.toFixed(value < 20 ? 2 : 0)} ×`,
  bound: `at least ${bound} ×`,
  met: value === undefined ? undefined : value >= bound,
});

/** Of sliders: by themselves, and in the product. Of which nothing was measured the bound is not met: a browser there is. */
function sliderBounds(found) {
  return [
    atMost('slider in Chromium, 95 of 100 moves (time)', of(found, 'slider', 'p95'), 20, 'ms', 1),
    atMost(
      'slider of the product, from input to painted headline, 95 of 100 moves',
      of(found, 'screen', 'frames'),
      1,
      'frame',
      0,
    ),
    atMost('moves of it that leave the headline as it was', of(found, 'screen', 'unchanged'), 0, 'of 120', 0),
    atMost(
      'columns that a slider leaves other than a run of everything',
      of(found, 'slider', 'different'),
      0,
      'of 2320',
      0,
    ),
  ].map((bound) => ({ ...bound, met: bound.met ?? false }));
}

/** What must show: the words, what was measured, the bound, and whether it is met. */
function bounds(found) {
  return [...speedBounds(found), ...sizeBounds(found), ...meanBounds(found)];
}

/** Beside a reference and what users would pick. */
function speedBounds(found) {
  const sums = ['c', 'wasm', 'js', 'one', 'two'].flatMap((name) => found.get(name).map(({ sum }) => sum));
  const different = sums.filter((sum) => sum !== sums[0]).length;
  return [
    atMost('region, WebAssembly, of C (work)', ratio(found, ['wasm', 'c'], 'work'), 2.3, '×'),
    atMost('region, JavaScript, of C (work)', ratio(found, ['js', 'c'], 'work'), 6, '×'),
    atLeast('NumPy, of WebAssembly (work)', ratio(found, ['numpy', 'wasm'], 'work'), 5),
    atLeast(
      'Squiggle, of WebAssembly (work, one initiative × 200)',
      ratio(found, ['squiggle', 'wasm'], 'work', 200),
      200,
    ),
    atLeast(
      'HyperFormula, of WebAssembly (work per draw)',
      ratio(found, ['hyperformula', 'wasm'], 'work', DRAWS),
      1000,
    ),
    atLeast('one worker, of two (time)', ratio(found, ['one', 'two'], 'seconds'), 1.5),
    atMost('runs of C, both kernels and workers whose percentiles differ', different, 0, 'of them', 0),
  ];
}

/** How much it takes, and how that grows. */
function sizeBounds(found) {
  return [
    atMost('memory of the region above Node', of(found, 'wasm', 'megabytes'), 100, 'MB', 0),
    atMost(
      'nation, two workers, with making its programs (time)',
      of(found, 'nation', 'seconds'),
      15,
      's',
      1,
    ),
    atMost(
      'nation of 6 200 initiatives, of 3 100 (time)',
      ratio(found, ['nation', 'half'], 'seconds'),
      2.2,
      '×',
    ),
    atMost(
      'region with 10 000 draws, of 5 000 (work)',
      ratio(found, ['wasm', 'halfDraws'], 'work'),
      2.2,
      '×',
    ),
    atMost('region over 10 years, of 5 (work)', ratio(found, ['wasm', 'halfYears'], 'work'), 2.2, '×'),
    atMost('memory of the nation above Node', of(found, 'nation', 'megabytes'), 150, 'MB', 0),
    ...sliderBounds(found),
    atMost(
      'sensitivities of 4 800 inputs, rank correlations and variance shares (work)',
      scaled(of(found, 'sensitivities', 'work'), 1000),
      150,
      'ms',
      0,
    ),
    atMost('memory of those sensitivities above Node', of(found, 'sensitivities', 'megabytes'), 100, 'MB', 0),
  ];
}

/** How far means are off. */
function meanBounds(found) {
  return [
    atMost(
      'mean of the region off its closed form: products of inputs, some cut at one',
      of(found, 'means', 'region'),
      0.01,
      '%',
      5,
    ),
    atMost(
      'worst mean of a small plan off its closed form: products, hours cut at zero, parts',
      of(found, 'means', 'plan'),
      0.01,
      '%',
      5,
    ),
    atMost(
      'error of Latin hypercubes on a mean, of plain draws (40 seeds)',
      of(found, 'means', 'slicesOfPlain'),
      0.333,
      '×',
      3,
    ),
  ];
}

const scaled = (number, by) => (number === undefined ? undefined : number * by);

function report(found, before) {
  const rows = bounds(found).map(
    ({ what, value, bound, met }) =>
      `| ${what} | ${value} | ${bound} | ${met === undefined ? '' : met ? 'yes' : 'no'} |`,
  );
  const speeds = [
    ['C, gcc -O3 -march=native', 'c'],
    ['Kapstok, WebAssembly', 'wasm'],
    ['Kapstok, JavaScript', 'js'],
    ['NumPy', 'numpy'],
  ].map(([name, key]) => {
    const work = of(found, key, 'work');
    return `| ${name} | ${written(of(found, key, 'seconds'), 2)} | ${written(work, 2)} | ${written(scaled(work && 1 / work, 12), 1)} |`;
  });
  const load = [before, loadavg()[0]].map((one) => one.toFixed(1)).join(' at the start and ');
  return `
## Drawing

Written by \`npm run bench\`. The region job: 200 initiatives of 6 lines over 10 years, 10 000 draws, four sampled inputs a line
and 20 shared overlap factors; percentiles of 11 columns an initiative and 120 in total. Written on a tape in the operations
and the order in which a plan's graph is evaluated, made a program and run: orders, values, steps and percentiles, nothing
kept from before. Making the program is told apart: ${written(of(found, 'wasm', 'making'), 2)} seconds of work, once for a plan. Contenders took turns in
${ROUNDS} rounds, the nation, Squiggle and HyperFormula in ${FEW_ROUNDS}; means are the same each time. Each number is the middle
one, each ratio the middle of those of the rounds. Work is seconds of one processor, which other work on the machine changes
less than time. ${machine()} Load of the machine: ${load} at the end.

| region job, one core | seconds | seconds of work | million draw-lines per second of work |
|---|--:|--:|--:|
${speeds.join('\n')}

| what | measured | bound | met |
|---|--:|--:|---|
${rows.join('\n')}

Slider: ${written(of(found, 'slider', 'p50'), 1)} ms in the middle, ${of(found, 'slider', 'shown') ?? 'no'} columns taken anew each time, Chromium ${found.get('slider')[0]?.browser ?? 'not there'}.
The slider of the product is that of the example plan in its own page: from the input to the frame in which the headline was
painted it took ${written(of(found, 'screen', 'p50'), 1)} ms in the middle and at most ${written(of(found, 'screen', 'p95'), 1)} ms in 95 of 100 moves, of which the thread that computes
worked ${written(of(found, 'screen', 'thread'), 1)} ms. A move begins with a frame, and a frame of the screen lasts 16.7 ms: less than that and its painting it can't be. The memory of the region is
measured as threads of the server are started, with a young generation of at most 4 MB a half.
`;
}

try {
  compileReference();
  const before = loadavg()[0];
  const found = measure();
  writePart('draws', report(found, before));
  const missed = bounds(found).filter(({ met }) => met === false);
  for (const { what, value, bound } of missed) console.error(`${what}: ${value}, ${bound}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
