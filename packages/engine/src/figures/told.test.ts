import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import type { Explanation } from '../figure.ts';

const CASE = { first_year: 2026, last_year: 2028, discount_base_year: 2026 };
const series = (amount: number): SimpleRow => ({ y2026: amount, y2027: amount, y2028: amount });

/** A project with lines of every kind, and four of which nothing is known for four reasons. */
const TABLES: SimpleTables = {
  pillars: [{ code: 'P1', name: 'Thuis' }],
  projects: [
    { code: 'A', name: 'Aanpak', pillar: 'P1', has_business_case: 'yes' },
    { code: 'GEEN', pillar: 'P1', has_business_case: 'no' },
    { code: 'ELDERS', name: 'Elders', has_business_case: 'yes' },
    { code: 'ONGEZEGD', pillar: 'P1' },
    { code: 'PM', name: 'Bureau', kind: 'programme_management' },
  ],
  'business-cases': [{ project: 'A', ...CASE }],
  'business-case-benefits': [
    {
      project: 'A',
      line: 'zorg',
      label: 'Minder ligdagen',
      kind: 'care_cost',
      unit: 'EUR',
      law: 'Zvw',
      beneficiary: 'verzekeraar',
      value_kind: 'cashable',
      ...series(1000),
    },
    {
      project: 'A',
      line: 'hulp',
      kind: 'care_cost',
      unit: 'EUR',
      law: 'Wmo',
      beneficiary: 'gemeente',
      ...series(500),
    },
    { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'EUR', ...series(100_000) },
    { project: 'A', line: 'uren', kind: 'time_gain', unit: 'hours', ...series(1000) },
    { project: 'A', line: 'komst', kind: 'extra_staff', unit: 'persons', flow: 'inflow', ...series(8) },
    { project: 'A', line: 'plek', kind: 'extra_staff', unit: 'FTE', ...series(3) },
  ],
  'budget-lines': [
    { id: 'B1', project: 'A', item: 'Team', cost_type: 'internal_staff', y2026: 300, y2027: 200 },
    { id: 'B2', project: 'A', y2026: 50, y2027: '' },
    { id: 'B3', pillar: 'P1', item: 'Pijlerpot', y2027: 70 },
    { id: 'B4', item: 'Leeg' },
  ],
  'structural-costs': [
    { id: 'S1', project: 'A', item: 'Beheer', amount: 40, payer: 'Gemeente' },
    { id: 'S2', item: 'Overal', amount: 10, payer: 'n.t.b.' },
  ],
  parameters: [
    { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'fte_per_person', value: 0.5, unit: 'FTE/person' },
    { key: 'discount_rate', value: 0.25, unit: '1/year' },
    { key: 'counting_window_from', value: 2026, unit: 'year' },
    { key: 'counting_window_to', value: 2027, unit: 'year' },
    { key: 'budget_ceiling', value: 1000, unit: 'EUR' },
    { key: 'zorg_price', value: 20, unit: 'EUR/resident' },
    { key: 'time_per_resident', value: 4, unit: 'hour/resident' },
  ],
  'labour-shortage': [
    { key: 'shortage', value: 90, unit: 'FTE', year: 2028, area: 'Stad' },
    { key: 'ambition', value: 45, unit: 'FTE', year: 2028, area: 'Stad' },
    { key: 'shortage_adverse', value: 400, unit: 'persons', year: 2032, area: 'Land' },
    { key: 'shortage_adverse', value: 120, unit: 'FTE', area: 'Stad' },
    { key: 'initiatives_quantified', value: 6, unit: 'count', year: 2026 },
    { key: 'initiatives_quantified', value: 3, unit: 'count', year: 2025 },
    { key: 'initiatives_inventoried', value: 9, unit: 'count' },
    { key: 'initiatives_inventoried', value: 24, unit: 'count', year: 2026 },
  ],
};

const calculation = calculate(planOf(TABLES));
const all = (why: Explanation | undefined): readonly Explanation[] =>
  why === undefined ? [] : [why, ...why.inputs.flatMap(all)];
const amount = (id: string, of = calculation): unknown => {
  const value = of.value(id);
  return value?.kind === 'known' ? value.low : value?.kind;
};
const label = (id: string): string | undefined => calculation.figure(id)?.label.nl;

