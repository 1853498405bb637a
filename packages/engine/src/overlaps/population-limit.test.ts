import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';
import type { Explanation } from '../figure.ts';

/** Two projects that help the same elderly: by 20 euro for each resident, and half of 60. */
const TABLES: SimpleTables = {
  'business-cases': ['A', 'B'].map((project) => ({ project, first_year: 2027, last_year: 2027 })),
  parameters: [
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
    { key: 'bed_price', scope: 'A', value: 20, unit: 'EUR/resident' },
    { key: 'bed_price', scope: 'B', value: 60, unit: 'EUR/resident' },
    { key: 'bed_saving', scope: 'B', value: 0.5, unit: '1' },
  ],
  'business-case-benefits': [line('A', 4000), line('B', 9000)],
};

function line(project: string, y2027: number): SimpleRow {
  return { project, line: 'bed', kind: 'care_cost', unit: 'EUR', y2027 };
}

function limited(limit: number | string, more: SimpleTables = {}): Calculation {
  const overlaps = [{ id: 'O1', lines: 'A/bed|B/bed', overlap: 0, limit, unit: 'residents' }];
  return calculate(planOf({ ...TABLES, ...more, overlaps }));
}

function saved(calculation: Calculation, of = 'plan') {
  return calculation.value(`${of}/careCost.structural.gross`);
}

describe('a limit in residents', () => {
  it('leaves each line what so many residents bring in, and together what they bring in most', () => {
    // 100 residents bring in 2000 by A and 3000 by B; together never more than 3000. It is shared as 2000 to 3000.
    const calculation = limited(100);
    expect(calculation.faults).toEqual([]);
    expect(saved(calculation)).toMatchObject({ kind: 'known', bound: 'exact', low: 3000, high: 3000 });
    expect(saved(calculation, 'A')).toMatchObject({ low: 1200 });
    expect(saved(calculation, 'B')).toMatchObject({ low: 1800 });
  });

  it('takes nothing from what reaches no more residents than there are', () => {
    // 4000 / 20 and 9000 / 30: 200 and 300 residents, of 500.
    expect(saved(limited(500))).toMatchObject({ kind: 'known', bound: 'exact', low: 13_000, high: 13_000 });
  });

  it('says of all that an amount is made of what it is', () => {
    const labels = (why: Explanation | undefined): readonly (string | undefined)[] =>
      why === undefined ? [] : [why.label?.nl, why.label?.en, ...why.inputs.flatMap(labels)];
    const found = labels(limited(100).explain('A/careCost.structural.gross'));
    expect(found).toContain('bed (A), 2027, voor zover binnen de grens');
    expect(found.filter((label) => label === undefined || label === '')).toEqual([]);
  });

  it('can be drawn: the population itself is not sure', () => {
    const assumptions = [
      {
        id: 'groep',
        on: 'overlaps:O1:limit',
        shape: 'range',
        meaning: 'bounds',
        low: 50,
        high: 150,
        unit: 'residents',
      },
    ];
    const simulation = limited(100, { assumptions }).simulate({
      figures: ['plan/careCost.structural.gross'],
    });
    const value = simulation.figure('plan/careCost.structural.gross')?.value;
    // 30 euro for each of 50 to 150 residents.
    expect(value).toMatchObject({ kind: 'known', bound: 'exact', isSure: false });
    expect(value?.kind === 'known' ? value.spread.mean.value : 0).toBeCloseTo(3000, 0);
  });

  it('claims nothing exact where the plan does not say what one of them brings in', () => {
    const parameters = (TABLES.parameters ?? []).filter(({ scope }) => scope !== 'B');
    expect(saved(limited(100, { parameters }))).not.toMatchObject({ bound: 'exact' });
  });
});
