import { planOf, type SimpleRow } from '@kapstok/plan';
import { beforeAll, describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Simulation } from './simulate.ts';
import type { Estimated, Spread } from './spread.ts';

const FIGURE = 'plan/careCost.structural.gross';
/** About one draw in three is above it. */
const GOAL = 1800;
const SEEDS = 150;
const DRAWS = 1000;
/** Of Student's distribution with nine degrees of freedom 95 in 100 lie within so many standard errors. */
const NINETY_FIVE = 2.262;

/** Four savings of different shapes, one with a long tail. */
const SHAPES: readonly SimpleRow[] = [
  { shape: 'triangular', low: 0, likely: 100, high: 900 },
  { shape: 'lognormal', low: 100, high: 800 },
  { shape: 'pert', low: 0, likely: 300, high: 2000 },
  { shape: 'range', meaning: 'bounds', low: 0, high: 700 },
];

const calculation = calculate(
  planOf({
    projects: [{ code: 'A' }],
    'business-cases': [{ project: 'A', first_year: 2027, last_year: 2027 }],
    parameters: [
      { key: 'counting_window_from', value: 2026, unit: 'year' },
      { key: 'counting_window_to', value: 2026, unit: 'year' },
    ],
    'business-case-benefits': SHAPES.map((_, at) => {
      return { project: 'A', line: `L${at}`, kind: 'care_cost', unit: 'EUR', y2027: 1 };
    }),
    assumptions: SHAPES.map((shape, at) => {
      return { id: `a${at}`, on: `business-case-benefits:A/L${at}:y2027`, unit: 'EUR', ...shape };
    }),
  }),
);

function drawn(seed: number, draws: number): Simulation {
  return calculation.simulate({ figures: [FIGURE], kept: [FIGURE], seed, draws });
}

function spreadOf(simulation: Simulation): Spread {
  const value = simulation.figure(FIGURE)?.value;
  if (value?.kind !== 'known') throw new Error('not known');
  return value.spread;
}

const STATISTICS: Readonly<Record<string, (of: Simulation) => Estimated>> = {
  p5: (of) => spreadOf(of).p5,
  p50: (of) => spreadOf(of).p50,
  p95: (of) => spreadOf(of).p95,
  mean: (of) => spreadOf(of).mean,
  chance: (of) => of.chance(FIGURE, (value) => value >= GOAL)?.chance ?? { value: Number.NaN, error: 0 },
};

/** As near to the truth as many draws come, far nearer than a thousand do. */
let many: readonly Simulation[] = [];
let few: readonly Simulation[] = [];
beforeAll(() => {
  many = [1001, 1002, 1003].map((seed) => drawn(seed, 60_000));
  few = Array.from({ length: SEEDS }, (_, seed) => drawn(seed, DRAWS));
}, 60_000);

/** How often the truth lies within what is stated, and how large the error is and is said to be, over all seeds. */
function heldAgainst(statistic: (of: Simulation) => Estimated) {
  const truth = many.reduce((sum, one) => sum + statistic(one).value, 0) / many.length;
  const each = few.map(statistic);
  const root = (values: readonly number[]) =>
    Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  return {
    within: each.filter(({ value, error }) => Math.abs(value - truth) <= NINETY_FIVE * error).length / SEEDS,
    ratio: root(each.map(({ value }) => value - truth)) / root(each.map(({ error }) => error)),
  };
}

describe('the error that ten replicates state', () => {
  // Of 150 seeds some 142 are within; by chance alone one time in a thousand fewer than 134 would be.
  it.each(['p5', 'p50', 'p95', 'chance'])('of %s is what other seeds show', (name) => {
    const { within, ratio } = heldAgainst(STATISTICS[name] ?? raise);
    expect(within).toBeGreaterThan(134 / SEEDS);
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.25);
  });

  it('of a mean is never too small: a whole Latin hypercube is nearer than its tenths are', () => {
    const { within, ratio } = heldAgainst(STATISTICS.mean ?? raise);
    expect(within).toBe(1);
    expect(ratio).toBeLessThan(1);
  });
});

function raise(): never {
  throw new Error('no such statistic');
}
