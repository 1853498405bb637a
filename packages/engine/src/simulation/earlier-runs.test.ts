import { planOf, type SimpleTables } from '@kapstok/plan';
import { expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import { EarlierRuns, type RunAsked, type RunOutcome } from './earlier-runs.ts';
import type { DrawnFrom } from './earlier-simulations.ts';
import type { Simulation } from './simulate.ts';

/** From 20 people up to so many. */
function people(high: number): SimpleTables[string][number] {
  const on = 'business-case-benefits:A/mensen:y2027';
  return { id: 'mensen', on, shape: 'range', meaning: 'bounds', low: 20, high, unit: 'persons' };
}

function parameters(ftePerPerson: number): SimpleTables[string] {
  return [
    { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'fte_per_person', value: ftePerPerson, unit: 'FTE/person' },
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ];
}

const LINE = { project: 'A', line: 'mensen', kind: 'extra_staff', unit: 'persons', y2026: 0, y2027: 36 };

/** One project with 36 people that are gained, or 20 to 50. */
const PLAN: SimpleTables = {
  pillars: [{ code: 'P1', name: 'Een' }],
  projects: [{ code: 'A', pillar: 'P1', name: 'Eerste' }],
  'business-cases': [{ project: 'A', first_year: 2026, last_year: 2027, discount_base_year: 2026 }],
  parameters: parameters(0.5),
  'business-case-benefits': [LINE],
  assumptions: [people(50)],
};
const FTE = 'plan/fte.structural';
const [SEED, DRAWS] = [1, 1000];

/** What was drawn before, with how often a simulation was made, and how often something was drawn for it. */
class Counted extends EarlierRuns {
  made = 0;
  runs = 0;

  override simulation(from: DrawnFrom, simulated: () => Simulation): Simulation {
    return super.simulation(from, () => {
      this.made += 1;
      return simulated();
    });
  }

  override of(asked: RunAsked, draw: () => RunOutcome): RunOutcome {
    return super.of(asked, () => {
      this.runs += 1;
      return draw();
    });
  }
}

function drawing(most = 5) {
  const earlier = new Counted(most);
  const draw = (tables: SimpleTables = {}, seed = SEED, kept: readonly string[] = [FTE]): Simulation =>
    calculate(planOf({ ...PLAN, ...tables })).simulate({ seed, draws: DRAWS, figures: [FTE], kept, earlier });
  return { draw, made: () => earlier.made, ran: () => earlier.runs };
}

function plain(tables: SimpleTables = {}, seed = SEED): Simulation {
  return calculate(planOf({ ...PLAN, ...tables })).simulate({
    seed,
    draws: DRAWS,
    figures: [FTE],
    kept: [FTE],
  });
}

/** All that a simulation tells of the figure. */
function told(simulation: Simulation) {
  return [
    simulation.figure(FTE)?.value,
    [...(simulation.column(FTE) ?? [])],
    simulation.sensitivities(FTE).map(({ input, ...rest }) => [input.id, rest]),
    simulation.chance(FTE, (value) => value > 15),
    simulation.openRanges,
  ];
}

it('is not drawn again after a change of something that is not drawn, and tells the same', () => {
  const { draw, ran } = drawing();
  expect(draw().figure(FTE)?.value).toMatchObject({ kind: 'known', isSure: false });
  expect(told(draw())).toEqual(told(plain()));
  const renamed = { projects: [{ code: 'A', pillar: 'P1', name: 'Tweede' }] };
  expect(told(draw(renamed))).toEqual(told(plain(renamed)));
  expect(ran()).toBe(1);
});

it.each<[string, SimpleTables, number, readonly string[]]>([
  ['another number', { parameters: parameters(0.6) }, SEED, [FTE]],
  [
    'another range',
    {
      assumptions: [people(51)],
    },
    SEED,
    [FTE],
  ],
  ['another seed', {}, SEED + 1, [FTE]],
  ['draws that were not kept', {}, SEED, []],
])('is drawn again for %s', (_, tables, seed, kept) => {
  const { draw, ran } = drawing();
  draw(PLAN, SEED, kept);
  const again = draw(tables, seed);
  expect(ran()).toBe(2);
  expect(told(again)).toEqual(told(plain(tables, seed)));
});

it('is not even made again after a change of something that figures are not computed from', () => {
  const { draw, made } = drawing();
  const first = draw();
  const noted = { milestones: [{ project: 'A', milestone: 'klaar', remark: 'verschoven' }] };
  expect(draw(noted)).toBe(first);
  expect(told(first)).toEqual(told(plain(noted)));
  expect(made()).toBe(1);
});

it.each<[string, SimpleTables]>([
  ['a name', { projects: [{ code: 'A', pillar: 'P1', name: 'Tweede' }] }],
  ['a number of a year', { 'business-case-benefits': [{ ...LINE, y2027: 37 }] }],
  ['a column that nobody knows', { pillars: [{ code: 'P1', name: 'Een', kleur: 'rood' }] }],
  ['a source', { assumptions: [{ ...people(50), source: 'gemeten' }] }],
  ['a range that can not be drawn', { assumptions: [people(50), { ...people(50), id: 'z', meaning: '' }] }],
  ['more that is computed', { 'labour-shortage': [{ key: 'shortage', year: 2027, value: 9, unit: 'FTE' }] }],
])('is made again after a change of %s, and tells of that', (_, tables) => {
  const { draw, made } = drawing();
  draw();
  expect(told(draw(tables))).toEqual(told(plain(tables)));
  expect(made()).toBe(2);
  expect(told(draw())).toEqual(told(plain()));
  expect(made()).toBe(2);
});

it('is made again for a plan that is called otherwise: parts of a figure can be called by it', () => {
  const earlier = new Counted(5);
  for (const title of ['Een', 'Twee', 'Een'])
    calculate(planOf(PLAN, title)).simulate({ seed: SEED, draws: DRAWS, figures: [FTE], earlier });
  expect(earlier.made).toBe(2);
});

it('forgets the run that was used longest ago', () => {
  const { draw, ran } = drawing(2);
  const named = (name: number): SimpleTables => ({ pillars: [{ code: 'P1', name: `Nummer ${name}` }] });
  for (const [name, seed] of [1, 2, 1, 3, 1].entries()) draw(named(name), seed);
  expect(ran()).toBe(3);
  draw(named(9), 2);
  expect(ran()).toBe(4);
});

it('forgets the simulation of a plan that was used longest ago', () => {
  const { draw, made } = drawing(2);
  for (const seed of [1, 2, 1, 3, 1]) draw({}, seed);
  expect(made()).toBe(3);
  draw({}, 2);
  expect(made()).toBe(4);
});

it('keeps each simulation and each state once, however often it is asked for', () => {
  const { draw, made } = drawing(2);
  for (const seed of [1, 2, 2, 2, 1]) draw({}, seed);
  expect(made()).toBe(2);
  const states = [2, 3, 4].map((rate) => ({ parameters: parameters(rate) }));
  for (const state of [...states, ...Array.from({ length: 9 }, () => states[2] ?? {}), ...states])
    draw(state);
  expect(made()).toBe(5);
});

it('keeps simulations of some states, and of those not the one used longest ago', () => {
  const { draw, made } = drawing();
  const states = [1, 2, 3, 4, 5].map((rate) => ({ parameters: parameters(rate) }));
  for (const state of states) draw(state);
  for (const state of states.slice(1)) draw(state);
  expect(made()).toBe(5);
  draw(states[0]);
  expect(made()).toBe(6);
});
