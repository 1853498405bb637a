import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import { Fraction } from '../testing/fraction.ts';

/** A hundredth of a percent. */
const BAR = 1e-4;
const RATE = '62.50';
const HOURS_PER_FTE = '1872';
const FTE_PER_PERSON = '0.7';
const SHORTAGE = '2240';

/** An amount of a line by what is assumed of it, and its mean as its formula has it. */
interface Drawn {
  readonly shape: SimpleRow;
  readonly mean: Fraction;
}

function of(...numbers: readonly (string | number)[]): readonly Fraction[] {
  return numbers.map((number) => Fraction.of(number));
}

/** A weighted mean of numbers. */
function mean(weights: readonly number[], ...numbers: readonly (string | number)[]): Fraction {
  const weighted = of(...numbers).map((number, at) => number.times(Fraction.of(weights[at] ?? 0)));
  const sum = weighted.reduce((all, one) => all.plus(one), Fraction.of(0));
  return sum.dividedBy(Fraction.of(weights.reduce((all, one) => all + one, 0)));
}

/** Every shape of which the mean is a fraction of its numbers. */
const SHAPES: readonly Drawn[] = [
  {
    shape: { shape: 'range', meaning: 'bounds', low: 20_000, high: 180_000 },
    mean: mean([1, 1], 20_000, 180_000),
  },
  {
    shape: { shape: 'triangular', low: 5000, likely: 60_000, high: 400_000 },
    mean: mean([1, 1, 1], 5000, 60_000, 400_000),
  },
  {
    shape: { shape: 'pert', low: 10_000, likely: 40_000, high: 900_000 },
    mean: mean([1, 4, 1], 10_000, 40_000, 900_000),
  },
  // low + (high - low) x a / (a + b): 3 parts of low and 2 of high.
  { shape: { shape: 'beta', a: 2, b: 3, low: 1000, high: 500_000 }, mean: mean([3, 2], 1000, 500_000) },
  // 120 000 as it stands, give or take 35 %.
  { shape: { shape: 'percentage', percent: 0.35, meaning: 'bounds' }, mean: Fraction.of(120_000) },
];

/** Three projects with a line of each shape for time, and one of people by each too. */
const PROJECTS = ['A', 'B', 'C'];
const LINES = PROJECTS.flatMap((project) =>
  SHAPES.map((drawn, at) => ({ project, line: `tijd ${at}`, drawn, key: `${project}/tijd ${at}` })),
);
const PEOPLE = { low: 12, likely: 20, high: 70 };

const tables: SimpleTables = {
  projects: PROJECTS.map((code) => ({ code })),
  'business-cases': PROJECTS.map((project) => ({ project, first_year: 2027, last_year: 2027 })),
  parameters: [
    { key: 'hourly_rate_professional', value: RATE, unit: 'EUR/hour' },
    { key: 'hours_per_fte', value: HOURS_PER_FTE, unit: 'hour/FTE/year' },
    { key: 'fte_per_person', value: FTE_PER_PERSON, unit: 'FTE/person' },
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ],
  'business-case-benefits': [
    ...LINES.map(({ project, line }): SimpleRow => {
      return { project, line, kind: 'time_gain', unit: 'EUR', y2027: 120_000 };
    }),
    ...PROJECTS.map((project): SimpleRow => {
      return { project, line: 'mensen', kind: 'extra_staff', unit: 'persons', y2027: 1 };
    }),
  ],
  'labour-shortage': [{ key: 'shortage', value: SHORTAGE, unit: 'persons', year: 2027 }],
  assumptions: [
    ...LINES.map(({ key, drawn }, at): SimpleRow => {
      const unit = drawn.shape.shape === 'percentage' ? {} : { unit: 'EUR' };
      return { id: `t${at}`, on: `business-case-benefits:${key}:y2027`, ...unit, ...drawn.shape };
    }),
    ...PROJECTS.map((project): SimpleRow => {
      const on = `business-case-benefits:${project}/mensen:y2027`;
      return { id: `m ${project}`, on, shape: 'triangular', unit: 'persons', ...PEOPLE };
    }),
  ],
};

/** The means of what follows: every figure is linear in inputs that are apart, so its mean is that of the means. */
function byHand(): Readonly<Record<string, Fraction>> {
  const [rate, perFte, partTime, shortage] = of(RATE, HOURS_PER_FTE, FTE_PER_PERSON, SHORTAGE);
  if (rate === undefined || perFte === undefined || partTime === undefined || shortage === undefined)
    throw new Error('no rates');
  const projects = Fraction.of(PROJECTS.length);
  const euros = SHAPES.reduce((sum, one) => sum.plus(one.mean), Fraction.of(0)).times(projects);
  const hours = euros.dividedBy(rate);
  const people = mean([1, 1, 1], PEOPLE.low, PEOPLE.likely, PEOPLE.high).times(projects);
  const fte = hours.dividedBy(perFte).plus(people.times(partTime));
  return {
    'plan/timeSaving.structural': hours,
    'plan/extraHours.structural': people.times(partTime).times(perFte),
    'plan/fte.structural': fte,
    'plan/persons.structural': fte.dividedBy(partTime),
    'plan/shortage.remainingFte': shortage.times(partTime).plus(fte.times(Fraction.of(-1))),
    'plan/shortage.shareClosed': fte.dividedBy(shortage.times(partTime)),
    'A/fte.structural': fte.dividedBy(projects),
  };
}

