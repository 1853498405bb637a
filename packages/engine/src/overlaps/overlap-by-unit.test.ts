import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Calculation } from '../calculation.ts';
import type { Explanation } from '../figure.ts';

const line = (project: string, kind: string, unit: string, amounts: SimpleRow): SimpleRow => ({
  project,
  line: kind === 'time_gain' ? 'tijd' : 'zorg',
  kind,
  law: 'Zvw',
  unit,
  ...amounts,
});
const care = (project: string, amounts: SimpleRow): SimpleRow => line(project, 'care_cost', 'EUR', amounts);
const time = (project: string, amounts: SimpleRow): SimpleRow => line(project, 'time_gain', 'hours', amounts);
const caseOf = (project: string, first_year: number, last_year = 2028): SimpleRow => ({
  project,
  first_year,
  last_year,
  discount_base_year: 2026,
});

/** A from 2027, B from 2026, both of time and care; C of care alone; D of nothing that others do. */
const TABLES: SimpleTables = {
  projects: ['A', 'B', 'C', 'D'].map((code) => ({ code })),
  'business-cases': [caseOf('A', 2027), caseOf('B', 2026), caseOf('C', 2028), caseOf('D', 2026)],
  parameters: [
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'counting_window_from', value: 2027, unit: 'year' },
    { key: 'counting_window_to', value: 2027, unit: 'year' },
  ],
  'business-case-benefits': [
    care('A', { y2027: 200, y2028: 200 }),
    time('A', { y2027: 4000, y2028: 4000 }),
    time('A', { y2027: 500, y2028: 500, line: 'apart' }),
    care('B', { y2026: 50, y2027: 100, y2028: 100 }),
    time('B', { y2026: 2000, y2027: 2000, y2028: 2000 }),
    care('C', { y2028: 100, label: 'Consulten' }),
    care('D', { y2026: 70, y2027: 70, y2028: 70, line: 'ander' }),
  ],
};

const AB = { id: 'O1', name: 'Ouderen thuis', lines: 'B/tijd|B/zorg|A/tijd|A/zorg', overlap: 0.5 };
const AC = { id: 'O2', lines: 'A/zorg|C/zorg', overlap: 0.5 };

function overlapping(overlaps: readonly SimpleRow[], more: SimpleTables = {}): Calculation {
  return calculate(planOf({ ...TABLES, overlaps: [...overlaps], ...more }));
}

function amount(calculation: Calculation, id: string): unknown {
  const value = calculation.value(id);
  return value?.kind === 'known' && value.bound === 'exact' ? value.low : value?.kind;
}

const idsOf = (calculation: Calculation, start: string): readonly string[] =>
  calculation.ids(start).map((id) => id.slice(start.length));

const all = (why: Explanation | undefined): readonly Explanation[] =>
  why === undefined ? [] : [why, ...why.inputs.flatMap(all)];