describe('every figure of a plan', () => {
  const ids = calculation.ids('');
  const parts = ids.flatMap((id) => all(calculation.explain(id)));
  const isBlank = (words: string | undefined): boolean => words === undefined || words.trim() === '';

  it('says in both languages what it is and what it is made of', () => {
    expect(ids.length).toBeGreaterThan(200);
    const odd = parts.filter(({ label: of }) => isBlank(of?.nl) || isBlank(of?.en) || of.nl.includes(', ,'));
    expect(odd).toEqual([]);
  });

  it('says how it is made, where it stands, or why it is not known', () => {
    const odd = parts.filter(({ formula, remark, origin, inputs }) => {
      const stands = origin !== undefined && !isBlank(origin.place.table);
      const isMade = inputs.length > 0 && !isBlank(formula.nl) && !isBlank(formula.en);
      const isSaid = remark !== undefined && !isBlank(remark.nl) && !isBlank(remark.en);
      return !stands && !isMade && !isSaid;
    });
    expect(odd.map(({ label: of, value }) => [of.nl, value.kind])).toEqual([]);
  });

  it('that is not known says in which table and column to look', () => {
    const places = ids
      .flatMap((id) => calculation.gaps(id))
      .map(({ place }) => `${place.table} ${place.field}`);
    expect([...new Set(places)].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'budget-lines ',
      'budget-lines y2027',
      'labour-shortage area',
      'projects has_business_case',
    ]);
  });
});

describe('the name of a figure', () => {
  it.each([
    ['plan/shortage.fte', 'personeelstekort'],
    ['plan/shortage.persons', 'het plan: personeelstekort, in personen'],
    ['plan/shortage.ambitionFte', 'het plan: personeelstekort, ambitie in fte'],
    ['plan/fte.structural', 'het plan: bijdrage in fte, structureel per jaar'],
    ['A/persons.byYear.2027', 'A Aanpak: bijdrage in personen, 2027'],
    ['P1/investment.byYear.2027', 'P1 Thuis: investering, 2027'],
    ['A/careCost.window.npv', 'A Aanpak: minder zorg gebruikt, in de telperiode, netto contant'],
    [
      'A/careCost.structural.byLaw.Zvw.gross',
      'A Aanpak: minder zorg gebruikt, structureel per jaar, Zvw, bruto',
    ],
    [
      'A/careCost.window.byBeneficiary.gemeente.gross',
      'A Aanpak: minder zorg gebruikt, in de telperiode, gemeente, bruto',
    ],
    ['A/zorg/gross.window', 'Minder ligdagen: bruto, in de telperiode'],
    ['plan/initiatives.shareQuantified', 'het plan: initiatieven, deel dat in getallen is uitgewerkt'],
    ['plan/balance.byYear.2027', 'het plan: minder zorg gebruikt min investering, opgeteld, 2027'],
  ])('%s is %s', (id, words) => {
    // Of money that partly comes free it is told behind the name.
    expect(label(id)?.replace(/ \(.*\)$/, '')).toBe(words);
  });
});

