import { type Measurement, reportingPeriodCode, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { DEFINITION, figure, ground, TABLES } from '../testing/steered.ts';
import { type PeriodStanding, periodStandings } from './period-standing.ts';
import type { SteeringGround } from './steering-ground.ts';

const both = (period: string, value: number, more: Partial<Measurement> = {}): readonly Measurement[] =>
  ['A', 'B'].map((of) => figure(of, period, value, more));

function standings(of: SteeringGround, code = 'K1'): readonly PeriodStanding[] {
  const indicator = of.calculation.plan.kpis.find((row) => row.code === code);
  if (indicator === undefined) throw new TypeError('no indicator');
  return periodStandings(of, indicator);
}

const periodsOf = (of: SteeringGround, code = 'K1'): readonly string[] =>
  standings(of, code).map(({ period }) => reportingPeriodCode(period));
const at = (of: SteeringGround, period: string): PeriodStanding | undefined =>
  standings(of).find((one) => reportingPeriodCode(one.period) === period);

describe('the periods of an indicator', () => {
  const kpi = { name: 'K', unit: 'persons', owner: 'vvt', polarity: 'more_is_better' };
  const kpis = [
    { ...kpi, code: 'K1', t2026: '', t2027: '5' },
    { ...kpi, code: 'K2', t2026: '9', t2027: '' },
  ];
  const target = { target: '3', unit: 'persons' };

  it('are those of its own targets and figures, of what ends together the shortest first', () => {
    const tables: SimpleTables = {
      kpis,
      targets: [
        { ...target, indicator: 'K1', period: '2026Q4' },
        { ...target, indicator: 'K2', period: '2026Q3' },
        { ...target, indicator: 'K1', period: '' },
      ],
    };
    expect(periodsOf(ground(tables, both('2026Q1', 4)))).toEqual(['2026Q1', '2026Q4', '2026', '2027']);
    expect(periodsOf(ground(tables, []), 'K2')).toEqual(['2026Q3', '2026']);
  });
});

describe('how an indicator stands', () => {
  it('has nothing to be held against where nothing was agreed', () => {
    expect(at(ground({ targets: [] }, both('2026Q1', 4)), '2026Q1')?.judgement).toBe('none');
  });

  it('can be reached before the period is over', () => {
    const of = ground({}, both('2026Q2', 9), '2026-06-01');
    expect(at(of, '2026Q2')).toMatchObject({ isOver: false, judgement: 'reached' });
  });

  it('tells which figures wait, in their own period only', () => {
    const waits = { state: 'submitted' } as const;
    const figures = [
      figure('A', '2026Q2', 4),
      figure('B', '2026Q2', 50, waits),
      figure('B', '2026Q1', 5, waits),
    ];
    const found = at(ground({}, figures), '2026Q2');
    expect(found?.waiting.map(({ reporter, measured }) => [reporter, measured])).toEqual([
      ['B', { kind: 'value', value: 50 }],
    ]);
  });

  it('breaks at the first period of another definition only', () => {
    const tables = { 'indicator-definitions': [DEFINITION, { ...DEFINITION, version: 2, from: '2026Q3' }] };
    const figures = [
      ...both('2025Q4', 1, { definition: 0 }),
      ...['2026Q1', '2026Q2'].flatMap((period) => both(period, 6)),
      ...['2026Q3', '2026Q4'].flatMap((period) => both(period, 6, { definition: 2 })),
    ];
    const of = ground(tables, figures);
    const quarters = standings(of).filter(({ period }) => period.cadence === 'quarter');
    expect(quarters.map(({ definition, isBreak }) => [definition?.version, isBreak])).toEqual([
      [undefined, false],
      [1, false],
      [1, false],
      [2, true],
      [2, false],
    ]);
  });
});

describe('what was told before', () => {
  it('is told anew on another day, and of other figures', () => {
    const of = ground(TABLES, both('2026Q2', 1));
    const judged = (day: string, measurements = of.measurements) =>
      at({ ...of, day, measurements }, '2026Q2')?.judgement;
    expect(judged('2026-06-01')).toBe('open');
    expect(judged('2026-08-01')).toBe('missed');
    expect(judged('2026-06-01')).toBe('open');
    expect(judged('2026-08-01', ground(TABLES, both('2026Q2', 9)).measurements)).toBe('reached');
    expect(judged('2026-08-01')).toBe('missed');
  });

  it('is told anew of other figures of one that adds to it', () => {
    const kpi = { unit: 'persons', owner: 'vvt', polarity: 'more_is_better' };
    const tables = {
      kpis: ['R', 'K1', 'K2'].map((code) => ({ ...kpi, code, name: code })),
      'indicator-definitions': [
        { ...DEFINITION, indicator: 'R', level: 'region' },
        { ...DEFINITION, parent: 'R' },
        { ...DEFINITION, indicator: 'K2', parent: 'R' },
      ],
      targets: [],
    };
    const of = ground(tables, [...both('2026Q1', 3), ...both('2026Q1', 4, { indicator: 'K2' })]);
    // The figures of the first stay the very same.
    const own = of.measurements.get('K1') ?? [];
    const other = ground(tables, both('2026Q1', 10, { indicator: 'K2' })).measurements.get('K2') ?? [];
    const changed = { ...of, measurements: new Map([...of.measurements, ['K1', own], ['K2', other]]) };
    expect(standings(of, 'R')[0]?.total).toMatchObject({ value: 14 });
    expect(standings(changed, 'R')[0]?.total).toMatchObject({ value: 26 });
    expect(standings(of, 'R')[0]?.total).toMatchObject({ value: 14 });
  });
});