describe('the mean of 10 000 draws of a whole plan', () => {
  const expected = byHand();
  const calculation = calculate(planOf(tables));

  it.each([1, 2, 3, 4, 5])('is within a hundredth of a percent of its closed form, with seed %i', (seed) => {
    const simulation = calculation.simulate({ figures: Object.keys(expected), seed });
    const off = Object.entries(expected).flatMap(([id, exact]) => {
      const value = simulation.figure(id)?.value;
      if (value?.kind !== 'known' || value.isSure) return [`${id}: not drawn`];
      const share = Math.abs(value.spread.mean.value / exact.toNumber() - 1);
      return share < BAR ? [] : [`${id}: ${share}`];
    });
    expect(calculation.faults).toEqual([]);
    expect(off).toEqual([]);
  });
});

/** What is assumed of each project: a saving as a product of three, and hours that are cut at zero. */
const SAID: Readonly<Record<string, SimpleRow>> = {
  reach: { value: 500, unit: 'resident', shape: 'lognormal', low: 400, high: 600 },
  effect: { value: 0.25, unit: '1', shape: 'pert', low: 0.2, likely: 0.25, high: 0.35 },
  price: { value: 100, unit: 'EUR/resident', shape: 'triangular', low: 80, likely: 100, high: 125 },
  hours: { value: 2000, unit: 'hours', shape: 'range', meaning: 'interval80', low: 0, high: 4000 },
};
const EIGHT_IN_TEN = 1.2815515655446004;
const MANY = Array.from({ length: 30 }, (_, at) => `p${at}`);

function ofProducts(): SimpleTables {
  const said = MANY.flatMap((scope) => Object.entries(SAID).map(([key, row]) => ({ key, scope, row })));
  return {
    'business-cases': MANY.map((project) => ({ project, first_year: 2027, last_year: 2027 })),
    parameters: [
      { key: 'counting_window_from', value: 2026, unit: 'year' },
      { key: 'counting_window_to', value: 2026, unit: 'year' },
      ...said.map(({ key, scope, row }): SimpleRow => ({ key, scope, value: row.value, unit: row.unit })),
    ],
    'business-case-benefits': MANY.flatMap((project): SimpleRow[] => [
      { project, line: 'zorg', kind: 'care_cost', unit: 'EUR', formula: 'reach * effect * price' },
      { project, line: 'tijd', kind: 'time_gain', unit: 'hours', formula: 'hours' },
    ]),
    assumptions: said.map(({ key, scope, row }): SimpleRow => {
      const of = { id: `${key} ${scope}`, on: `parameters:${key}/${scope}:value` };
      return { ...Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'value')), ...of };
    }),
  };
}

/** The mean of a normal quantity that counts as zero below zero: m P(above) + s density, one in ten lying at zero. */
function cutMean(high: number): number {
  const [mean, deviation] = [high / 2, high / 2 / EIGHT_IN_TEN];
  const density = Math.exp(-(EIGHT_IN_TEN ** 2) / 2) / Math.sqrt(2 * Math.PI);
  return mean * 0.9 + deviation * density;
}

describe('the mean of 10 000 draws of products of inputs, and of what is cut', () => {
  const spread = Math.log(600 / 400) / (2 * EIGHT_IN_TEN);
  const reach = Math.sqrt(400 * 600) * Math.exp(spread ** 2 / 2);
  const saving = ((reach * (0.2 + 4 * 0.25 + 0.35)) / 6) * ((80 + 100 + 125) / 3);
  const expected = {
    'plan/careCost.structural.gross': MANY.length * saving,
    'plan/timeSaving.structural': MANY.length * cutMean(4000),
  };
  const calculation = calculate(planOf(ofProducts()));

  it.each([1, 2, 3])('is within a hundredth of a percent of its closed form, with seed %i', (seed) => {
    const simulation = calculation.simulate({ figures: Object.keys(expected), seed });
    for (const [id, exact] of Object.entries(expected)) {
      const value = simulation.figure(id)?.value;
      if (value?.kind !== 'known') throw new Error(`${id}: not drawn`);
      expect(Math.abs(value.spread.mean.value / exact - 1)).toBeLessThan(BAR);
    }
  });
});