describe('figures of a line', () => {
  it('are what it gives: money, hours, FTE and persons', () => {
    expect(amount('A/tijd/hours.byYear.2027')).toBe(2000);
    expect(amount('A/tijd/fte.byYear.2027')).toBe(2);
    expect(amount('A/tijd/persons.byYear.2027')).toBe(4);
    expect(amount('A/uren/hours.window')).toBe(2000);
    expect(amount('A/uren/persons.structural')).toBe(2);
    expect(amount('A/komst/staff.structural')).toBe(8);
    expect(amount('A/komst/fte.structural')).toBe(4);
    expect(amount('A/komst/hours.structural')).toBe(4000);
    expect(amount('A/plek/persons.structural')).toBe(6);
    expect(amount('A/zorg/gross.window')).toBe(2000);
    // 1 000 and 1 000 / 1,25.
    expect(amount('A/zorg/npv.window')).toBe(1800);
    expect(amount('A/zorg/fte.structural')).toBeUndefined();
    expect(amount('A/tijd/gross.structural')).toBeUndefined();
    expect(amount('A/tijd/fte.window')).toBeUndefined();
  });

  it('are how many residents it must reach: 1 000 / 20, and 2 000 hours / 4', () => {
    expect(amount('A/zorg/reach.byYear.2027')).toBe(50);
    expect(amount('A/tijd/reach.byYear.2027')).toBe(500);
    expect(amount('A/hulp/reach.byYear.2027')).toBeUndefined();
    expect(amount('A/komst/reach.byYear.2027')).toBeUndefined();
    expect(label('A/hulp/gross.window')).toBe('hulp: bruto, in de telperiode');
  });

  it('add up to those of its project, by kind, and people only by year', () => {
    expect(amount('A/timeSaving.window')).toBe(6000);
    expect(amount('A/extraHours.structural')).toBe(7000);
    expect(amount('A/timeSavingFte.structural')).toBe(3);
    expect(amount('A/extraStaffFte.structural')).toBe(7);
    expect(amount('A/extraStaff.structural')).toBe(14);
    expect(amount('A/fte.structural')).toBe(10);
    expect(amount('A/persons.byYear.2026')).toBe(20);
    expect(amount('A/fte.window')).toBeUndefined();
    expect(amount('A/careCost.structural.gross')).toBe(1500);
    expect(amount('A/careCost.window.byLaw.Wmo.gross')).toBe(1000);
    expect(amount('A/careCost.structural.cashable.byLaw.Zvw.gross')).toBe(1000);
    expect(amount('A/careCost.structural.unsaid.byLaw.Wmo.gross')).toBe(500);
  });

  it('that come in each year are a choice whether they stay; that stand there are none', () => {
    expect(calculation.choices.map(({ id }) => id)).toContain('recruits');
    const lines = (TABLES['business-case-benefits'] ?? []).filter(({ line }) => line !== 'komst');
    const without = calculate(planOf({ ...TABLES, 'business-case-benefits': lines }));
    expect(without.choices.map(({ id }) => id)).not.toContain('recruits');
  });
});

describe('a project of which nothing is known', () => {
  const whyOf = (code: string): string | undefined => calculation.gaps(`${code}/fte.structural`)[0]?.why.nl;

  it('says why', () => {
    expect(whyOf('GEEN')).toBe('er is geen businesscase');
    expect(whyOf('ELDERS')).toBe('de businesscase staat niet in het plan');
    expect(whyOf('ONGEZEGD')).toBe('het plan geeft geen cijfers over het effect');
    const calm = calculate(
      planOf({
        projects: [{ code: 'A' }],
        'business-cases': [{ project: 'A', first_year: 2028, last_year: 2026 }],
        'business-case-benefits': [{ project: 'A', line: 'x', kind: 'care_cost', unit: 'EUR', y2026: 1 }],
      }),
    );
    expect(calm.gaps('A/careCost.byYear.2026.gross')).toEqual([]);
    expect(amount('PM/fte.structural')).toBe('notApplicable');
    expect(calculation.explain('PM/fte.structural')?.origin?.place).toMatchObject({
      table: 'projects',
      field: 'kind',
    });
    expect(calculation.explain('ELDERS/fte.structural')?.label.nl).toBe('effect van ELDERS Elders');
    expect(calculation.explain('GEEN/fte.structural')?.label.nl).toBe('effect van GEEN');
  });

  it('makes a total the least it can be, and money spent not', () => {
    expect(calculation.value('P1/fte.structural')).toMatchObject({ bound: 'atLeast', low: 10 });
    expect(calculation.value('P1/investment.total')).toMatchObject({ bound: 'atLeast', low: 620 });
    expect(calculation.value('P1/structuralCost.total')).toMatchObject({ bound: 'exact', low: 40 });
  });
});

