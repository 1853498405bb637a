import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';
import { cutOf } from './drawn-bounds.ts';

const FTE = 'A/fte.structural';
/** Hours to FTE, so that the figure is what is drawn of the parameter. */
const HOURS = 1000;

/** A line of as many hours as a full-time job has, times one parameter. */
function planWith(parameter: SimpleRow, assumption: SimpleRow): Calculation {
  return calculate(
    planOf({
      'business-cases': [{ project: 'A', first_year: 2027, last_year: 2027 }],
      parameters: [
        { unit: '1', ...parameter },
        { key: 'hours', value: HOURS, unit: 'hours' },
        { key: 'hours_per_fte', value: HOURS, unit: 'hour/FTE/year' },
        { key: 'counting_window_from', value: 2026, unit: 'year' },
        { key: 'counting_window_to', value: 2026, unit: 'year' },
      ],
      'business-case-benefits': [
        {
          project: 'A',
          line: 'uren',
          kind: 'time_gain',
          unit: 'hours',
          formula: `hours * ${parameter.key}`,
        },
      ],
      assumptions: [{ id: 'X', on: `parameters:${parameter.key}:value`, ...assumption }],
    }),
  );
}

function drawnOf(calculation: Calculation): Float64Array {
  const column = calculation.simulate({ figures: [FTE], kept: [FTE] }).column(FTE);
  if (column === undefined) throw new Error('nothing drawn');
  return column.toSorted();
}

const EIGHT = { shape: 'range', meaning: 'interval80' };

