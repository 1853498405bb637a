import { placeCode, planOf, type SimpleTables } from '@kapstok/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import { choicePlace } from '../choices/drawn-choice.ts';
import type { DrawnInput } from '../draws/drawn-input.ts';
import { run } from '../draws/program/run.ts';
import type { WhatIf } from './what-if.ts';

const PLAN: SimpleTables = {
  projects: [{ code: 'A' }, { code: 'B' }],
  'business-cases': ['A', 'B'].map((project) => ({ project, first_year: 2027, last_year: 2027 })),
  parameters: [
    { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ],
  'business-case-benefits': [
    { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'EUR', y2027: 500_000 },
    { project: 'B', line: 'mensen', kind: 'extra_staff', unit: 'persons', y2027: 36 },
    { project: 'B', line: 'later', kind: 'extra_staff', unit: 'persons', y2027: 0 },
  ],
  'labour-shortage': [{ key: 'shortage', value: 400, unit: 'persons', year: 2027 }],
  assumptions: [
    {
      id: 'tijd',
      on: 'business-case-benefits:A/tijd',
      shape: 'pert',
      low: 0.5,
      likely: 1,
      high: 1.2,
      relative: 'yes',
    },
    {
      id: 'mensen',
      on: 'business-case-benefits:B/mensen',
      shape: 'percentage',
      percent: 0.5,
      meaning: 'interval80',
    },
  ],
};

const FTE = 'plan/fte.structural';
const CLOSED = 'plan/shortage.shareClosed';
const RATE = { table: 'parameters', row: 'hourly_rate_professional', field: 'value' };
const PEOPLE = { table: 'business-case-benefits', row: 'B/mensen', field: 'y2027' };

const calculation = calculate(planOf(PLAN));
const made = calculation.whatIf({ figures: [FTE, CLOSED, 'plan/none'], cells: [RATE, PEOPLE] });

/** The draws of each figure that is watched, with these values for inputs. */
function drawnWith(of: WhatIf, values: ReadonlyMap<number, number>): ReadonlyMap<string, Float64Array> {
  const columns = new Map<string, Float64Array>();
  const inputs = of.inputs.map((input, at): DrawnInput => {
    const value = values.get(at);
    return value === undefined ? input : { ...input, distribution: { kind: 'point', value } };
  });
  run(of.program, inputs, { seed: of.seed, draws: of.draws }, ({ output, draws }) => {
    const figure = of.figures.find(({ value }) => value.kind === 'known' && value.output === output);
    columns.set(figure?.id ?? '', draws.slice());
  });
  return columns;
}

function inputOf(row: string): number {
  const found = made.cells.find(({ place }) => place.row === row);
  if (found === undefined) throw new Error(`${row} can not be moved`);
  return found.input;
}

describe('what if', () => {
  it.each([
    ['partly above what can be', 0.5, 6],
    ['wholly above what can be', 3, 6],
    ['wholly within', 0.5, 1],
  ])('keeps a lever that lies %s between its ends, and where it stands', (_, low, high) => {
    const on = 'parameters:fte_per_person:value';
    const factor = { id: 'X', on, shape: 'range', meaning: 'bounds', low, high, relative: 'yes' };
    const { assumptions } = calculate(planOf({ ...PLAN, assumptions: [factor] })).whatIf({
      figures: [FTE],
      cells: [],
    });
    expect(assumptions.length).toBe(1);
    for (const { least, now, most } of assumptions) {
      expect(least).toBeLessThan(most);
      expect(now).toBeGreaterThanOrEqual(least);
      expect(now).toBeLessThanOrEqual(most);
    }
  });

  it('tells what can be moved, where it stands and how far it goes', () => {
    expect(
      made.cells.map(({ place, unit, now, least, most }) => [place.row, unit.code, now, least, most]),
    ).toEqual(
      expect.arrayContaining([
        // Divided by, so never zero.
        ['hourly_rate_professional', 'EUR/hour', 50, 0.05, 500],
        ['B/mensen', 'person', 36, 0, 360],
      ]),
    );
    expect(made.assumptions.map(({ assumption }) => assumption.id).sort()).toEqual(['mensen', 'tijd']);
    expect(made.figures.map(({ id }) => id)).toEqual([FTE, CLOSED]);
  });

  it('starts from what is supposed, and is moved from there as far as what is assumed goes', () => {
    const [code] = made.cells.flatMap(({ place }) =>
      place.row === 'B/mensen' ? [`${place.table}:${place.line}:${place.field}`] : [],
    );
    const supposed = { cells: new Map([[code ?? '', 50]]), inputs: new Map([['tijd', 0.75]]) };
    const started = calculation.whatIf({ figures: [FTE], cells: [PEOPLE], supposed });
    expect(started.cells.map(({ now, most }) => [now, most])).toEqual([[50, 500]]);
    const [time] = started.assumptions.filter(({ assumption }) => assumption.id === 'tijd');
    const input = time?.input ?? -1;
    expect(started.inputs[input]?.distribution).toEqual({ kind: 'point', value: 0.75 });
    expect(started.program.bounds[input]?.high).toBeGreaterThan(1.1);
    const whole = calculation.simulate({ figures: [], kept: [FTE], supposed });
    expect(drawnWith(started, new Map()).get(FTE)).toEqual(whole.column(FTE));
    const moved = calculation.simulate({
      figures: [],
      kept: [FTE],
      supposed: { ...supposed, inputs: new Map([['tijd', 1.05]]) },
    });
    expect(drawnWith(started, new Map([[input, 1.05]])).get(FTE)).toEqual(moved.column(FTE));
  });

  it('tells which cells the figures hang on, and moves a share by which a choice is settled', () => {
    expect([...made.needed].some((code) => code.startsWith('business-case-benefits:'))).toBe(true);
    const timeToStaff = placeCode(choicePlace('timeToStaff'));
    const at = calculation.drawnAnswer({ timeToStaff: 'drawn' });
    const settled = calculation.whatIf({
      figures: [at.contribution],
      cells: [{ table: 'choices', row: 'timeToStaff', field: '' }],
      supposed: { cells: new Map([[timeToStaff, 0.4]]) },
    });
    expect(settled.cells.map(({ place, now }) => [place.row, now])).toEqual([['timeToStaff', 0.4]]);
    expect(settled.needed.has(timeToStaff)).toBe(true);
  });

  it('is a plain thing that can be sent elsewhere', () => {
    expect(structuredClone(made.program)).toEqual(made.program);
  });

  it('gives what the plan itself gives as long as nothing is moved', () => {
    const columns = drawnWith(made, new Map());
    expect(columns.get(FTE)).toEqual(calculation.simulate({ figures: [FTE], kept: [FTE] }).column(FTE));
  });

  it('gives, to the bit, what a plan with the other value in its cell gives', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 400, noNaN: true }),
        fc.double({ min: 0.5, max: 300, noNaN: true }),
        (rate, people) => {
          const moved = drawnWith(
            made,
            new Map([
              [inputOf('hourly_rate_professional'), rate],
              [inputOf('B/mensen'), people],
            ]),
          );
          const supposed = new Map(
            made.cells.map(({ place }) => [
              `${place.table}:${place.line}:${place.field}`,
              place.row === 'B/mensen' ? people : rate,
            ]),
          );
          const whole = calculation.simulate({
            figures: [CLOSED],
            kept: [FTE, CLOSED],
            supposed: { cells: supposed },
          });
          expect(moved.get(FTE)).toEqual(whole.column(FTE));
          expect(moved.get(CLOSED)).toEqual(whole.column(CLOSED));
        },
      ),
      { numRuns: 25 },
    );
  });
});