describe('what lines of several units have in common', () => {
  const calculation = overlapping([AC, AB]);

  it('is told by code and then by unit, whatever the order of rows', () => {
    for (const rows of [
      [AC, AB],
      [AB, AC],
    ])
      expect(overlapping(rows).overlaps.map(({ path }) => path)).toEqual([
        'plan/overlap.group.O1.EUR',
        'plan/overlap.group.O1.hour',
        'plan/overlap.group.O2.EUR',
      ]);
  });

  it('has its years in order, and the window', () => {
    const spans = ['byYear.2026', 'byYear.2027', 'byYear.2028', 'window', 'structural'];
    for (const start of ['plan/overlap.hour.gross.', 'plan/overlap.group.O1.hour.gross.'])
      expect(idsOf(calculation, start)).toEqual(spans);
  });

  it('is taken apart by unit: 2 000 of 4 000 and 2 000 hours, 50 of 200 and 100 euro', () => {
    // Half of the smaller is counted twice.
    expect(amount(calculation, 'plan/overlap.group.O1.hour.gross.structural')).toBe(6000);
    expect(amount(calculation, 'plan/overlap.group.O1.hour.taken.structural')).toBe(1000);
    expect(amount(calculation, 'plan/overlap.hour.gross.structural')).toBe(6000);
    expect(amount(calculation, 'plan/overlap.group.O1.EUR.net.structural')).toBe(250);
    expect(amount(calculation, 'A/overlap.with.B.hour.gross.structural')).toBe(6000);
    expect(amount(calculation, 'A/overlap.with.B.EUR.gross.structural')).toBe(300);
    expect(amount(calculation, 'A/overlap.with.B.EUR.taken.structural')).toBe(50);
  });

  it('adds up in the window only, and each line once', () => {
    expect(amount(calculation, 'plan/overlap.hour.gross.window')).toBe(6000);
    expect(amount(calculation, 'plan/overlap.EUR.gross.window')).toBe(300);
    // A stands in two overlaps.
    expect(amount(calculation, 'plan/overlap.EUR.gross.structural')).toBe(400);
  });

  it('is in a year in which only one is there what that one is', () => {
    expect(amount(calculation, 'plan/overlap.group.O1.hour.net.byYear.2026')).toBe(2000);
    expect(amount(calculation, 'plan/overlap.group.O1.EUR.gross.byYear.2026')).toBe(50);
  });

  it('comes to FTE of the lines that overlap, and of no others', () => {
    expect(amount(calculation, 'plan/overlap.fte.gross.structural')).toBe(6);
    expect(amount(calculation, 'plan/overlap.fte.taken.structural')).toBeCloseTo(1, 5);
    expect(amount(calculation, 'A/overlap.fte.gross.structural')).toBe(4);
    expect(amount(calculation, 'B/overlap.fte.gross.structural')).toBe(2);
    expect(amount(calculation, 'plan/overlap.fte.gross.window')).toBe(undefined);
  });

  it('is in no FTE where nothing says how many hours', () => {
    const parameters = (TABLES.parameters ?? []).filter(({ key }) => key !== 'hours_per_fte');
    expect(idsOf(overlapping([AC], { parameters }), 'plan/overlap.fte')).toEqual([]);
  });

  it('is told of a project in the units in which it has something in common', () => {
    expect(amount(calculation, 'C/overlap.EUR.gross.structural')).toBe(100);
    expect(idsOf(calculation, 'C/overlap.hour')).toEqual([]);
    expect(calculation.ids('D/').filter((id) => id.includes('overlap'))).toEqual([]);
  });

  it('is of two projects only what those two share', () => {
    expect(amount(calculation, 'C/overlap.with.A.EUR.gross.structural')).toBe(300);
    expect(calculation.value('B/overlap.with.C.EUR.gross.structural')).toBeUndefined();
    expect(calculation.value('D/overlap.with.A.EUR.gross.structural')).toBeUndefined();
    expect(calculation.value('A/overlap.with.D.EUR.gross.structural')).toBeUndefined();
    expect(calculation.figure('A/overlap.with.B.EUR.net.structural')?.label.en).toContain('A and B');
  });

  it('has of a line its amounts as they are, and their sums in words', () => {
    const words = (id: string): string | undefined => calculation.figure(id)?.label.nl;
    expect(words('C/zorg/overlap.gross.byYear.2028')).not.toContain('voor aftrek');
    expect(words('C/overlap.EUR.gross.byYear.2028')).toContain('voor aftrek');
    expect(words('C/zorg/overlap.taken.byYear.2028')).toBe('Consulten, in euro: wat dubbel is, 2028');
    expect(words('A/zorg/overlap.taken.byYear.2028')).toBe('zorg, in euro: wat dubbel is, 2028');
    const wide = (TABLES.parameters ?? []).map((row) =>
      row.key === 'counting_window_from' ? { ...row, value: 2026 } : row,
    );
    expect(amount(overlapping([AB], { parameters: wide }), 'B/zorg/overlap.gross.window')).toBe(150);
  });

  it('says in words what each part of it is', () => {
    const parts = [
      ...all(calculation.explain('A/zorg/gross.byYear.2028')),
      ...all(calculation.explain('plan/overlap.group.O1.EUR.taken.structural')),
    ];
    expect(parts.filter(({ label }) => label === undefined || label.nl === '')).toEqual([]);
    const words = new Set(parts.map(({ label }) => label.nl));
    expect(words).toContain('Ouderen thuis: deel dat blijft, 2028');
  });

  it('has no window and nothing structural where the plan names no years to count', () => {
    const open = overlapping([AB], { parameters: [] });
    const spans = ['byYear.2026', 'byYear.2027', 'byYear.2028'];
    expect(idsOf(open, 'plan/overlap.EUR.gross.')).toEqual(spans);
  });

  it('does not add up over years in people', () => {
    const lines = ['A', 'B'].map((project) =>
      line(project, 'extra_staff', 'persons', { y2027: 4, y2028: 4 }),
    );
    const people = overlapping([AB], { 'business-case-benefits': lines });
    expect(amount(people, 'plan/overlap.person.gross.structural')).toBe(8);
    expect(idsOf(people, 'plan/overlap.person.gross.window')).toEqual([]);
  });

  it('is nothing of a project outside the application', () => {
    const projects = (TABLES.projects ?? []).map((row) =>
      row.code === 'B' ? { ...row, in_application: 'no' } : row,
    );
    const without = overlapping([AB, AC], { projects });
    expect(without.overlaps.map(({ path }) => path)).toEqual(['plan/overlap.group.O2.EUR']);
    expect(amount(without, 'B/zorg/gross.byYear.2028')).toBe(100);
  });

  it('is nothing of lines in a unit that Kapstok does not know', () => {
    const lines = ['A', 'B'].map((project) => line(project, 'care_cost', 'ligdagen', { y2028: 4 }));
    expect(overlapping([AB], { 'business-case-benefits': lines }).overlaps).toEqual([]);
  });
});

