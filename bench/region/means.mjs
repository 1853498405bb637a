import { calculate, planOf, quantiles, Random, run, WasmKernel } from './engine.mjs';
import { inputsOf, totalOf } from './job.mjs';
import { betaUpTo, meanOf, normalMeanAboveZero } from './means-by-formula.mjs';
import { programOf } from './program.mjs';

/**
 * How far means are off. Of the region job the total over all years (products of inputs, of which the ramp is cut at one), and of
 * a small plan by the product as people use it, both against what their formulas give; and the error of Latin hypercubes beside
 * that of plain draws, over many seeds. Prints shares in per cent, and a ratio.
 */

const DRAWS = 10_000;
const YEARS = 10;
/** Initiatives, draws and seeds of the comparison with plain draws. */
const [FEW, FEW_DRAWS, SEEDS] = [4, 1000, 40];

const kernel = new WasmKernel();

/** The mean of the total over all years, by the program of the job. */
function drawnMean({ inputs, program, outputs }, seed, draws) {
  let sum = 0;
  run(program, inputs, { seed, draws, kernel }, ({ output, draws: column }) => {
    if (outputs.has(output)) for (const value of column) sum += value;
  });
  return sum / draws;
}

/** The job, and which of its outputs are the gross amounts of all initiatives by year: the last but the persons. */
function jobOf(initiatives) {
  const made = programOf(initiatives, { totals: true });
  const last = made.program.outputs.length - 2 * YEARS;
  return { ...made, outputs: new Set(Array.from({ length: YEARS }, (_, year) => last + year)) };
}

/** Its mean by formulas: inputs are apart, so that the mean of a product is the product of means. */
function exactMean(initiatives) {
  const of = inputsOf(initiatives).map(({ distribution }) => distribution);
  return totalOf(initiatives, {
    mean: (at) => meanOf(of[at]),
    ramp: (at, years) => rampOf(of[at], years),
  });
}

/** The mean of the least of one and a speed times the years: of the speed below the cut, and of how often it is cut. */
function rampOf(speed, years) {
  const { below, mean } = betaUpTo(speed, 1 / years);
  return years * mean + (1 - below);
}

/** The mean of plain draws: each takes any value of each input. */
function plainMean(tables, seed) {
  const random = new Random(seed, 'plain');
  let sum = 0;
  for (let draw = 0; draw < FEW_DRAWS; draw += 1) {
    const values = tables.map((table) => table[random.below(FEW_DRAWS)]);
    sum += totalOf(FEW, {
      mean: (at) => values[at],
      ramp: (at, years) => Math.min(1, values[at] * years),
    });
  }
  return sum / FEW_DRAWS;
}

function errorOf(means, exact) {
  return Math.sqrt(means.reduce((sum, mean) => sum + (mean - exact) ** 2, 0) / means.length);
}

function slicesOfPlain() {
  const seeds = Array.from({ length: SEEDS }, (_, seed) => seed + 1);
  const [job, exact] = [jobOf(FEW), exactMean(FEW)];
  const tables = job.inputs.map(({ distribution }) => quantiles(distribution, FEW_DRAWS));
  const sliced = seeds.map((seed) => drawnMean(job, seed, FEW_DRAWS));
  const plain = seeds.map((seed) => plainMean(tables, seed));
  return errorOf(sliced, exact) / errorOf(plain, exact);
}

const PROJECTS = Array.from({ length: 30 }, (_, at) => `p${at}`);
const SPAN = { first_year: 2027, last_year: 2027 };
const [HOURS_PER_FTE, FTE_PER_PERSON] = [1872, 0.7];
const EIGHT_IN_TEN = 1.2815515655446004;

