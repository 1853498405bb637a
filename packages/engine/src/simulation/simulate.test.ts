import { planOf, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Simulation } from './simulate.ts';

/** One project that gains 100 000 euro of time in 2027, and 50 people; a shortage of 200 FTE. */
const PLAN: SimpleTables = {
  pillars: [{ code: 'P1', name: 'Een' }],
  projects: [{ code: 'A', pillar: 'P1' }],
  'business-cases': [{ project: 'A', first_year: 2026, last_year: 2027, discount_base_year: 2026 }],
  parameters: [
    { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
  ],
  'business-case-benefits': [
    { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'EUR', y2026: 0, y2027: 100_000 },
    { project: 'A', line: 'mensen', kind: 'extra_staff', unit: 'persons', y2026: 0, y2027: 36 },
  ],
  'labour-shortage': [
    { key: 'shortage', value: 400, unit: 'persons', year: 2027 },
    { key: 'ambition', value: 0.1, unit: '1', year: 2027 },
  ],
};

const FTE = 'plan/fte.structural';
const CLOSED = 'plan/shortage.shareClosed';

function drawn(
  assumptions: SimpleTables[string],
  options: { seed?: number; tables?: SimpleTables } = {},
): Simulation {
  const { seed = 1, tables = {} } = options;
  return calculate(planOf({ ...PLAN, ...tables, assumptions })).simulate({
    seed,
    draws: 10_000,
    figures: [FTE, CLOSED],
    kept: [FTE],
  });
}

function known(simulation: Simulation, id: string) {
  const value = simulation.figure(id)?.value;
  if (value?.kind !== 'known') throw new Error(`${id} is not known`);
  return value;
}

describe('a plan that is drawn', () => {
  it('without assumptions is sure of what is computed: 100 000 / 50 / 1 000 = 2 fte and 36 x 0,5 = 18', () => {
    const simulation = drawn([]);
    expect(known(simulation, FTE)).toEqual({
      kind: 'known',
      bound: 'exact',
      isSure: true,
      spread: {
        p5: { value: 20, error: 0 },
        p50: { value: 20, error: 0 },
        p95: { value: 20, error: 0 },
        mean: { value: 20, error: 0 },
      },
    });
    expect(simulation.chance(FTE, (fte) => fte >= 20)?.chance).toEqual({ value: 1, error: 0 });
    expect(simulation.sensitivities(FTE)).toEqual([]);
  });

  it('draws between bounds as it was told: 18 to 72 people is 2 + 9 to 36 fte, 200 fte short', () => {
    const simulation = drawn([
      {
        id: 'mensen',
        on: 'business-case-benefits:A/mensen:y2027',
        shape: 'range',
        meaning: 'bounds',
        low: 18,
        high: 72,
        unit: 'persons',
      },
    ]);
    const { spread, isSure } = known(simulation, FTE);
    expect(isSure).toBe(false);
    // 2 + 9 + 27 p; the mean is in the middle.
    expect(spread.p5.value).toBeCloseTo(2 + 9 + 27 * 0.05, 1);
    expect(spread.p50.value).toBeCloseTo(24.5, 1);
    expect(spread.p95.value).toBeCloseTo(2 + 9 + 27 * 0.95, 1);
    expect(spread.mean.value).toBeCloseTo(24.5, 6);
    expect(known(simulation, CLOSED).spread.mean.value).toBeCloseTo(24.5 / 200, 6);
    expect(simulation.chance(FTE, (fte) => fte >= 24.5)?.chance.value).toBeCloseTo(0.5, 2);
  });

  it('takes what is relative as a factor on the whole series, and the part-time factor for all who use it', () => {
    const simulation = drawn([
      {
        id: 'reeks',
        on: 'business-case-benefits:A/tijd',
        shape: 'triangular',
        low: 0,
        likely: 1,
        high: 2,
        relative: 'yes',
      },
      {
        id: 'deeltijd',
        on: 'parameters:fte_per_person:value',
        shape: 'percentage',
        percent: 0.1,
        meaning: 'bounds',
      },
    ]);
    // The mean of a sum is the sum of the means: 2 x 1 + 36 x 0,5.
    expect(known(simulation, FTE).spread.mean.value).toBeCloseTo(20, 5);
    const sensitivities = simulation.sensitivities(FTE);
    expect(sensitivities.map(({ input }) => input.id)).toEqual(['deeltijd', 'reeks']);
    // Variances: (18 x 0,1)^2 / 3 = 1,08 and (2 x 1)^2 / 6 = 0,667.
    expect(sensitivities[0]?.varianceShare).toBeCloseTo(1.08 / (1.08 + 4 / 6), 1);
  });

  it('does not draw a range of which nobody said what it means, and says nothing of what hangs on it', () => {
    const plan = planOf({
      ...PLAN,
      assumptions: [
        {
          id: 'mensen',
          on: 'business-case-benefits:A/mensen:y2027',
          shape: 'range',
          low: 5,
          high: 50,
          unit: 'persons',
        },
      ],
    });
    const calculation = calculate(plan);
    expect(calculation.uncertainty.notDrawn.map(({ row, why }) => [row.id, why])).toEqual([
      ['mensen', 'meaning'],
    ]);
    const value = calculation.simulate({ figures: [FTE] }).figure(FTE)?.value;
    // The time gained is known; what the people add is not.
    expect(value).toMatchObject({ kind: 'known', bound: 'atLeast', spread: { p50: { value: 2 } } });
  });

  it('is sure of what an input does nothing to, by the same rule as what hangs on none', () => {
    const on = 'parameters:fte_per_person:value';
    const above = { id: 'deeltijd', on, shape: 'range', meaning: 'bounds', low: 2, high: 4, relative: 'yes' };
    const simulation = drawn([above]);
    expect(known(simulation, FTE)).toMatchObject({ isSure: true });
    expect(known(simulation, FTE).spread.p5).toEqual(known(simulation, FTE).spread.p95);
    expect(simulation.chance(FTE, () => true)?.chance).toEqual({ value: 1, error: 0 });
    expect(simulation.sensitivities(FTE)).toEqual([]);
  });

  it.each([
    [1e4, 'known'],
    [1e12, 'unknown'],
  ])('says nothing of a sum that a range of 1 to %d makes too large to count in its steps', (high, kind) => {
    const line = 'business-case-benefits:A/mensen:y2027';
    const reach = { id: 'Y', on: line, shape: 'range', meaning: 'interval80', low: 1, high, unit: 'persons' };
    const value = drawn([reach]).figure(FTE)?.value;
    expect(value?.kind).toBe(kind);
  });

  it('names the ranges that stand in the plan itself and were needed', () => {
    const tables: SimpleTables = {
      'labour-shortage': [{ key: 'shortage', value: '300..500', unit: 'persons', year: 2027 }],
    };
    const simulation = drawn([], { tables });
    expect(simulation.openRanges.map(({ table, row, field }) => [table, row, field])).toEqual([
      ['labour-shortage', 'shortage', 'value'],
    ]);
    expect(simulation.figure(CLOSED)?.value).toEqual({ kind: 'unknown' });
  });

  it('names such a range too where an assumption is a factor on it', () => {
    const tables: SimpleTables = {
      'labour-shortage': [{ key: 'shortage', value: '300..500', unit: 'persons', year: 2027 }],
    };
    const around = { on: 'labour-shortage:shortage:value', shape: 'percentage', meaning: 'bounds' };
    const simulation = drawn([{ id: 'X', percent: 0.1, ...around }], { tables });
    expect(simulation.openRanges.map(({ row, field }) => [row, field])).toEqual([['shortage', 'value']]);
    expect(simulation.figure(CLOSED)?.value).toEqual({ kind: 'unknown' });
  });

  it('gives the same bits for the same seed, others for another, and moves no draw for an input more', () => {
    const mensen = {
      id: 'mensen',
      on: 'business-case-benefits:A/mensen:y2027',
      shape: 'lognormal',
      low: 20,
      high: 60,
      unit: 'persons',
    };
    const loose = {
      id: 'aaa',
      on: 'parameters:discount_rate:value',
      shape: 'range',
      meaning: 'bounds',
      low: 0,
      high: 1,
    };
    const column = (assumptions: SimpleTables[string], seed: number): Float64Array | undefined =>
      drawn(assumptions, { seed }).column(FTE);
    expect(column([mensen], 7)).toEqual(column([mensen], 7));
    expect(column([loose, mensen], 7)).toEqual(column([mensen], 7));
    expect(column([mensen], 8)).not.toEqual(column([mensen], 7));
  });

  it('lets inputs of one group move together: a sum spreads further than one of inputs by themselves', () => {
    const rows = (correlation: number): SimpleTables[string] =>
      // One row of the group says how much they move together, and it holds for both.
      ['mensen', 'tijd'].map((line, index) => ({
        id: line,
        on: `business-case-benefits:A/${line}`,
        shape: 'percentage',
        percent: 0.5,
        meaning: 'bounds',
        ...(correlation === 0 ? {} : { group: 'samen', ...(index === 1 ? { correlation } : {}) }),
      }));
    const tables: SimpleTables = {
      parameters: [...(PLAN.parameters ?? [])],
      'business-case-benefits': [
        { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'EUR', y2026: 0, y2027: 900_000 },
        { project: 'A', line: 'mensen', kind: 'extra_staff', unit: 'persons', y2026: 0, y2027: 36 },
      ],
    };
    const width = (correlation: number): number => {
      const { spread } = known(drawn(rows(correlation), { tables }), FTE);
      return spread.p95.value - spread.p5.value;
    };
    // Two equal uniform inputs: alone the sum is triangular (its 5th percentile at 0,316 of half the width), as one it is uniform.
    expect(width(0)).toBeCloseTo(36 * (1 - Math.sqrt(0.1)), 0);
    expect(width(1)).toBeCloseTo(36 * 0.9, 1);
    expect(width(0.6)).toBeGreaterThan(width(0) + 2);
  });

  it('supposes another value for a cell and keeps what is uncertain about it in relation', () => {
    const calculation = calculate(
      planOf({
        ...PLAN,
        assumptions: [
          {
            id: 'reeks',
            on: 'business-case-benefits:A/mensen',
            shape: 'percentage',
            percent: 0.5,
            meaning: 'bounds',
          },
        ],
      }),
    );
    const row = calculation.plan.businessCaseBenefits[1];
    const supposed = { cells: new Map([[`business-case-benefits:${row?.place.line}:y2027`, 72]]) };
    const simulation = calculation.simulate({ figures: [FTE], supposed });
    expect(known(simulation, FTE).spread.mean.value).toBeCloseTo(2 + 36, 5);
    expect(known(simulation, FTE).spread.p5.value).toBeCloseTo(2 + 36 * 0.55, 1);
    const fixed = calculation.simulate({ figures: [FTE], supposed: { inputs: new Map([['reeks', 0.5]]) } });
    expect(known(fixed, FTE)).toMatchObject({ isSure: true, spread: { p50: { value: 2 + 9 } } });
  });

  describe('what must be true for the plan to reach a goal', () => {
    const calculation = calculate(
      planOf({
        ...PLAN,
        assumptions: [
          {
            id: 'reeks',
            on: 'business-case-benefits:A/mensen',
            shape: 'percentage',
            percent: 0.5,
            meaning: 'bounds',
          },
        ],
      }),
    );
    const goal = { figure: FTE, goal: 32 };

    it('of a cell: 60 people x 0,5 and 2 fte of time, whatever is uncertain about them on both sides', () => {
      const cell = { table: 'business-case-benefits', row: 'A/mensen', field: 'y2027' };
      const found = calculation.breakEven({ ...goal, on: { cell } });
      expect(found).toMatchObject({ now: 36, isReached: false, needs: 'more', least: 0, most: 360 });
      expect(found?.turns).toBeCloseTo(60, 0);
    });

    it('of an assumption: five thirds of what the plan has', () => {
      const found = calculation.breakEven({ ...goal, on: { assumption: 'reeks' } });
      expect(found?.now).toBeCloseTo(1, 9);
      expect(found?.turns).toBeCloseTo(5 / 3, 6);
    });

    it('of a share: from none to all', () => {
      const cell = { table: 'labour-shortage', row: 'ambition/2027', field: 'value' };
      const found = calculation.breakEven({ figure: 'plan/shortage.shareOfAmbition', goal: 1, on: { cell } });
      // 20 fte of 200: reached as long as the ambition is no more than a tenth.
      expect(found).toMatchObject({ most: 1, needs: 'less' });
      expect(found?.turns).toBeCloseTo(0.1, 2);
    });

    it('is nothing of what the plan does not have', () => {
      expect(calculation.breakEven({ ...goal, on: { assumption: 'none' } })).toBeUndefined();
    });
  });

  describe('settles an open choice by an assumption about it', () => {
    const tables: SimpleTables = {
      pillars: [
        { code: 'P1', name: 'Een', lead_scope: 'Stad' },
        { code: 'P2', name: 'Twee', lead_scope: 'Provincie' },
      ],
      projects: [
        { code: 'A', pillar: 'P1' },
        { code: 'B', pillar: 'P2' },
      ],
      'business-cases': ['A', 'B'].map((project) => ({
        project,
        first_year: 2025,
        last_year: 2027,
        discount_base_year: 2025,
      })),
      'business-case-benefits': [
        { project: 'A', line: 'zorg', kind: 'care_cost', law: 'Zvw', unit: 'EUR', y2027: 500_000 },
        { project: 'B', line: 'zorg', kind: 'care_cost', law: 'Zvw', unit: 'EUR', y2027: 300_000 },
        {
          project: 'A',
          line: 'komst',
          kind: 'extra_staff',
          unit: 'persons',
          flow: 'inflow',
          y2025: 8,
          y2026: 16,
          y2027: 40,
        },
      ],
      parameters: [...(PLAN.parameters ?? []), { key: 'hourly_rate_zorg', value: 50, unit: 'EUR/hour' }],
      'labour-shortage': [
        { key: 'shortage', value: 400, unit: 'persons', year: 2027, area: 'Stad' },
        { key: 'ambition', value: 0.1, unit: '1', year: 2027, area: 'Stad' },
      ],
    };

    function withChoice(choice: string, share: number): number {
      const assumptions = [{ id: choice, on: `choices:${choice}`, shape: 'point', likely: share }];
      const calculation = calculate(planOf({ ...PLAN, ...tables, assumptions }));
      const { contribution } = calculation.drawnAnswer({});
      return known(calculation.simulate({ figures: [contribution] }), contribution).spread.p50.value;
    }

    // As the plan has it: 500 000 / 50 / 1 000 = 10 fte and 6 fte, and 40 x 0,5 = 20 fte.
    it.each([
      ['timeToStaff', 0.25, 'a quarter of 16, and 20', 24],
      ['area', 0.5, '10 and 20, and half of 6', 33],
      ['sharedSavings', 0, '10, 6 and 20', 36],
      ['sharedSavings', 1, 'only the larger of 10 and 6, and 20', 30],
      ['sharedSavings', 0.25, 'a quarter of 10 and three quarters of 16, and 20', 34.5],
      ['recruits', 0, 'who came before is gone', 36],
      ['recruits', 1, '16 and (8 + 16 + 40) x 0,5', 48],
      ['recruits', 0.5, '16 and (8 / 4 + 16 / 2 + 40) x 0,5', 41],
    ])('%s at %d: %s', (choice, share, _, fte) => {
      expect(withChoice(choice, share)).toBeCloseTo(fte, 9);
    });

    it('leaves what is settled by hand as it is', () => {
      const assumptions = [{ id: 'tijd', on: 'choices:timeToStaff', shape: 'point', likely: 0.25 }];
      const calculation = calculate(planOf({ ...PLAN, ...tables, assumptions }));
      expect(calculation.drawnAnswer({ timeToStaff: 'none' }).contribution).toBe(
        'plan/choices.combination.timeToStaff=none.fte',
      );
    });
  });
});