describe('what is drawn of a part', () => {
  it.each<[string, SimpleRow, SimpleRow]>([
    ['a claim', { key: 'impact_claim_savings', value: 0.8 }, { ...EIGHT, low: 0.6, high: 0.95 }],
    ['a ramp-up of its own', { key: 'ingroei', value: 0.9 }, { ...EIGHT, low: 0.7, high: 1 }],
    ['a saving', { key: 'zorg_saving', value: '80%' }, { shape: 'normal', low: 0.5, high: 1 }],
    ['what is to be determined', { key: 'deel', value: 'n.t.b.' }, { ...EIGHT, low: 0, high: 1 }],
    [
      'a part with a factor',
      { key: 'deel', value: 0.9 },
      { shape: 'percentage', meaning: 'interval80', percent: 0.4 },
    ],
    [
      'a part with a factor from nothing',
      { key: 'deel', value: 0.5 },
      { shape: 'range', meaning: 'bounds', low: 0, high: 4, relative: 'yes' },
    ],
  ])('is never below nothing or above all: %s', (_, parameter, assumption) => {
    const values = drawnOf(planWith(parameter, assumption));
    expect(values[0]).toBeGreaterThanOrEqual(0);
    expect(values.at(-1)).toBeLessThanOrEqual(1);
  });

  it.each([
    [{ ...EIGHT, low: 0, high: 0.6 }],
    [{ ...EIGHT, low: 0.3, high: 1 }],
    [{ ...EIGHT, low: 0, high: 1 }],
    [{ ...EIGHT, low: 0.5, high: 0.95 }],
    [{ shape: 'normal', low: 0.01, high: 1 }],
    [{ shape: 'normal', low: 0.2, high: 0.9 }],
    [{ shape: 'lognormal', low: 0.2, high: 1 }],
  ])('has one in ten at or below the lower and at or above the higher number: %o', (said) => {
    const values = drawnOf(planWith({ key: 'deel', value: 0.5 }, said));
    const at = (share: number): number => values[values.length * share] ?? Number.NaN;
    expect(at(0.1)).toBeCloseTo(said.low, 3);
    expect(at(0.9)).toBeCloseTo(said.high, 3);
    expect(values.filter((value) => value < said.low).length).toBeLessThanOrEqual(1000);
    expect(values.filter((value) => value > said.high).length).toBeLessThanOrEqual(1000);
  });

  it('goes above one where the plan says that it is a factor, or states more than one', () => {
    const around = { shape: 'percentage', meaning: 'interval80', percent: 0.4 };
    for (const parameter of [
      { key: 'groei', value: 0.9, unit: 'factor' },
      { key: 'groei', value: 0.9, y2028: 1.1 },
      { key: 'price_index', value: 0.9 },
    ])
      expect(drawnOf(planWith(parameter, around)).at(-1)).toBeGreaterThan(1.2);
  });

  it('keeps to it when a value is supposed for its cell, or for its assumption', () => {
    const calculation = planWith({ key: 'deel', value: 0.5 }, { ...EIGHT, low: 0.4, high: 0.7 });
    const cell = calculation.uncertainty.inputs[0]?.cells[0]?.place;
    if (cell === undefined) throw new Error('no cell');
    const inputs = new Map([['X', 1.5]]);
    const figure = calculation.simulate({ figures: [FTE], supposed: { inputs } }).figure(FTE);
    expect(figure?.value).toMatchObject({ isSure: true, spread: { mean: { value: 1 } } });
    const cells = new Map([[`${cell.table}:${cell.line}:${cell.field}`, -2]]);
    const other = calculation.simulate({ figures: [FTE], supposed: { cells } }).figure(FTE);
    expect(other?.value).toMatchObject({ isSure: true, spread: { mean: { value: 0 } } });
  });

  it('can be moved up to all of it, and no further', () => {
    const address = { table: 'parameters', row: 'deel', field: 'value' };
    const part = planWith({ key: 'deel', value: 0.5 }, { shape: 'lognormal', low: 0.4, high: 0.9 });
    const [assumption] = part.whatIf({ figures: [FTE], cells: [] }).assumptions;
    expect([assumption?.least, assumption?.most]).toEqual([expect.any(Number), 1]);
    const hours = { id: 'X', on: 'parameters:hours:value', ...EIGHT, low: 900, high: 1100 };
    const still = planWith({ key: 'deel', value: 0.5 }, hours);
    const [lever] = still.whatIf({ figures: [FTE], cells: [address] }).cells;
    expect([lever?.least, lever?.most]).toEqual([0, 1]);
    const factor = planWith(
      { key: 'deel', value: 0.5 },
      { shape: 'normal', low: 0, high: 3, relative: 'yes' },
    );
    expect(factor.whatIf({ figures: [FTE], cells: [] }).assumptions[0]?.most).toBe(2);
  });

  it('says how often it is cut', () => {
    const cut = (said: SimpleRow, value = 0.5): readonly number[] => {
      const { uncertainty } = planWith({ key: 'deel', value }, said);
      const [input] = uncertainty.inputs;
      if (input === undefined) throw new Error('no input');
      const { above, below } = cutOf(input, uncertainty);
      return [above, below];
    };
    expect(cut({ ...EIGHT, low: 0, high: 1 })).toEqual([0.1, 0.1]);
    expect(cut({ shape: 'pert', low: 0, likely: 0.1, high: 1 })).toEqual([0, 0]);
    // Half of the factors on a half are above two.
    expect(cut({ shape: 'range', meaning: 'bounds', low: 1, high: 3, relative: 'yes' })).toEqual([0.5, 0]);
    expect(cut({ shape: 'point', likely: 0.4 })).toEqual([0, 0]);
  });
});

describe('what can not be negative', () => {
  it.each([
    ['0', { shape: 'normal', low: -3, high: 10, unit: 'persons' }],
    ['n.t.b.', { shape: 'triangular', low: -5, likely: 1, high: 4, unit: 'persons' }],
  ])('is not, whatever stands there now: %s', (value, assumption) => {
    const calculation = calculate(
      planOf({
        parameters: [{ key: 'fte_per_person', value: 0.5, unit: 'FTE/person' }],
        'labour-shortage': [{ key: 'shortage', value, unit: 'persons', year: 2027 }],
        assumptions: [{ id: 'X', on: 'labour-shortage:shortage:value', ...assumption }],
      }),
    );
    const id = 'plan/shortage.fte';
    const column = calculation.simulate({ figures: [id], kept: [id] }).column(id);
    expect(Math.min(...(column ?? [Number.NaN]))).toBe(0);
  });
});
