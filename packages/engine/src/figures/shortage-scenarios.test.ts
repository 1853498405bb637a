import { planOf, type SimpleRow } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';

const OWN = [
  { key: 'shortage', value: 400, unit: 'persons', year: 2027, area: 'Stad' },
  { key: 'ambition', value: 0.5, unit: '1', year: 2027, area: 'Stad' },
];
const SHARE = { key: 'area_share', value: 0.8, unit: '1', year: 2027, area: 'Stad' };

/** Forty people a year, of half an FTE each. */
function among(...rows: readonly SimpleRow[]): Calculation {
  return calculate(
    planOf({
      pillars: [{ code: 'P1', name: 'Een', lead_scope: 'Stad' }],
      projects: [{ code: 'A', pillar: 'P1' }],
      'business-cases': [{ project: 'A', first_year: 2026, last_year: 2028 }],
      'business-case-benefits': [
        {
          project: 'A',
          line: 'mensen',
          kind: 'extra_staff',
          unit: 'persons',
          y2026: 40,
          y2027: 40,
          y2028: 40,
        },
      ],
      parameters: [
        { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
        { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
        { key: 'counting_window_from', value: 2026, unit: 'year' },
        { key: 'counting_window_to', value: 2026, unit: 'year' },
      ],
      'labour-shortage': [...OWN, ...rows],
    }),
  );
}

const of = (calculation: Calculation, measure: string): unknown => {
  const value = calculation.value(`plan/shortageScenarios.${measure}`);
  return value?.kind === 'known' ? value.low : value?.kind;
};

describe('another forecast of the shortage', () => {
  it('stands in persons and FTE, whichever the plan prints, with the part of it that the plan closes', () => {
    const found = among(
      { key: 'shortage_adverse', value: 800, unit: 'persons', year: 2032, area: 'Stad' },
      { key: 'shortage_baseline', value: 250, unit: 'FTE', area: 'Stad' },
    );
    // 40 people are 20 FTE; 20 / (800 x 0,5) = 0,05 and 20 / 250 = 0,08.
    expect(of(found, 'shortage_adverse_2032.persons')).toBe(800);
    expect(of(found, 'shortage_adverse_2032.fte')).toBe(400);
    expect(of(found, 'shortage_adverse_2032.shareClosed')).toBeCloseTo(0.05, 12);
    expect(of(found, 'shortage_baseline.persons')).toBe(500);
    expect(of(found, 'shortage_baseline.fte')).toBe(250);
    expect(of(found, 'shortage_baseline.shareClosed')).toBeCloseTo(0.08, 12);
  });

  it('is named by what it is, its year if it has one, and its unit', () => {
    const found = among(
      { key: 'shortage_adverse', value: 800, unit: 'persons', year: 2032, area: 'Stad', meaning: 'Krimp' },
      { key: 'shortage_baseline', value: 250, unit: 'FTE', area: 'Stad', meaning: 'Gelijk' },
    );
    const label = (measure: string) => found.figure(`plan/shortageScenarios.${measure}`)?.label;
    expect(label('shortage_adverse_2032.fte')?.nl).toMatch(/Krimp, 2032, in fte$/);
    expect(label('shortage_baseline.persons')?.en).toMatch(/Gelijk, in persons$/);
    expect(label('shortage_baseline.shareClosed')?.nl).toMatch(/Gelijk, deel dat wordt opgelost$/);
  });

  it('for a larger area counts for the share that the area compared has of it', () => {
    const larger = { key: 'shortage_adverse', value: 1000, unit: 'persons', year: 2032, area: 'Provincie' };
    expect(of(among(larger, SHARE), 'shortage_adverse_2032.persons')).toBe(800);
    expect(of(among(larger, SHARE), 'shortage_adverse_2032.fte')).toBe(400);
    expect(of(among(larger, { ...SHARE, area: 'Dorp' }), 'shortage_adverse_2032.persons')).toBe('unknown');
    expect(of(among(larger), 'shortage_adverse_2032.fte')).toBe('unknown');
    // Nobody says of which area it is: that of the plan.
    expect(of(among({ ...larger, area: '' }, SHARE), 'shortage_adverse_2032.persons')).toBe(1000);
  });

  it('is that of the area compared before one of another, and of others the first by name, in whatever order', () => {
    const rows = [
      { key: 'shortage_adverse', value: 500, unit: 'persons', area: 'Beek' },
      { key: 'shortage_adverse', value: 1000, unit: 'persons', area: 'Aa' },
      { key: 'shortage_adverse', value: 700, unit: 'persons', area: 'Stad' },
    ];
    for (const ordered of [rows, rows.toReversed()]) {
      expect(of(among(SHARE, ...ordered), 'shortage_adverse.persons')).toBe(700);
      const others = ordered.filter(({ area }) => area !== 'Stad');
      expect(of(among(SHARE, ...others), 'shortage_adverse.persons')).toBe(800);
    }
  });

  it('comes in the order of names, whatever the order of rows', () => {
    const rows = ['shortage_b', 'shortage_a'].map((key) => ({
      key,
      value: 3,
      unit: 'persons',
      area: 'Stad',
    }));
    const ids = (ordered: readonly SimpleRow[]) =>
      among(...ordered)
        .ids('plan')
        .filter((id) => /shortageScenarios\..*\.persons$/.test(id));
    const sorted = ['a', 'b'].map((name) => `plan/shortageScenarios.shortage_${name}.persons`);
    expect([ids(rows), ids(rows.toReversed())]).toEqual([sorted, sorted]);
  });

  it('is none where the plan names none, or in no unit of people', () => {
    const ids = (calculation: Calculation) =>
      calculation.ids('plan').filter((id) => id.includes('shortageScenarios'));
    expect(ids(among())).toEqual([]);
    expect(ids(among({ key: 'shortage_adverse', value: 3, unit: 'EUR', area: 'Stad' }))).toEqual([]);
  });
});
