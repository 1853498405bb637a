import { planOf, type Realised, type ReportingPeriod, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { AccountedMoney } from './accounted-money.ts';
import type { MoneyFigure } from './money-figure.ts';

/** Three grants, each divided in another way, with instalments of each kind, and a budget of which some was spent. */
const TABLES: SimpleTables = {
  projects: [{ code: 'P' }, { code: 'Q' }, { code: 'R' }],
  grants: [
    { code: 'S', name: 'Subsidie', amount: 1000, obligation: 'result', cost_key: 'K1' },
    { code: 'T', amount: 600, cost_key: 'K2' },
    { code: 'U', name: 'Eigen', amount: 'n.t.b.', obligation: 'no_obligation', cost_key: 'K3' },
  ],
  instalments: [
    { grant: 'S', number: 1, amount: 300, judged: 'approved', judged_on: '2026-02-01', paid: 300 },
    { grant: 'S', number: 2, amount: 200, judged: 'rejected', judged_on: '2026-05-01' },
    {
      grant: 'S',
      number: 3,
      amount: 400,
      chance_low: '40%',
      chance_likely: '70%',
      chance_high: '90%',
      disputed: 50,
      dispute: 'over de telling',
    },
    { grant: 'T', number: 1, amount: 250 },
    { grant: 'U', number: 1, amount: 80, paid: 'onbekend' },
  ],
  'cost-keys': [
    { code: 'K1', kind: 'agreed' },
    { code: 'K2', kind: 'per_inhabitant' },
    { code: 'K3', kind: 'equal' },
  ],
  'cost-key-shares': [
    { cost_key: 'K1', municipality: 'Aa', share: '8%' },
    { cost_key: 'K1', municipality: 'Be', share: '12.5%' },
    { cost_key: 'K1', municipality: 'Ce', share: 'n.t.b.' },
    { cost_key: 'K2', municipality: 'Aa', residents: 1000 },
    { cost_key: 'K2', municipality: 'Be', residents: 3000 },
    { cost_key: 'K3', organisation: 'X' },
    { cost_key: 'K3', organisation: 'Y' },
  ],
  organisations: [{ code: 'X' }, { code: 'Y' }],
  'budget-lines': [
    { id: 'B', item: 'Team', project: 'P', y2026: 400, y2027: 200 },
    { id: 'C', y2026: 100 },
    { id: 'D', item: 'Later' },
    { id: 'O', cost_type: 'contingency', y2027: 40 },
  ],
  'budget-parts': [
    { line: 'B', kind: 'budget', grant: 'S', period: '2026Q1', amount: 100 },
    { line: 'B', kind: 'budget', grant: 'S', period: '2026', amount: 200 },
    { line: 'B', kind: 'budget', grant: 'S', period: '2026Q4', amount: 50 },
    { line: 'B', kind: 'commitment', grant: 'S', period: '2026Q3', amount: 20 },
    { line: 'C', kind: 'budget', period: '2026Q2', amount: 60 },
    { line: 'C', kind: 'forecast', period: '2026Q2', amount: 'n.t.b.' },
  ],
  parameters: [
    { key: 'budget_ceiling', value: 1500, unit: 'EUR' },
    { key: 'budget_ceiling', scope: 'P', value: 3, unit: 'EUR' },
    { key: 'budget_indexation', value: '10%', unit: '1/year' },
    { key: 'budget_price_year', value: 2025, unit: 'year' },
  ],
  'structural-costs': [
    { id: 'E1', project: 'P', item: 'Beheer', amount: 50, payer: ' Gemeenten ', law: ' Wmo ' },
    { id: 'E2', project: 'P', item: 'Huur', amount: 'n.t.b.', payer: 'n.t.b.' },
    { id: 'E3', project: 'Q', item: 'Licentie', amount: 30, payer: 'Gemeenten', law: 'Zvw' },
  ],
};

const quarter = (year: number, number: number): ReportingPeriod => ({ cadence: 'quarter', year, number });
const REALISED: readonly Realised[] = [
  {
    line: 'B',
    grant: 'S',
    period: quarter(2026, 2),
    kind: 'spend',
    reporter: 'X',
    amount: 150,
    state: 'approved',
    remark: 'met btw',
  },
  {
    line: 'C',
    grant: '',
    period: quarter(2026, 1),
    kind: 'spend',
    reporter: '',
    amount: 30,
    state: 'approved',
    remark: '',
  },
  {
    line: 'B',
    grant: 'S',
    period: quarter(2026, 1),
    kind: 'hours',
    reporter: '',
    amount: 12,
    state: 'approved',
    remark: '',
  },
];

const valueAt = (id: string) =>
  id === 'R/fte.structural' ? ({ kind: 'known', low: 2, high: 2, bound: 'exact' } as const) : undefined;
const accountedOf = (tables: SimpleTables = {}): AccountedMoney =>
  new AccountedMoney(planOf({ ...TABLES, ...tables }), valueAt, REALISED);
const money = accountedOf();

function isFigure(value: object): value is MoneyFigure {
  return 'formula' in value && 'inputs' in value && 'omitted' in value;
}

/** Every figure in what is told of money, and everything that those are made of. */
function figuresIn(value: unknown): readonly MoneyFigure[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isFigure(value)) return [value, ...value.inputs.flatMap(figuresIn)];
  const parts = value instanceof Map ? [...value.values()] : Object.values(value);
  return parts.flatMap(figuresIn);
}

