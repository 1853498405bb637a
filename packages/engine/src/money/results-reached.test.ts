import type { Measurement, Realised, SimpleRow, SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { periodStandings } from '../steering/period-standing.ts';
import { DEFINITION, figure, ground, TABLES } from '../testing/steered.ts';
import { AccountedMoney } from './accounted-money.ts';
import type { MoneyFigure } from './money-figure.ts';

/** From 10 to 20 are to be helped in a period. */
function target(indicator: string, period: string): SimpleRow {
  return { indicator, period, target: '10..20', unit: 'persons', agreed_on: '2025-12-01' };
}

/** Targets of three quarters of one indicator, two of which money of a grant hangs on. */
const MONEY: SimpleTables = {
  ...TABLES,
  projects: [{ code: 'P' }, { code: 'Q' }],
  kpis: (TABLES.kpis ?? []).map((kpi) => ({ ...kpi, project: 'P', t2026: '' })),
  targets: ['2026Q1', '2026Q2', '2026Q4'].map((period) => target('K1', period)),
  grants: [{ code: 'S', amount: 900 }, { code: 'T' }],
  instalments: [
    { grant: 'S', number: 1, indicator: 'K1', period: '2026Q1' },
    { grant: 'S', number: 2, indicator: 'K1', period: '2026Q2' },
    // The same target counts once.
    { grant: 'S', number: 3, indicator: 'K1', period: '2026Q2' },
  ],
  'budget-lines': [
    { id: 'B', project: 'P', y2026: 400 },
    { id: 'C', project: 'Q', y2026: 100 },
  ],
  'budget-parts': [
    { line: 'B', kind: 'budget', grant: 'S', period: '2026', amount: 400 },
    { line: 'C', kind: 'budget', grant: 'T', period: '2026', amount: 100 },
  ],
};

const spent = (line: string, grant: string): Realised => ({
  line,
  grant,
  period: { cadence: 'quarter', year: 2026, number: 2 },
  kind: 'spend',
  reporter: '',
  amount: 50,
  state: 'approved',
  remark: '',
});
const REALISED = [spent('B', 'S'), spent('C', 'T')];

function budgetWith(
  figures: readonly Measurement[],
  tables: SimpleTables = {},
  realised: readonly Realised[] = REALISED,
) {
  const of = ground({ ...MONEY, ...tables }, figures);
  const { plan } = of.calculation;
  return new AccountedMoney(
    plan,
    () => undefined,
    realised,
    (indicator) => periodStandings(of, indicator),
  );
}

const words = (found: MoneyFigure | undefined) =>
  found?.value.kind === 'known' ? [found.value.bound, found.value.low] : [found?.value.kind];
const quarter = (period: string, each: number) => ['A', 'B'].map((of) => figure(of, period, each));
const ofOther = (period: string, each: number) =>
  ['A', 'B'].map((of) => figure(of, period, each, { indicator: 'K2' }));

describe('the pace of money against results', () => {
  it('is the part of the targets that was reached, beside the parts of the money and the time', () => {
    // 12 of 10 to 20 in the first quarter; 8 in the second; the fourth is still to come.
    const { budget } = budgetWith([...quarter('2026Q1', 6), ...quarter('2026Q2', 4)]);
    const [source] = budget.sources;
    expect(words(source?.pace?.results)).toEqual(['exact', 1 / 2]);
    expect(words(source?.pace?.spent)).toEqual(['exact', 1 / 8]);
    expect(words(source?.pace?.time)).toEqual(['exact', 1 / 2]);
    expect(words(budget.lines[0]?.pace?.results)).toEqual(['exact', 1 / 3]);
    expect(budget.lines[0]?.pace?.results.formula.nl).toBe(
      '1 van 3 streefwaarden gehaald; 1 gemist, 1 loopt nog, 0 niet bekend',
    );
  });

  it('is the least where of a target that is over nobody can tell, and never takes it as missed', () => {
    const { budget } = budgetWith(quarter('2026Q1', 6));
    const results = budget.sources[0]?.pace?.results;
    expect(words(results)).toEqual(['atLeast', 1 / 2]);
    expect(results?.remark?.nl).toContain('niet bekend of ze zijn gehaald');
    expect(results?.inputs.map(({ value }) => value.kind)).toEqual(['known', 'unknown']);
  });

  it('is not known where that is so of all of them, where none hangs on the money, or nobody told what was measured', () => {
    const { budget } = budgetWith([]);
    expect(words(budget.sources[0]?.pace?.results)).toEqual(['unknown']);
    expect(words(budget.sources[1]?.pace?.results)).toEqual(['unknown']);
    expect(budget.sources[1]?.pace?.results.remark?.nl).toContain('hangt geen indicator');
    const { plan } = ground(MONEY, []).calculation;
    const untold = new AccountedMoney(plan, () => undefined, REALISED).budget;
    expect(untold.sources[0]?.pace?.results.remark?.nl).toContain('niet bekend wat er is gemeten');
  });

  it('counts an indicator that money hangs on and that has no target there as not known', () => {
    const instalments = [
      ...(MONEY.instalments ?? []),
      { grant: 'S', number: 4, indicator: 'K1', period: '2027' },
    ];
    const { budget } = budgetWith([...quarter('2026Q1', 6), ...quarter('2026Q2', 4)], { instalments });
    expect(words(budget.sources[0]?.pace?.results)).toEqual(['atLeast', 1 / 3]);
  });

  it('can be asked by its address', () => {
    const money = budgetWith(quarter('2026Q1', 6));
    expect(money.explain('plan/budget.source.S.pace.results')?.inputs).toHaveLength(2);
    expect(money.explain('plan/budget.line.B.pace.results')?.unit.code).toBe('1');
  });

  const OTHER = { code: 'K2', name: '', unit: 'persons', owner: 'vvt', polarity: 'more_is_better' };
  const DEFINED = { ...DEFINITION, indicator: 'K2' };

  it('is held against the indicator that an instalment hangs on, in all its periods where it names none', () => {
    // All that is to be reached of K2 was.
    const { budget } = budgetWith(
      [...quarter('2026Q1', 6), ...quarter('2026Q2', 4), ...ofOther('2026Q1', 9), ...ofOther('2026Q2', 9)],
      {
        kpis: [...(MONEY.kpis ?? []), OTHER],
        'indicator-definitions': [DEFINITION, DEFINED],
        targets: [...(MONEY.targets ?? []), ...['2026Q1', '2026Q2'].map((period) => target('K2', period))],
        instalments: [
          { grant: 'S', number: 1, indicator: 'K1', period: '2026Q2' },
          { grant: 'T', number: 1, indicator: 'K2' },
          { grant: 'T', number: 2 },
        ],
      },
    );
    expect(budget.sources.map(({ pace }) => words(pace?.results))).toEqual([
      ['exact', 0],
      ['exact', 1],
    ]);
    const [first] = budget.sources[1]?.pace?.results.inputs ?? [];
    expect(first?.label.nl).toBe('K2, 2026Q1: gehaald');
  });

  it('of a line is held against the indicators of its project, and without one against those of its pillar', () => {
    const LINES = ['B', 'C', 'D', 'E'];
    const tables: SimpleTables = {
      pillars: [{ code: 'P1' }, { code: 'P2' }],
      kpis: [
        { ...MONEY.kpis?.[0], project: 'P' },
        { ...OTHER, pillar: 'P1' },
      ],
      'indicator-definitions': [DEFINITION, DEFINED],
      targets: ['K1', 'K2'].map((code) => target(code, '2026Q1')),
      'budget-lines': [
        { id: 'B', project: 'P' },
        { id: 'C', pillar: 'P1' },
        { id: 'D', pillar: 'P2' },
        { id: 'E' },
      ],
      'budget-parts': LINES.map((line) => ({ line, kind: 'budget', period: '2026', amount: 100 })),
    };
    const realised = LINES.map((line) => spent(line, ''));
    const { budget } = budgetWith([...ofOther('2026Q1', 9), ...quarter('2026Q1', 1)], tables, realised);
    expect(budget.lines.map(({ pace }) => [...words(pace?.results), pace?.results.inputs.length])).toEqual([
      ['exact', 0, 1],
      ['exact', 1, 1],
      ['unknown', 0],
      ['unknown', 0],
    ]);
  });

  it('has no target where none was set, nor where it did not apply', () => {
    const none = budgetWith([], { targets: [] }).budget.lines[0]?.pace?.results;
    expect([words(none), none?.remark?.nl]).toEqual([
      ['unknown'],
      expect.stringContaining('hangt geen indicator'),
    ]);
    const notThen = ['A', 'B'].map((of) => figure(of, '2026Q2', { kind: 'not_applicable' }));
    const { budget } = budgetWith([...quarter('2026Q1', 6), ...notThen]);
    // The first was reached, the fourth is still to come, and in the second there was nobody to help.
    expect(words(budget.lines[0]?.pace?.results)).toEqual(['exact', 1 / 2]);
  });
});