/** What is assumed of each project: a saving as a product of three, hours that are cut at zero, people, and a part. */
const SAID = {
  reach: { shape: 'lognormal', low: 400, high: 600, unit: 'resident' },
  effect: { shape: 'pert', low: 0.2, likely: 0.25, high: 0.35 },
  price: { shape: 'triangular', low: 80, likely: 100, high: 125, unit: 'EUR/resident' },
  hours: { shape: 'range', meaning: 'interval80', low: 0, high: 4000, unit: 'hours' },
  people: { shape: 'beta', a: 2, b: 5, low: 1, high: 9, unit: 'persons' },
};

const STATED = {
  reach: { value: 500, unit: 'resident' },
  effect: { value: 0.25, unit: '1' },
  price: { value: 100, unit: 'EUR/resident' },
  hours: { value: 2000, unit: 'hours' },
  people: { value: 3, unit: 'persons' },
};

function smallPlan() {
  const names = Object.keys(SAID);
  const line = (project, of) => ({ project, line: of.line, ...of });
  return planOf({
    projects: PROJECTS.map((code) => ({ code })),
    'business-cases': PROJECTS.map((project) => ({ project, ...SPAN })),
    parameters: [
      { key: 'hours_per_fte', value: HOURS_PER_FTE, unit: 'hour/FTE/year' },
      { key: 'fte_per_person', value: FTE_PER_PERSON, unit: 'FTE/person' },
      { key: 'counting_window_from', value: 2026, unit: 'year' },
      { key: 'counting_window_to', value: 2026, unit: 'year' },
      ...PROJECTS.flatMap((scope) => names.map((key) => ({ key, scope, ...STATED[key] }))),
    ],
    'business-case-benefits': PROJECTS.flatMap((project) => [
      line(project, { line: 'zorg', kind: 'care_cost', unit: 'EUR', formula: 'reach * effect * price' }),
      line(project, { line: 'tijd', kind: 'time_gain', unit: 'hours', formula: 'hours' }),
      line(project, { line: 'mensen', kind: 'extra_staff', unit: 'persons', formula: 'people' }),
    ]),
    assumptions: PROJECTS.flatMap((project) =>
      names.map((key) => ({
        id: `${key} ${project}`,
        on: `parameters:${key}/${project}:value`,
        ...SAID[key],
      })),
    ),
  });
}

/** The means of the small plan by formulas. */
function smallPlanByFormula() {
  const { reach, price, effect, hours, people } = SAID;
  const spread = Math.log(reach.high / reach.low) / (2 * EIGHT_IN_TEN);
  const reached = Math.sqrt(reach.low * reach.high) * Math.exp(spread ** 2 / 2);
  const share = (effect.low + 4 * effect.likely + effect.high) / 6;
  const paid = (price.low + price.likely + price.high) / 3;
  const time = normalMeanAboveZero(
    (hours.low + hours.high) / 2,
    (hours.high - hours.low) / (2 * EIGHT_IN_TEN),
  );
  const came = people.low + ((people.high - people.low) * people.a) / (people.a + people.b);
  return {
    'plan/careCost.structural.gross': PROJECTS.length * reached * share * paid,
    'plan/timeSaving.structural': PROJECTS.length * time,
    'plan/fte.structural': PROJECTS.length * (time / HOURS_PER_FTE + came * FTE_PER_PERSON),
  };
}

/** How far the worst mean of the small plan is off, as a share. */
function smallPlanOff() {
  const exact = smallPlanByFormula();
  const drawn = calculate(smallPlan()).simulate({ figures: Object.keys(exact), draws: DRAWS });
  const off = Object.entries(exact).map(([id, mean]) => {
    const { value } = drawn.figure(id);
    return value.kind === 'known' ? Math.abs(value.spread.mean.value / mean - 1) : Number.POSITIVE_INFINITY;
  });
  return Math.max(...off);
}

const region = Math.abs(drawnMean(jobOf(200), 1, DRAWS) / exactMean(200) - 1);
console.log(
  JSON.stringify({ region: region * 100, plan: smallPlanOff() * 100, slicesOfPlain: slicesOfPlain() }),
);
