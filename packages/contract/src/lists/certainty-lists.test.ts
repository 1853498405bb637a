import { describe, expect, it } from 'vitest';
import { drawnPlan, PEOPLE } from '../testing/drawn-plan.ts';
import { listTable, type TableListName } from './list.ts';
import type { ListTable } from './list-table.ts';

const SCENARIOS = {
  scenarios: [{ code: 'veel', name: 'Meer tijd', source: 'werkgroep' }],
  'scenario-settings': [
    { scenario: 'veel', on: 'business-case-benefits:A/tijd:y2027', value: 500_000, unit: 'EUR' },
  ],
};

function table(name: TableListName): ListTable {
  const calculation = drawnPlan([PEOPLE], SCENARIOS);
  const made = listTable(name, { calculation, findings: [] }, 'nl');
  for (const row of made.rows) expect(row).toHaveLength(made.head.length);
  return made;
}

function cell({ head, rows }: ListTable, row: number, heading: string): unknown {
  return rows[row]?.[head.indexOf(heading)];
}

describe('lists of what is drawn', () => {
  it('give every figure of a scope with its percentiles and their errors', () => {
    const spreads = table('certainty-scopes');
    const contribution = spreads.rows.findIndex((row) => row[0] === 'A' && row[4] === 'fte');
    // 10 + 28 p.
    expect(cell(spreads, contribution, 'P50')).toBeCloseTo(24, 1);
    expect(cell(spreads, contribution, 'Gemiddelde')).toBeCloseTo(24, 6);
    expect(spreads.head.filter((heading) => heading === 'Rekenfout')).toHaveLength(4);
  });

  it('give assumptions with their grounds and what they do', () => {
    const register = table('assumptions-register');
    expect(register.rows).toHaveLength(1);
    expect(cell(register, 0, 'Gaat over')).toBe('A, Nieuwe mensen, 2027');
    expect(cell(register, 0, 'Onderbouwing')).toBe('oordeel van deskundigen');
    expect(cell(register, 0, 'Rangcorrelatie')).toBeCloseTo(1, 6);
  });

  it('give what contribution and share hang on', () => {
    const { rows } = table('sensitivities');
    expect(rows.map(([outcome, assumption]) => [outcome, assumption])).toEqual([
      ['Bijdrage (fte)', 'mensen'],
      ['Deel van het tekort', 'mensen'],
    ]);
  });

  it('give scenarios side by side, with what each sets', () => {
    const scenarios = table('scenarios');
    expect(scenarios.rows.map(([code, name, sets]) => [code, name, sets])).toEqual([
      ['', 'Het plan zoals het er staat', ''],
      ['veel', 'Meer tijd', 'A, tijd, 2027: € 500.000'],
    ]);
    expect(cell(scenarios, 1, 'Bijdrage (fte) P50')).toBeCloseTo(32, 1);
    // 18 + 28 p reaches 20 from p of 2 / 28 on.
    expect(cell(scenarios, 1, 'Kans: Ambitie gehaald')).toBeCloseTo(26 / 28, 2);
    expect(cell(scenarios, 1, 'Kans: Investering terugverdiend')).toBe('onbekend');
  });

  it('give no rows of overlap where none is declared', () => {
    expect(table('overlaps').rows).toEqual([]);
  });
});