const ALL = figuresIn([money.exposures, money.grants, money.budget, money.ceiling, money.afterPlan]);
const isBlank = (words: string | undefined): boolean => words === undefined || words.trim() === '';

describe('every figure of money', () => {
  it('says in both languages what it is', () => {
    const odd = ALL.filter(({ label }) =>
      [label?.nl, label?.en].some(
        (words) => isBlank(words) || words?.trim() !== words || words.endsWith(':'),
      ),
    );
    expect(odd).toEqual([]);
    expect(ALL.length).toBeGreaterThan(100);
  });

  it('has a value, how that relates to what is not known, and a unit', () => {
    const odd = ALL.filter(({ value, unit }) => {
      if (value.kind !== 'known') return !['unknown', 'notApplicable'].includes(value.kind);
      const isBound = ['exact', 'atLeast', 'atMost', 'partial'].includes(value.bound);
      return !isBound || !(value.low <= value.high) || unit.code === undefined;
    });
    expect(odd).toEqual([]);
  });

  it('says why it is so: by a formula or in words, or where it stands', () => {
    // Where there is nothing to add up there is nothing to tell.
    const some = ALL.filter(({ value }) => value.kind !== 'notApplicable');
    const odd = some.filter(({ formula, remark, origin, inputs }) => {
      const isTold =
        remark === undefined ? !isBlank(formula.nl) && !isBlank(formula.en) : !isBlank(remark.nl);
      const { table, row, field } = origin?.place ?? {};
      const stands = [table, row, field].every((part) => part !== undefined && part !== '');
      // A part of what is spent is told by what was spent in all.
      return !isTold && !stands && inputs.length === 0;
    });
    expect(odd).toEqual([]);
  });

  it('that is a cell names its column, and says of what is not known why', () => {
    const cells = ALL.filter(({ origin, inputs }) => origin !== undefined && inputs.length === 0);
    const columns = new Set(cells.map(({ origin }) => `${origin?.place.table} ${origin?.place.field}`));
    expect([...columns].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'budget-lines y2026',
      'budget-lines y2027',
      'budget-parts amount',
      'cost-key-shares ',
      'cost-key-shares residents',
      'cost-key-shares share',
      'grants ',
      'grants amount',
      'instalments amount',
      'instalments chance_high',
      'instalments chance_likely',
      'instalments chance_low',
      'instalments disputed',
      'instalments paid',
      'parameters value',
      'realisations hours',
      'realisations spend',
      'structural-costs amount',
    ]);
    expect(cells.filter(({ value, remark }) => value.kind === 'unknown' && isBlank(remark?.nl))).toEqual([]);
  });

  it('that has an address is found there, and no two have one', () => {
    const addressed = ALL.filter(({ id }) => id !== undefined);
    const odd = addressed.filter(({ id, value, label }) => {
      const found = money.explain(id ?? '');
      return found === undefined || found.label.nl !== label.nl || found.value.kind !== value.kind;
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
    const labels = new Map(addressed.map(({ id, label }) => [label.nl, id]));
    expect(addressed.filter(({ id, label }) => labels.get(label.nl) !== id).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ...['granted', 'approved', 'rejected', 'paid', 'disputed', 'toReceive'].map((of) => `grant.S.${of}`),
    ...['budget', 'contingency', 'indexation', 'total', 'ceiling', 'room'].map((of) => `ceiling.${of}`),
    ...['total', 'rest', 'budget', 'hours', 'pace.spent', 'pace.time', 'pace.results'].map(
      (of) => `budget.line.B.${of}`,
    ),
    ...['budget', 'spend', 'pace.spent'].map((of) => `budget.source.S.${of}`),
    'budget.period.2026Q1.budget',
    'afterPlan.project.P',
    'afterPlan.payer.Gemeenten',
    'afterPlan.law.Wmo',
    ...[
      '',
      '.undivided',
      '.grant.S',
      '.undivided.S',
      '.instalment.S.3',
      '.instalment.S.rest',
      '.municipality.Aa',
      '.municipality.Aa.S',
      '.organisation.X.U',
      '.quarter.2026Q2',
    ].flatMap((of) => ['pessimistic', 'likely', 'optimistic'].map((inCase) => `exposure${of}.${inCase}`)),
  ])('stands at plan/%s', (path) => {
    expect(money.figure(`plan/${path}`)?.id).toBe(`plan/${path}`);
  });

  it('is nowhere else', () => {
    expect(money.explain('plan/grant.S.nothing')).toBeUndefined();
    expect(money.figure('plan/shortage.fte')).toBeUndefined();
  });
});

describe('why a figure of money is what it is', () => {
  const why = (path: string, of = money) => {
    const found = of.explain(`plan/${path}`);
    const { value } = found ?? {};
    return [
      value?.kind === 'known' ? value.low : value?.kind,
      found?.formula.nl === '' ? found.remark?.nl : found?.formula.nl,
    ];
  };

  it('of an exposure is the chance, or what was judged, or what nobody said', () => {
    const piece = (key: string, inCase: string) => why(`exposure.instalment.${key}.${inCase}`);
    expect(piece('S.1', 'likely')).toEqual([0, 'Het resultaat is goedgekeurd: er hoeft niets terug.']);
    expect(piece('S.2', 'optimistic')).toEqual([200, 'Het resultaat is afgekeurd: alles moet terug.']);
    expect(piece('S.rest', 'pessimistic')[1]).toContain('In het ongunstige geval moet dan alles terug.');
    expect(piece('S.rest', 'likely')).toEqual([
      'unknown',
      'Over de kans is niets afgesproken. Hoeveel er dan terug moet, is niet te zeggen.',
    ]);
    expect(piece('T.1', 'pessimistic')[0]).toBe(250);
    expect(piece('T.1', 'likely')).toEqual([
      'unknown',
      'Niemand heeft gezegd of dit een resultaatverplichting of een inspanningsverplichting is.',
    ]);
    expect(piece('U.1', 'pessimistic')).toEqual([
      0,
      'Voor dit geld geldt geen verplichting: er hoeft niets terug.',
    ]);
  });

  it('of an exposure by a chance is what is then not reached', () => {
    const plain = (TABLES.instalments ?? []).map((row) => ({ ...row, disputed: '', dispute: '' }));
    const of = accountedOf({ instalments: plain });
    const piece = (inCase: string) => why(`exposure.instalment.S.3.${inCase}`, of);
    expect(piece('pessimistic')).toEqual([240, '€ 400 × (1 − 40%)']);
    expect(piece('likely')).toEqual([120, '€ 400 × (1 − 70%)']);
    expect(of.explain('plan/exposure.instalment.S.3.optimistic')?.formula.en).toBe('€ 400 × (1 − 90%)');
    expect(of.explain('plan/exposure.instalment.S.3.likely')?.inputs.map(({ unit }) => unit.code)).toEqual([
      'EUR',
      '1',
    ]);
  });

  it('of a part of a party is its share, by the kind of the key', () => {
    // 200 rejected, 240 of the third, of which 50 in dispute count wholly, and 100 in no instalment.
    const whole = why('exposure.grant.S.pessimistic')[0];
    expect(why('exposure.municipality.Aa.S.pessimistic')[1]).toMatch(/^8% van € /);
    expect(why('exposure.municipality.Be.S.pessimistic')[1]).toMatch(/^12,50% van € /);
    expect(why('exposure.municipality.Aa.S.pessimistic')[0]).toBeCloseTo(Number(whole) * 0.08, 2);
    expect(why('exposure.municipality.Ce.S.pessimistic')).toEqual([
      'unknown',
      'Over dit aandeel is niets afgesproken: n.t.b., en nooit een gelijk deel.',
    ]);
    expect(why('exposure.municipality.Ce.S.likely')[1]).toContain('nooit een gelijk deel');
    // 600 of which nobody said what is owed, by 1 000 and 3 000 residents.
    expect(why('exposure.municipality.Aa.T.pessimistic')).toEqual([
      150,
      '1.000 inwoners / 4.000 inwoners van € 600',
    ]);
    expect(money.explain('plan/exposure.municipality.Be.T.pessimistic')?.formula.en).toBe(
      '3,000 residents / 4,000 residents of € 600',
    );
    expect(why('exposure.municipality.Aa.T.likely')).toEqual(['unknown', undefined]);
    expect(why('exposure.organisation.X.U.pessimistic')[1]).toContain('één van 2 gelijke delen van ');
    const [, equal] = money.explain('plan/exposure.organisation.X.U.pessimistic')?.inputs ?? [];
    expect([equal?.value.kind, equal?.remark?.nl, equal?.origin?.place.table]).toEqual([
      'notApplicable',
      'De partijen spraken gelijke delen af.',
      'cost-key-shares',
    ]);
  });

  it('of indexation is each year by itself: 500 x 10 %, and 240 x 21 %', () => {
    const found = money.explain('plan/ceiling.indexation');
    expect(why('ceiling.indexation')[0]).toBeCloseTo(50 + 50.4, 9);
    expect(found?.inputs.map(({ formula }) => formula.nl)).toEqual([
      '€ 400 × ((1 + 10,0%)^1 − 1)',
      '€ 200 × ((1 + 10,0%)^2 − 1)',
      '€ 100 × ((1 + 10,0%)^1 − 1)',
      '€ 40 × ((1 + 10,0%)^2 − 1)',
    ]);
    expect(found?.inputs[0]?.formula.en).toBe('€ 400 × ((1 + 10.0%)^1 − 1)');
    expect(found?.inputs[0]?.inputs[0]?.label.nl).toBe('B 2026');
    expect(why('ceiling.room')[0]).toBeCloseTo(1500 - 740 - 100.4, 9);
  });

  it('of indexation is not known without a year of prices, and is nothing in that year', () => {
    const parameters = (TABLES.parameters ?? []).filter(({ key }) => key !== 'budget_price_year');
    const without = accountedOf({ parameters });
    expect(why('ceiling.indexation', without)[1]).toContain('(budget_price_year)');
    expect(without.explain('plan/ceiling.indexation')?.inputs.map(({ unit }) => unit.code)).toEqual(['1']);
    const later = [...parameters, { key: 'budget_price_year', value: 2026, unit: 'year' }];
    const found = accountedOf({ parameters: later }).explain('plan/ceiling.indexation');
    expect(found?.inputs).toHaveLength(2);
    const open = parameters.map((row) =>
      row.key === 'budget_indexation' ? { ...row, value: 'n.t.b.' } : row,
    );
    const unknown = accountedOf({ parameters: [...open, ...later.slice(-1)] });
    expect(why('ceiling.indexation', unknown)).toEqual(['unknown', undefined]);
  });

  it('of a pace is what was spent of what may be, and the months that are past', () => {
    expect(why('budget.line.B.pace.spent')).toEqual([150 / 350, '€ 150 : € 350']);
    expect(money.explain('plan/budget.line.B.pace.spent')?.formula.en).toBe('€ 150 / € 350');
    expect(money.explain('plan/budget.line.B.pace.spent')?.inputs).toHaveLength(2);
    expect(why('budget.line.B.pace.time')).toEqual([0.5, '6 van 12 maanden']);
    // April to June, of which all is past.
    expect(why('budget.line.C.pace.time')).toEqual([1, '3 van 3 maanden']);
    expect(why('budget.line.B.pace.results')[1]).toBe('Hier is niet bekend wat er is gemeten.');
    expect(money.budget.realisedUntil).toEqual(quarter(2026, 2));
    expect(money.budget.lines.map(({ pace }) => pace === undefined)).toEqual([false, false, true, true]);
  });

  it('of a line and a source is called by those', () => {
    const label = (path: string): string | undefined => money.explain(`plan/${path}`)?.label.nl;
    expect(label('budget.line.B.budget')).toBe('Begroting van Team (B)');
    expect(label('budget.line.C.budget')).toBe('Begroting van C');
    expect(label('budget.source..budget')).toBe('Begroting van zonder bron');
    expect(label('budget.source.S.hours')).toBe('Uren van eigen mensen van S');
    expect(money.explain('plan/budget.source.S.hours')?.unit.code).toBe('hour');
    expect(label('grant.S.paid')).toBe('Subsidie: betaald');
    expect(label('grant.T.granted')).toBe('T: toegekend');
    expect(label('exposure.instalment.S.3.likely')).toBe(
      'Afrekenrisico van Subsidie, termijn 3, waarschijnlijk',
    );
    expect(label('exposure.undivided.S.likely')).toBe(
      'Afrekenrisico van Subsidie, nog niet verdeeld, waarschijnlijk',
    );
    expect(money.explain('plan/exposure.undivided.S.likely')?.label.en).toBe(
      'Exposure of Subsidie, not divided yet, likely',
    );
    expect(money.explain('plan/exposure.municipality.Aa.S.likely')?.label.en).toBe(
      'Exposure of Aa in Subsidie, likely',
    );
    expect(label('afterPlan.payer.')).toBe('Structurele kosten zonder betaler');
    expect(label('afterPlan.law.')).toBe('Structurele kosten waarvan de wet niet is gezegd');
    expect(label('afterPlan.law.Zvw')).toBe('Structurele kosten van Zvw');
    expect(why('budget.line.D.total')).toEqual(['unknown', 'De post heeft geen bedrag per jaar.']);
  });

  it('of what was realised is where it was handed in, and what was said with it', () => {
    const [spent] = money.explain('plan/budget.line.B.spend')?.inputs ?? [];
    expect([spent?.label.nl, spent?.remark?.nl, spent?.origin]).toEqual([
      'Uitgegeven B/S/2026Q2/X',
      'met btw',
      { place: { table: 'realisations', line: 0, row: 'B/S/2026Q2/X', field: 'spend' }, source: '' },
    ]);
    const [other] = money.explain('plan/budget.line.C.spend')?.inputs ?? [];
    expect([other?.label.nl, other?.remark]).toEqual(['Uitgegeven C/2026Q1', undefined]);
    const labels = money.explain('plan/budget.line.B.budget')?.inputs.map(({ label }) => label.nl);
    expect(labels).toEqual(['B S 2026Q1', 'B S 2026', 'B S 2026Q4']);
  });

  it('stands in periods in the order of time, a year after its quarters', () => {
    expect(money.budget.periods.map(({ period }) => period)).toEqual([
      '2026Q1',
      '2026Q2',
      '2026Q3',
      '2026Q4',
      '2026',
    ]);
  });

  it('of nothing paid, judged or disputed is that there is none', () => {
    expect(why('grant.T.paid')).toEqual([0, 'Bij geen termijn staat een betaling.']);
    expect(why('grant.T.disputed')).toEqual([0, 'Bij geen termijn staat een geschil.']);
    expect(why('grant.T.approved')).toEqual([0, 'Over geen termijn is zo geoordeeld.']);
    expect(money.grants.get('S')?.disputed.inputs.map(({ value }) => value)).toHaveLength(1);
    const [disputed] = money.exposures.grants[0]?.pieces.flatMap(({ piece }) => piece.disputed ?? []) ?? [];
    expect(disputed?.remark?.nl).toBe('Het geschil: over de telling');
  });

  it('of many parts is told by their number', () => {
    const rows = Array.from({ length: 7 }, (_, at) => ({ id: `L${at}`, y2026: 10 }));
    const many = accountedOf({ 'budget-lines': rows, parameters: [] });
    expect(why('ceiling.budget', many)).toEqual([70, 'som van 7 onderdelen']);
    expect(many.explain('plan/ceiling.budget')?.formula.en).toBe('sum of 7 parts');
    const fewer = accountedOf({ 'budget-lines': rows.slice(1), parameters: [] });
    expect(why('ceiling.budget', fewer)[1]).toBe('€ 10 + € 10 + € 10 + € 10 + € 10 + € 10');
    const most = Array.from({ length: 203 }, (_, at) => ({ id: `L${at}`, y2026: 1 }));
    const found = accountedOf({ 'budget-lines': most, parameters: [] }).explain('plan/ceiling.budget');
    expect([found?.inputs.length, found?.omitted]).toEqual([200, 3]);
    expect(many.explain('plan/ceiling.budget')?.omitted).toBe(0);
  });
});

describe('what goes on after the plan', () => {
  it('is told of each project that brings something or costs something', () => {
    const told = money.afterPlan.projects.map(({ project, benefits, total, isUnpaid }) => [
      project.code,
      benefits,
      total.value.kind === 'known' ? `${total.value.low} ${total.value.bound}` : total.value.kind,
      isUnpaid,
    ]);
    expect(told).toEqual([
      ['P', [], '50 atLeast', false],
      ['Q', [], '30 exact', false],
      ['R', ['R/fte.structural'], 'unknown', true],
    ]);
    expect(money.explain('plan/afterPlan.project.R')?.remark?.nl).toContain('geen structurele kosten');
    expect(money.explain('plan/afterPlan.project.P')?.unit.code).toBe('EUR/year');
  });

  it('is told of each payer and law once, whatever stands around its name', () => {
    expect(money.afterPlan.payers.map(({ name }) => name)).toEqual(['Gemeenten', '']);
    expect(money.afterPlan.laws.map(({ name }) => name)).toEqual(['Wmo', '', 'Zvw']);
    expect(money.explain('plan/afterPlan.payer.Gemeenten')?.value).toMatchObject({ low: 80 });
  });

  it('is paid only where every cost has somebody who pays, and an amount', () => {
    const of = (costs: SimpleTables[string]) =>
      accountedOf({ 'structural-costs': costs }).afterPlan.projects.find(
        ({ project }) => project.code === 'R',
      )?.isUnpaid;
    const cost = { project: 'R', item: 'Beheer', amount: 5, payer: 'Gemeenten' };
    expect(of([{ ...cost, id: 'E' }])).toBe(false);
    expect(of([{ ...cost, id: 'E', payer: '' }])).toBe(true);
    expect(of([{ ...cost, id: 'E', amount: 'n.t.b.' }])).toBe(true);
    expect(
      of([
        { ...cost, id: 'E' },
        { ...cost, id: 'F', item: 'Huur', payer: 'n.t.b.' },
      ]),
    ).toBe(true);
  });
});