describe('money of a budget', () => {
  it('adds up by item, type and year, on a project, a pillar and the plan', () => {
    expect(amount('A/B1/investment')).toBe(500);
    expect(amount('A/B1/investment.byYear.2027')).toBe(200);
    expect(amount('A/investment.byCostType.internal_staff')).toBe(500);
    expect(amount('A/investment.byCostType.unspecified')).toBe(50);
    expect(amount('P1/investment.byYear.2027')).toBe(270);
    expect(amount('P1/B3/investment')).toBe(70);
    expect(amount('plan/investment.ceiling')).toBe(1000);
    expect(calculation.value('plan/investment.room')).toMatchObject({ bound: 'atMost', high: 380 });
    expect(amount('plan/B4/investment')).toBe('unknown');
    expect(amount('A/B2/investment.byYear.2027')).toBe('unknown');
    expect(label('A/B1/investment')).toBe('Team (B1)');
    expect(label('A/B2/investment.byYear.2026')).toBe('B2, 2026');
  });

  it('has a structural cost, and what of it nobody pays', () => {
    expect(amount('A/structuralCost.total')).toBe(40);
    expect(amount('A/structuralCost.withoutPayer')).toBe(0);
    expect(amount('plan/structuralCost.total')).toBe(50);
    expect(amount('plan/structuralCost.withoutPayer')).toBe(10);
    const none = calculate(planOf({ ...TABLES, 'structural-costs': [] }));
    expect(amount('plan/structuralCost.withoutPayer', none)).toBe('unknown');
  });
});

describe('the shortage that a plan is held against', () => {
  const of = (...rows: readonly SimpleRow[]) =>
    calculate(planOf({ ...TABLES, 'labour-shortage': [...rows] }));
  const row = (key: string, value: number, more: SimpleRow = {}): SimpleRow => ({
    key,
    value,
    unit: 'persons',
    ...more,
  });

  it('stands in persons and FTE, whichever is printed, and so does the ambition', () => {
    expect(amount('plan/shortage.persons')).toBe(180);
    expect(amount('plan/shortage.ambition')).toBe(0.5);
    expect(amount('plan/shortage.ambitionPersons')).toBe(90);
    const inPersons = of(row('shortage', 200, { year: 2028 }), row('ambition', 50, { year: 2028 }));
    expect(amount('plan/shortage.fte', inPersons)).toBe(100);
    expect(inPersons.figure('plan/shortage.fte')?.label.nl).toBe('het plan: personeelstekort, in fte');
    expect(amount('plan/shortage.ambition', inPersons)).toBe(0.25);
    expect(amount('plan/shortage.ambitionFte', inPersons)).toBe(25);
  });

  it('is that of the year compared, else the last one, whatever the order of rows', () => {
    const rows = [
      row('shortage', 200, { year: 2028 }),
      row('shortage', 300, { year: 2030 }),
      row('shortage', 100),
    ];
    for (const given of [rows, rows.toReversed()]) {
      expect(amount('plan/shortage.persons', of(...given))).toBe(200);
      expect(amount('plan/shortage.persons', of(...given.filter(({ year }) => year !== 2028)))).toBe(300);
    }
  });

  it('is that with the year and area of the ambition, where there is one', () => {
    const rows = [
      row('shortage', 200, { year: 2028, area: 'Land' }),
      row('shortage', 120, { year: 2030, area: 'Stad' }),
      row('shortage', 100, { year: 2028, area: 'Stad' }),
    ];
    const ambition = row('ambition', 0.5, { unit: '1', year: 2030, area: 'Stad' });
    expect(amount('plan/shortage.persons', of(...rows, ambition))).toBe(120);
    const elsewhere = of(...rows, { ...ambition, area: 'Dorp' });
    expect(elsewhere.gaps('plan/shortage.persons')[0]?.why.nl).toBe(
      'het plan noemt geen personeelstekort met jaar en gebied',
    );
    expect(of(...rows).gaps('plan/shortage.ambition')[0]?.why.nl).toBe('het plan noemt geen ambitie');
  });

  it('has beside it the other forecasts, of a larger area for the part that is said', () => {
    expect(amount('plan/shortageScenarios.shortage_adverse.persons')).toBe(240);
    expect(amount('plan/shortageScenarios.shortage_adverse.shareClosed')).toBe(10 / 120);
    expect(calculation.gaps('plan/shortageScenarios.shortage_adverse_2032.fte')[0]?.why.nl).toBe(
      'het plan zegt niet welk deel van Land bij Stad hoort',
    );
    expect(label('plan/shortageScenarios.shortage_adverse_2032.fte')).toMatch(/, 2032, in fte$/);
    expect(label('plan/shortageScenarios.shortage_adverse.shareClosed')).toMatch(
      /, deel dat wordt opgelost$/,
    );
  });

  it('has how much of what is done is in figures: the last count of each, 6 of 24', () => {
    expect(amount('plan/initiatives.shareQuantified')).toBe(0.25);
  });
});
