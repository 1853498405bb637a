import { planOf, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { calculate } from '../calculate.ts';
import { type Accounted, AccountedMoney } from './accounted-money.ts';
import type { MoneyFigure } from './money-figure.ts';

const words = (figure: MoneyFigure | undefined): string => {
  if (figure === undefined) return 'none';
  const { value } = figure;
  return value.kind === 'known'
    ? `${value.bound === 'exact' ? '' : `${value.bound} `}${value.low}`
    : value.kind;
};
const accounted = (tables: SimpleTables): Accounted => calculate(planOf(tables)).accounted;

describe('what was paid of a grant', () => {
  const tables: SimpleTables = {
    grants: [{ code: 'S', amount: 1000, obligation: 'result' }],
    instalments: [
      { grant: 'S', number: 1, amount: 300, judged: 'approved', judged_on: '2026-05-01', paid: 300 },
      { grant: 'S', number: 2, amount: 500, judged: 'rejected', judged_on: '2026-06-01', disputed: 120 },
      { grant: 'S', number: 3, amount: 200 },
    ],
  };

  it('is told beside what was found reached, disputed and still to come', () => {
    const totals = accounted(tables).grants.get('S');
    expect(Object.entries(totals ?? {}).map(([key, figure]) => [key, words(figure)])).toEqual([
      ['granted', '1000'],
      ['approved', '300'],
      ['rejected', '500'],
      ['paid', '300'],
      ['disputed', '120'],
      ['toReceive', '700'],
    ]);
  });

  it('is the least where a payment is not known, and what is to come the most', () => {
    const instalments = [...(tables.instalments ?? []), { grant: 'S', number: 4, paid: 'onbekend' }];
    const totals = accounted({ ...tables, instalments }).grants.get('S');
    expect([words(totals?.paid), words(totals?.toReceive)]).toEqual(['atLeast 300', 'atMost 700']);
  });

  it('can be asked why, down to the instalment', () => {
    const why = calculate(planOf(tables)).explain('plan/grant.S.toReceive');
    expect(why?.formula.nl).toBe('€ 1.000 − € 300');
    expect(why?.inputs[1]?.inputs[0]?.origin?.place).toMatchObject({
      table: 'instalments',
      line: 2,
      field: 'paid',
    });
  });
});

describe('money of the budget', () => {
  const tables: SimpleTables = {
    grants: [{ code: 'S', amount: 150 }],
    'budget-lines': [{ id: 'B', item: 'Team', y2026: 100, y2027: 60 }, { id: 'C' }],
    'budget-parts': [
      { line: 'B', kind: 'budget', grant: 'S', period: '2026Q2', amount: 40 },
      { line: 'B', kind: 'budget', grant: 'S', period: '2026Q1', amount: 30 },
      { line: 'B', kind: 'budget', period: '2027', amount: 25 },
      { line: 'B', kind: 'commitment', grant: 'S', period: '2026Q1', amount: 10 },
      { line: 'B', kind: 'forecast', grant: 'S', period: '2026Q1', amount: 'n.t.b.' },
    ],
  };
  const { budget } = accounted(tables);

  it('is told of each line, with what of it stands for no source or period', () => {
    const lines = budget.lines.map(({ row, budget: whole, parts, rest }) => [
      row.id,
      ...[whole, parts.budget, parts.commitment, parts.forecast, rest].map(words),
    ]);
    expect(lines).toEqual([
      ['B', '160', '95', '10', 'unknown', '65'],
      ['C', 'unknown', 'notApplicable', 'notApplicable', 'notApplicable', 'unknown'],
    ]);
  });

  it('is told of each source, also of none', () => {
    expect(budget.sources.map(({ grant, parts }) => [grant, words(parts.budget)])).toEqual([
      ['S', '70'],
      ['', '25'],
    ]);
  });

  it('is told of each period in the order of time, a year not shared out over its quarters', () => {
    expect(budget.periods.map(({ period, parts }) => [period, words(parts.budget)])).toEqual([
      ['2026Q1', '30'],
      ['2026Q2', '40'],
      ['2027', '25'],
    ]);
  });
});

describe('money held against the ceiling', () => {
  const lines = {
    'budget-lines': [
      { id: 'B', y2026: 1000, y2027: 1000, y2028: 900 },
      { id: 'O', cost_type: 'contingency', y2028: 100 },
    ],
  };
  const all = [
    { key: 'budget_ceiling', value: 3500, unit: 'EUR' },
    { key: 'budget_indexation', value: '10%', unit: '1/year' },
    { key: 'budget_price_year', value: 2026, unit: 'year' },
  ];
  const ceilingOf = (parameters: SimpleTables['parameters']) =>
    accounted({ ...lines, parameters: parameters ?? [] }).ceiling;

  it('holds what is set apart for rising prices, and tells what nobody foresees', () => {
    const { contingency, indexation, total, room } = ceilingOf(all);
    // 1000 x 10% in 2027 and 1000 x (1.1² - 1) in 2028; 3500 - 3310.
    expect([contingency, indexation, total, room].map(words)).toEqual(['100', '310', '3310', '190']);
  });

  it('is the budget alone where prices do not rise', () => {
    const { contingency, indexation, total, room } = ceilingOf(all.slice(0, 1));
    expect([contingency, indexation, total, room].map(words)).toEqual(['100', 'none', '3000', '500']);
    expect(ceilingOf([]).room).toBeUndefined();
  });

  it('is the least where it is not said from which year prices rise, and never without', () => {
    const { indexation, total, room } = ceilingOf(all.slice(0, 2));
    expect([indexation, total, room].map(words)).toEqual(['unknown', 'atLeast 3000', 'atMost 500']);
  });
});

describe('what goes on after the plan', () => {
  const years = [2026, 2027].map((year) => [`y${year}`, 100] as const);
  const benefit = (project: string) => ({
    project,
    line: 'x',
    kind: 'care_cost',
    unit: 'EUR',
    ...Object.fromEntries(years),
  });
  const { afterPlan } = accounted({
    projects: ['A', 'B', 'C', 'D', 'E'].map((code) => ({ code })),
    'business-cases': ['A', 'B', 'C'].map((project) => ({ project, first_year: 2026, last_year: 2027 })),
    'business-case-benefits': ['A', 'B', 'C'].map(benefit),
    parameters: [
      { key: 'counting_window_from', value: 2026, unit: 'year' },
      { key: 'counting_window_to', value: 2026, unit: 'year' },
    ],
    'structural-costs': [
      { project: 'A', item: 'Beheer', amount: 20, payer: 'gemeenten', law: 'Wmo' },
      { project: 'B', item: 'Beheer', amount: 30, payer: 'n.t.b.', law: 'Zvw' },
      { project: 'D', item: 'Licentie', amount: 5, payer: 'gemeenten', law: 'Zvw' },
    ],
  });

  it('stands out where it has no payer, or where nobody said what its upkeep costs', () => {
    // Of E nothing goes on.
    expect(
      afterPlan.projects.map(({ project, total, isUnpaid }) => [project.code, words(total), isUnpaid]),
    ).toEqual([
      ['A', '20', false],
      ['B', '30', true],
      ['C', 'unknown', true],
      ['D', '5', false],
    ]);
    expect(afterPlan.projects[0]?.benefits).toEqual(['A/careCost.structural.gross']);
  });

  it('is told by payer and by law', () => {
    expect(afterPlan.payers.map(({ name, total }) => [name, words(total)])).toEqual([
      ['gemeenten', '25'],
      ['', '30'],
    ]);
    expect(afterPlan.laws.map(({ name, total }) => [name, words(total)])).toEqual([
      ['Wmo', '20'],
      ['Zvw', '35'],
    ]);
  });
});

describe('what was realised', () => {
  const plan = planOf({
    grants: [{ code: 'S', amount: 1000, obligation: 'result' }],
    instalments: [{ grant: 'S', number: 1, amount: 1000 }],
    'budget-lines': [{ id: 'B', item: 'Team', y2026: 400 }],
    'budget-parts': [1, 2, 3, 4].map((quarter) => ({
      line: 'B',
      kind: 'budget',
      grant: 'S',
      period: `2026Q${quarter}`,
      amount: 100,
    })),
  });
  const one = { line: 'B', grant: 'S', kind: 'spend', reporter: 'X', state: 'approved', remark: '' } as const;
  const quarter = (number: number) => ({ cadence: 'quarter', year: 2026, number }) as const;
  const realised = [
    { ...one, period: quarter(1), amount: 130.25 },
    { ...one, period: quarter(2), amount: 20.5, state: 'submitted' },
    { ...one, period: quarter(2), amount: 9999, state: 'returned' },
    { ...one, period: quarter(2), kind: 'hours', amount: 12 },
  ] as const;
  const money = new AccountedMoney(plan, () => undefined, realised);

  it('counts once it is handed in, and hours apart from money', () => {
    const parts = money.budget.sources[0]?.parts;
    expect([parts?.spend, parts?.hours].map(words)).toEqual(['150.75', '12']);
    expect(parts?.hours.unit.code).toBe('hour');
    expect(
      money.budget.periods.map(({ period, parts: own }) => [period, words(own.spend)]).slice(0, 3),
    ).toEqual([
      ['2026Q1', '130.25'],
      ['2026Q2', '20.5'],
      ['2026Q3', 'notApplicable'],
    ]);
  });

  it('is held against time: a part spent beside a part of the months past', () => {
    const pace = money.budget.sources[0]?.pace;
    // 150.75 of 400; six of twelve months.
    expect([words(pace?.spent), words(pace?.time)]).toEqual(['0.376875', '0.5']);
    expect(new AccountedMoney(plan, () => undefined).budget.sources[0]?.pace).toBeUndefined();
  });

  it('is exposed in the quarters it was spent in, and later quarters go on as planned', () => {
    expect(
      money.exposures.quarters.map(({ spent, cases }) => [words(spent), words(cases.pessimistic)]),
    ).toEqual([
      // Of 600 of the grant the plan does not say when it is spent.
      ['atLeast 130.25', 'atLeast 130.25'],
      ['atLeast 150.75', 'atLeast 150.75'],
      ['atLeast 250.75', 'atLeast 250.75'],
      ['atLeast 350.75', 'atLeast 350.75'],
    ]);
  });

  it('can be asked where it stands', () => {
    const why = money.explain('plan/budget.source.S.spend');
    expect(why?.inputs[0]?.origin?.place).toMatchObject({ table: 'realisations', row: 'B/S/2026Q1/X' });
  });
});
