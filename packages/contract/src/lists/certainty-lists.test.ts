import { text } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../documents/certainty/scenario.ts';
import { scenarioComparison } from '../documents/scenario-comparison.ts';
import { DRAWN_PLAN, drawnPlan, PEOPLE } from '../testing/drawn-plan.ts';
import { type ListSource, listTable, type TableListName } from './list.ts';
import { DRAWN_LIST_NAMES } from './list-names.ts';
import type { ListTable } from './list-table.ts';

const SCENARIOS = {
  scenarios: [{ code: 'veel', name: 'Meer tijd', source: 'werkgroep' }],
  'scenario-settings': [
    { scenario: 'veel', on: 'business-case-benefits:A/tijd:y2027', value: 500_000, unit: 'EUR' },
  ],
};

function table(name: TableListName, of: Pick<ListSource, 'asked' | 'state'> = {}): ListTable {
  const calculation = drawnPlan([PEOPLE], SCENARIOS);
  const made = listTable(name, { calculation, findings: [], ...of }, 'nl');
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
    expect(cell(register, 0, 'Gaat mee met de uitkomst, -1 tot 1')).toBeCloseTo(1, 6);
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

  it('tell of each scenario what it sets without counting, and what is not known of its numbers', () => {
    const half = {
      project: 'A',
      line: 'later',
      kind: 'extra_staff',
      unit: 'persons',
      y2026: 0,
      y2027: 'n.t.b.',
    };
    const calculation = drawnPlan([PEOPLE], {
      ...SCENARIOS,
      'business-case-benefits': [...(DRAWN_PLAN['business-case-benefits'] ?? []), half],
      'scenario-settings': [
        { scenario: 'veel', on: 'parameters:hours_per_fte:value', value: 'n.t.b.', unit: 'hour/FTE/year' },
      ],
    });
    const made = listTable('scenarios', { calculation, findings: [] }, 'nl');
    const { scenarios } = scenarioComparison(calculation, { setting: {} });
    expect(cell(made, 1, 'Wat het anders zet')).toMatch(/ \(telt niet mee\)$/);
    const remarkAfter = (heading: string, cells: number) =>
      made.rows.map((row) => row[made.head.indexOf(heading) + cells]);
    expect(scenarios.map(({ answer }) => answer.contribution.drawn)).toMatchObject([
      { bound: 'atLeast' },
      { bound: 'atLeast' },
    ]);
    expect(remarkAfter('Bijdrage (fte) P95', 2)).toEqual(['ten minste', 'ten minste']);
    expect(remarkAfter('Kans: Ambitie gehaald', 2)).toEqual(['ten minste', 'ten minste']);
  });

  it.each(DRAWN_LIST_NAMES.filter((name) => name !== 'overlaps'))(
    'say in every row of %s how it was drawn, and of which state of the plan',
    (name) => {
      const asked = { setting: {}, seed: 7, draws: 1000, from: { entry: 12 } };
      const made = table(name, { asked, state: text('Versie 1.2', 'Version 1.2') });
      for (const [row] of made.rows.entries()) {
        expect(cell(made, row, 'Begingetal')).toBe(7);
        expect(cell(made, row, 'Trekkingen')).toBe(1000);
        expect(cell(made, row, 'Rekenversie')).toMatch(/^kapstok-draws-\d+$/);
        expect(cell(made, row, 'Stand van het plan')).toBe(
          'Voorbeeldplan, Versie 1.2, tot en met wijziging 12',
        );
      }
    },
  );

  it('are of what is supposed, and say so', () => {
    const setting = { timeToStaff: 'half' };
    const scenario = scenarioOf(drawnPlan([PEOPLE], SCENARIOS), 'veel');
    const spreads = table('certainty-scopes', { asked: { setting, scenario } });
    // 500 000 euro is 10 FTE of time, of which half; and 28 p + 8 FTE of people.
    const contribution = spreads.rows.findIndex((row) => row[0] === 'A' && row[4] === 'fte');
    expect(cell(spreads, contribution, 'P50')).toBeCloseTo(27, 1);
    expect(cell(spreads, contribution, 'Scenario')).toBe('Meer tijd');
    expect(String(cell(spreads, contribution, 'Open keuzes'))).toContain('helft');
    expect(cell(table('certainty-scopes'), 0, 'Scenario')).toBe('het plan zoals het er staat');
  });

  it('tell the error of every percentile and chance', () => {
    for (const name of ['certainty-scopes', 'scenarios', 'overlaps'] as const) {
      const { head } = table(name);
      const told = head.flatMap((heading, at) => (/P5|P50|P95|Kans: /.test(heading) ? [head[at + 1]] : []));
      expect(told.length).toBeGreaterThan(2);
      expect(told.filter((after) => after?.endsWith('Rekenfout') !== true)).toEqual([]);
    }
  });

  it('give no rows of overlap where none is declared', () => {
    expect(table('overlaps').rows).toEqual([]);
  });
});
