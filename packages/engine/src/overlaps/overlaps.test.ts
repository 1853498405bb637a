import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';
import type { Explanation } from '../figure.ts';

const TABLES: SimpleTables = {
  'business-cases': ['A', 'B', 'C'].map((project) => ({ project, first_year: 2027, last_year: 2027 })),
  parameters: [
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2026, unit: 'year' },
    { key: 'bed_price', value: 10, unit: 'EUR/resident' },
  ],
  'business-case-benefits': [
    line('A', { y2027: 200, label: 'Ligdagen' }),
    line('B', { y2027: 100 }),
    line('C', { y2027: 100 }),
    line('A', { line: 'toezicht', formula: 'bed * 0.1' }),
  ],
};

function line(project: string, more: SimpleRow): SimpleRow {
  return {
    project,
    line: 'bed',
    kind: 'care_cost',
    law: 'Zvw',
    unit: 'EUR',
    source: `${project} §3`,
    ...more,
  };
}

function overlapping(...overlaps: readonly SimpleRow[]): Calculation {
  return calculate(planOf({ ...TABLES, overlaps }));
}

const ONE = { id: 'O1', name: 'Ouderen thuis', lines: 'B/bed|A/bed', overlap: 0.5, source: 'onderzoek' };

function all(why: Explanation): readonly Explanation[] {
  return [why, ...why.inputs.flatMap(all)];
}

describe('lines of several projects that overlap', () => {
  it('are told by overlap and unit, in an order of their own', () => {
    expect(overlapping(ONE).overlaps).toEqual([
      {
        id: 'O1',
        name: 'Ouderen thuis',
        unit: 'EUR',
        lines: ['A/bed', 'B/bed'],
        projects: ['A', 'B'],
        path: 'plan/overlap.group.O1.EUR',
      },
    ]);
  });

  it('have figures that say in words what they are', () => {
    const calculation = overlapping(ONE);
    const words = (id: string): string | undefined => calculation.figure(id)?.label.nl;
    expect(words('plan/overlap.group.O1.EUR.taken.structural')).toBe(
      'Ouderen thuis, in euro: wat dubbel is, structureel per jaar',
    );
    expect(words('A/overlap.with.B.EUR.net.byYear.2027')).toBe(
      'A en B, in euro: na aftrek van overlap, 2027',
    );
    expect(words('plan/overlap.EUR.gross.structural')).toBe(
      'het plan, in euro: voor aftrek van overlap, structureel per jaar',
    );
    expect(words('A/bed/gross.byYear.2027')).toBe('Ligdagen (A), 2027, na aftrek van overlap');
  });

  it('are explained down to the cells of every line, the overlap and its source', () => {
    const why = overlapping(ONE).explain('A/bed/gross.byYear.2027');
    const parts = why === undefined ? [] : all(why);
    expect(parts.map(({ formula }) => formula.nl).filter((formula) => formula !== '')).toEqual([
      '€ 200 × 83,3%',
      'van € 300 de grootste, € 200, en van de rest 50,0% eraf',
    ]);
    const origins = parts.flatMap(({ origin }) => origin ?? []);
    expect(origins.map(({ place, source }) => [place.table, place.row, place.field, source])).toEqual([
      ['business-case-benefits', 'A/bed', 'y2027', 'A §3'],
      ['business-case-benefits', 'A/bed', 'y2027', 'A §3'],
      ['business-case-benefits', 'B/bed', 'y2027', 'B §3'],
      ['overlaps', 'O1', 'overlap', 'onderzoek'],
    ]);
  });

  it('keep what formulas and drivers make of the amount as the plan has it', () => {
    const calculation = overlapping(ONE);
    expect(calculation.value('A/toezicht/gross.byYear.2027')).toMatchObject({ low: 20, high: 20 });
    expect(calculation.value('A/bed/reach.byYear.2027')).toMatchObject({ low: 20, high: 20 });
  });

  it('in two overlaps have taken off what each of them takes', () => {
    const both = overlapping(ONE, { id: 'O2', lines: 'A/bed|C/bed', overlap: 0.5, source: 'onderzoek' });
    // Of each 250 of 300 is kept: 200 x 5/6 x 5/6.
    expect(both.figure('A/bed/gross.byYear.2027')?.value).toMatchObject({ kind: 'known', bound: 'exact' });
    const value = both.value('A/bed/gross.byYear.2027');
    expect(value?.kind === 'known' ? value.low : 0).toBeCloseTo((200 * 25) / 36, 3);
  });

  it('that are not there, or are named twice, add nothing', () => {
    const calculation = overlapping({ ...ONE, lines: 'A/bed|A/bed|Z/bed' });
    expect(calculation.overlaps).toEqual([]);
    expect(calculation.value('A/bed/gross.byYear.2027')).toMatchObject({ low: 200 });
  });

  it('have figures of any two of their projects, also where the code of one begins that of another', () => {
    const named = (code: string): SimpleRow => line(code, { y2027: code === '2' ? 300 : 100 });
    const codes = ['1', '2', '2.1'];
    const calculation = calculate(
      planOf({
        ...TABLES,
        'business-cases': codes.map((project) => ({ project, first_year: 2027, last_year: 2027 })),
        'business-case-benefits': codes.map(named),
        overlaps: [{ id: 'O1', lines: '1/bed|2/bed|2.1/bed', overlap: 1 }],
      }),
    );
    expect(calculation.overlaps.map(({ projects }) => projects)).toEqual([['1', '2', '2.1']]);
    expect(calculation.value('1/overlap.with.2.1.EUR.net.structural')).toMatchObject({ low: 100 });
    expect(calculation.value('1/overlap.with.2.EUR.net.structural')).toMatchObject({ low: 300 });
    expect(calculation.explain('2.1/overlap.with.2.EUR.taken.structural')?.value).toMatchObject({ low: 100 });
    expect(calculation.value('1/overlap.with.3.EUR.net.structural')).toBeUndefined();
    expect(calculation.value('1/overlap.with.1.EUR.net.structural')).toBeUndefined();
  });

  it('of several units stand apart, in the order of those', () => {
    const inUnits = ['hour', 'EUR'].flatMap((unit) =>
      ['A', 'B'].map((project) => line(project, { line: `in ${unit}`, kind: 'time_gain', unit, y2027: 9 })),
    );
    for (const rows of [inUnits, inUnits.toReversed()]) {
      const lines = rows.map(({ project, line: name }) => `${project}/${name}`).join('|');
      const overlaps = [{ ...ONE, lines }];
      const { overlaps: found } = calculate(planOf({ ...TABLES, 'business-case-benefits': rows, overlaps }));
      expect(found.map(({ unit }) => unit)).toEqual(['EUR', 'hour']);
    }
  });

  it('have no figures in a plan that declares none', () => {
    const calculation = overlapping();
    expect(calculation.ids('').filter((id) => id.includes('overlap'))).toEqual([]);
  });
});
