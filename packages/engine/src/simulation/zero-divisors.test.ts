import { placeCode, planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';
import type { Supposed } from './drawn-plan.ts';

const FTE = 'A/fte.structural';

/** Time gained in euros, by an hourly rate and the hours of a full-time job. */
function planWith(...assumptions: readonly SimpleRow[]): Calculation {
  return calculate(
    planOf({
      projects: [{ code: 'A' }],
      'business-cases': [{ project: 'A', first_year: 2027, last_year: 2027, discount_base_year: 2027 }],
      parameters: [
        { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
        { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
        { key: 'counting_window_from', value: 2026, unit: 'year' },
        { key: 'counting_window_to', value: 2026, unit: 'year' },
      ],
      'business-case-benefits': [
        { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'EUR', y2027: 100_000 },
      ],
      assumptions: [...assumptions],
    }),
  );
}

function rowsOf(calculation: Calculation, supposed: Supposed = {}): readonly string[] {
  return calculation.simulate({ figures: [FTE], draws: 1000, supposed }).zeroDivisors.map(({ row }) => row);
}

const HOURS = { id: 'uren', on: 'parameters:hours_per_fte:value', shape: 'range', meaning: 'interval80' };

describe('what is divided by and may be zero', () => {
  it('is named where draws of it are zero', () => {
    const calculation = planWith({ ...HOURS, low: 0, high: 1600 });
    expect(calculation.simulate({ figures: [FTE] }).figure(FTE)?.value.kind).toBe('unknown');
    expect(rowsOf(calculation)).toEqual(['hours_per_fte']);
  });

  it('is nothing where no draw of it is zero, nor where nothing is divided by what is zero', () => {
    expect(rowsOf(planWith({ ...HOURS, low: 800, high: 1600 }))).toEqual([]);
    expect(rowsOf(planWith())).toEqual([]);
    const above = { ...HOURS, id: 'tijd', on: 'business-case-benefits:A/tijd:y2027', low: 0, high: 200_000 };
    expect(rowsOf(planWith(above))).toEqual([]);
  });

  it('is all of it that may be zero, each once', () => {
    const rate = {
      ...HOURS,
      id: 'tarief',
      on: 'parameters:hourly_rate_professional:value',
      low: 0,
      high: 90,
    };
    const both = rowsOf(planWith({ ...HOURS, low: 0, high: 1600 }, rate));
    expect(both.toSorted()).toEqual(['hourly_rate_professional', 'hours_per_fte']);
    expect(rowsOf(planWith(rate, { ...HOURS, low: 800, high: 1600 }))).toEqual(['hourly_rate_professional']);
  });

  it('is what a scenario supposes to be zero', () => {
    const calculation = planWith();
    const place = calculation.plan.parameters.find(({ key }) => key === 'hours_per_fte')?.place;
    if (place === undefined) throw new Error('no such parameter');
    const cells = new Map([[placeCode({ ...place, field: 'value' }), 0]]);
    expect(rowsOf(calculation, { cells })).toEqual(['hours_per_fte']);
    const whatIf = calculation.whatIf({ figures: [FTE], cells: [], supposed: { cells } });
    expect(whatIf.zeroDivisors.map(({ row }) => row)).toEqual(['hours_per_fte']);
    expect(calculation.whatIf({ figures: [FTE], cells: [] }).zeroDivisors).toEqual([]);
  });
});