describe('what is kept of lines', () => {
  it('comes together to just what they are together, to the last step', () => {
    const three = ['A', 'B', 'C'].map((project) => care(project, { y2028: 100 }));
    const row = { id: 'O', lines: 'A/zorg|B/zorg|C/zorg', overlap: 0.5 };
    const calculation = overlapping([row], { 'business-case-benefits': three });
    // The largest, and half of the rest: 200, of which each has a third.
    const steps = ['A', 'B', 'C'].map((code) =>
      Math.round(Number(amount(calculation, `${code}/zorg/gross.byYear.2028`)) * 1e4),
    );
    expect(steps.reduce((sum, step) => sum + step, 0)).toBe(2_000_000);
    expect(amount(calculation, 'plan/overlap.EUR.net.structural')).toBe(200);
  });

  it('is told of each two projects, however their codes read one after another', () => {
    const codes = ['1', '12', '11', '2'];
    const lines = codes.map((code, at) => care(code, { y2028: 100 * (at + 1) }));
    const row = { id: 'O', lines: codes.map((code) => `${code}/zorg`).join('|'), overlap: 1 };
    const calculation = overlapping([row], {
      projects: codes.map((code) => ({ code })),
      'business-cases': codes.map((code) => caseOf(code, 2028)),
      'business-case-benefits': lines,
    });
    expect(amount(calculation, '1/overlap.with.12.EUR.net.structural')).toBe(200);
    expect(amount(calculation, '11/overlap.with.2.EUR.net.structural')).toBe(400);
  });
});

describe('a limit', () => {
  const limited = (row: SimpleRow, more: SimpleTables = {}): Calculation =>
    overlapping([{ ...AB, overlap: 0, ...row }], more);
  const kept = (calculation: Calculation, code = 'A'): unknown =>
    amount(calculation, `${code}/zorg/gross.byYear.2028`);

  it('holds one line by itself, which has nothing in common', () => {
    const alone = { lines: 'A/zorg', limit: 150, unit: 'EUR' };
    expect(kept(limited(alone))).toBe(150);
    expect(kept(limited({ ...alone, limit: 250 }))).toBe(200);
    expect(limited({ ...alone, limit: '' }).overlaps).toEqual([]);
    expect(
      all(limited(alone).explain('A/zorg/gross.byYear.2028')).every(({ label }) => label.nl !== ''),
    ).toBe(true);
  });

  it('is none while it is blank, or has no unit, or is in another', () => {
    for (const row of [
      { limit: '', unit: 'EUR' },
      { limit: 150, unit: '' },
      { limit: 150, unit: 'persons' },
    ])
      expect([kept(limited(row)), kept(limited(row), 'B')]).toEqual([200, 100]);
  });

  it('that is to be determined leaves what is kept at most what stands there', () => {
    const calculation = limited({ limit: 'n.t.b.', unit: 'EUR' });
    const gaps = calculation.gaps('plan/overlap.group.O1.EUR.net.structural');
    expect(gaps.map(({ place, what }) => [place.row, place.field, what.nl])).toEqual([
      ['O1', 'limit', 'Ouderen thuis: de grens'],
    ]);
  });

  it('is called by its population where it has no name, else by its code', () => {
    const words = (row: SimpleRow): string | undefined =>
      limited({ limit: 'n.t.b.', unit: 'EUR', ...row }).gaps('plan/overlap.group.O1.EUR.net.structural')[0]
        ?.what.nl;
    expect(words({ population: '65-plussers' })).toBe('Ouderen thuis: de grens');
    expect(words({ name: '', population: '65-plussers' })).toBe('65-plussers: de grens');
    expect(words({ name: '' })).toBe('O1: de grens');
  });

  it('in residents asks what one brings in of the lines of which the plan does not say so', () => {
    const row = { limit: 10, unit: 'residents' };
    const parameters = [
      ...(TABLES.parameters ?? []),
      { key: 'zorg_price', scope: 'C', value: 5, unit: 'EUR/resident' },
    ];
    const calculation = limited({ ...row, lines: 'A/zorg|B/zorg|C/zorg' }, { parameters });
    const [gap] = calculation.gaps('plan/overlap.group.O1.EUR.net.structural');
    expect(gap?.why.nl).toBe('het plan zegt niet wat één inwoner opbrengt bij A/zorg');
    expect(gap?.place).toMatchObject({ table: 'overlaps', row: 'O1', field: 'limit' });
    const together = all(calculation.explain('A/zorg/gross.byYear.2028')).map(({ remark }) => remark?.nl);
    expect(together).toContain('het plan zegt niet wat één inwoner opbrengt bij A/zorg, B/zorg');
  });

  it('in residents holds hours too, by the time of each, and no people', () => {
    const row = { limit: 10, unit: 'residents' };
    const parameters = [
      ...(TABLES.parameters ?? []),
      { key: 'time_per_resident', value: 50, unit: 'hour/resident' },
    ];
    const calculation = limited({ ...row, lines: 'A/tijd|B/tijd' }, { parameters });
    expect(amount(calculation, 'plan/overlap.group.O1.hour.net.structural')).toBe(500);
    const staff = ['A', 'B'].map((project) => line(project, 'extra_staff', 'persons', { y2028: 40 }));
    const people = limited({ ...row, lines: 'A/zorg|B/zorg' }, { 'business-case-benefits': staff });
    expect(amount(people, 'plan/overlap.group.O1.person.net.structural')).toBe(80);
  });
});
