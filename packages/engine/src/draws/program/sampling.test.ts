import { describe, expect, it } from 'vitest';
import { type Distribution, meanOf, quantiles } from '../distribution.ts';
import type { DrawnInput } from '../drawn-input.ts';
import { Random } from '../random.ts';
import { Tape } from '../tape/tape.ts';
import { compile } from './compile.ts';
import { run } from './run.ts';

const DRAWS = 1000;
const SEEDS = 40;
const PROJECTS = 8;

/** Reach, effect and price of some projects, whose products are added. */
const inputs: readonly DrawnInput[] = Array.from(
  { length: PROJECTS },
  (_, project): readonly Distribution[] => [
    { kind: 'lognormal', median: 300 + project, spread: 0.4 },
    { kind: 'pert', low: 0.1, likely: 0.2, high: 0.4 },
    { kind: 'triangular', low: 400, likely: 500, high: 650 },
  ],
)
  .flat()
  .map((distribution, at) => ({ stream: `input ${at}`, distribution }));

const tables = inputs.map(({ distribution }) => quantiles(distribution, DRAWS));

/** The mean by Latin hypercubes, for a seed. */
function meanBySlices(seed: number): number {
  const tape = new Tape();
  const products = Array.from({ length: PROJECTS }, (_, project) => {
    const [reach, effect, price] = [0, 1, 2].map((at) => {
      const table = tables[project * 3 + at];
      return tape.input(project * 3 + at, { low: table?.[0] ?? 0, high: table?.at(-1) ?? 0 });
    });
    const product = reach && effect && tape.multiply(reach, effect);
    return (product && price && tape.multiply(product, price)) ?? raise();
  });
  const sum = tape.add(products, 10_000) ?? raise();
  let mean = Number.NaN;
  run(compile(tape, [sum]), inputs, { seed, draws: DRAWS }, ({ draws }) => {
    mean = draws.reduce((all, one) => all + one, 0) / DRAWS;
  });
  return mean;
}

/** The mean by plain draws: each takes any of the values of an input. */
function meanByChance(seed: number): number {
  const random = new Random(seed, 'plain');
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (let project = 0; project < PROJECTS; project += 1) {
      const [reach, effect, price] = [0, 1, 2].map(
        (at) => tables[project * 3 + at]?.[random.below(DRAWS)] ?? Number.NaN,
      );
      sum += (reach ?? 0) * (effect ?? 0) * (price ?? 0);
    }
  }
  return sum / DRAWS;
}

function errorOf(means: readonly number[], truth: number): number {
  return Math.sqrt(means.reduce((sum, mean) => sum + (mean - truth) ** 2, 0) / means.length);
}

describe('a Latin hypercube', () => {
  it('has at most a third of the error of plain draws on the mean', () => {
    const truth = Array.from({ length: PROJECTS }, (_, project) =>
      inputs
        .slice(project * 3, project * 3 + 3)
        .reduce((all, { distribution }) => all * meanOf(distribution), 1),
    ).reduce((sum, one) => sum + one, 0);
    const seeds = Array.from({ length: SEEDS }, (_, seed) => seed);
    const [bySlices, byChance] = [meanBySlices, meanByChance].map((mean) => errorOf(seeds.map(mean), truth));
    expect((bySlices ?? Number.NaN) / (byChance ?? Number.NaN)).toBeLessThan(1 / 3);
  });
});

function raise(): never {
  throw new Error('nothing there');
}
