import {
  type Plan,
  parseReportingPeriod,
  planOf,
  type ReportingPeriod,
  reportingPeriodCode,
} from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { figuresAsked, isAskedAsShare, notAsked, periodsOfRound } from './figures-asked.ts';
import { requestStandings } from './round-standing.ts';

const period = (words: string): ReportingPeriod => {
  const read = parseReportingPeriod(words);
  if (read === undefined) throw new TypeError(`no period: ${words}`);
  return read;
};
const defined = {
  version: '1',
  counts: 'per_period',
  over_organisations: 'sum',
  over_time: 'sum',
  missing: 'unknown',
};
const plan: Plan = planOf({
  organisations: [{ code: 'A' }, { code: 'B' }, { code: 'C' }],
  municipalities: [{ name: 'Aa' }],
  projects: [{ code: '1', parties: 'C|elders' }],
  kpis: [
    { code: 'K1', unit: 'persons', project: '1' },
    { code: 'K2', unit: 'persons' },
    { code: 'K3', unit: 'persons', owner: 'A|B' },
    { code: 'K4', unit: 'persons' },
    { code: 'K5', unit: 'persons' },
  ],
  'indicator-definitions': [
    { ...defined, indicator: 'K1', from: '2026Q1', level: 'organisation', cadence: 'quarter', parent: 'K4' },
    { ...defined, indicator: 'K2', from: '2026-01', level: 'municipality', cadence: 'month' },
    {
      ...defined,
      indicator: 'K3',
      from: '2026',
      level: 'organisation',
      cadence: 'year',
    },
    { ...defined, indicator: 'K4', from: '2026Q1', level: 'region', cadence: 'quarter' },
    { indicator: 'K5', version: '1', from: '2026Q1', level: 'region', cadence: 'quarter' },
  ],
});
const asked = (words: string): readonly string[] =>
  figuresAsked(plan, period(words)).map(
    (figure) => `${figure.indicator} ${figure.reporter} ${reportingPeriodCode(figure.period)}`,
  );

describe('what a round asks', () => {
  it('is each figure of its period once, of who measures it, and not what is computed', () => {
    expect(asked('2026Q2')).toEqual(['K1 C 2026Q2', 'K2 Aa 2026-04', 'K2 Aa 2026-05', 'K2 Aa 2026-06']);
  });

  it('is that of the year too with its last quarter, and nothing before it is measured so', () => {
    expect(asked('2026Q4')).toContain('K3 A 2026');
    expect(asked('2026Q4')).toContain('K3 B 2026');
    expect(asked('2025Q4')).toEqual([]);
  });

  it('is in the order of the indicators in the plan', () => {
    const row = { ...defined, from: '2026Q1', level: 'organisation', cadence: 'quarter' };
    const codes = ['K2', 'K10', 'K1'];
    const ordered = planOf({
      organisations: [{ code: 'B' }, { code: 'A' }],
      kpis: codes.map((code) => ({ code, unit: 'persons', owner: 'B|A' })),
      'indicator-definitions': codes.toReversed().map((indicator) => ({ ...row, indicator })),
    });
    const figures = figuresAsked(ordered, period('2026Q2'));
    expect(figures.map(({ indicator, reporter }) => `${indicator} ${reporter}`)).toEqual([
      'K2 A',
      'K2 B',
      'K10 A',
      'K10 B',
      'K1 A',
      'K1 B',
    ]);
  });

  it('is told of one reporter after another, each by period', () => {
    const monthly = planOf({
      organisations: [{ code: 'B' }, { code: 'A' }],
      kpis: [{ code: 'K1', unit: 'persons', owner: 'B|A' }],
      'indicator-definitions': [
        { ...defined, indicator: 'K1', from: '2026Q1', level: 'organisation', cadence: 'month' },
      ],
    });
    const figures = figuresAsked(monthly, period('2026Q2'));
    expect(figures.map((one) => `${one.reporter} ${reportingPeriodCode(one.period)}`)).toEqual([
      'A 2026-04',
      'A 2026-05',
      'A 2026-06',
      'B 2026-04',
      'B 2026-05',
      'B 2026-06',
    ]);
  });

  it('names what can not be asked, for nobody said how it is measured', () => {
    expect(notAsked(plan, period('2026Q2'))).toEqual([
      { indicator: 'K5', blank: ['counts', 'over_time', 'missing'] },
    ]);
  });

  it('names by the version that holds then what can not be asked, and of which there is none at all', () => {
    const whole = { ...defined, indicator: 'K1', level: 'region', cadence: 'quarter' };
    const later = planOf({
      kpis: [
        { code: 'K1', unit: 'persons' },
        { code: 'K2', unit: 'persons' },
      ],
      'indicator-definitions': [
        { ...whole, from: '2026Q1' },
        { ...whole, version: '2', from: '2026Q3', missing: '' },
      ],
    });
    const none = { indicator: 'K2', blank: [] };
    expect(notAsked(later, period('2026Q2'))).toEqual([none]);
    expect(notAsked(later, period('2026Q3'))).toEqual([{ indicator: 'K1', blank: ['missing'] }, none]);
    expect(notAsked(later, period('2025Q4'))).toEqual([{ indicator: 'K1', blank: [] }, none]);
  });

  it('is a share as soon as shares are weighed, over organisations or over time', () => {
    const [first] = figuresAsked(plan, period('2026Q2'));
    if (first === undefined) throw new TypeError('nothing is asked');
    const { definition } = first;
    expect(isAskedAsShare(definition)).toBe(false);
    expect(isAskedAsShare({ ...definition, overOrganisations: 'weighted_mean' })).toBe(true);
    expect(isAskedAsShare({ ...definition, overTime: 'weighted_mean' })).toBe(true);
  });

  it.each([
    ['2026Q2', ['2026-04', '2026-05', '2026-06', '2026Q2', '2026H1']],
    ['2026-12', ['2026-12', '2026Q4', '2026H2', '2026']],
  ])('locks with %s its parts and what ends with it', (words, codes) => {
    expect(periodsOfRound(period(words)).map(reportingPeriodCode)).toEqual(codes);
  });

  it('is late once the day is over on which it was due, as long as something is not handed in', () => {
    const figures = figuresAsked(plan, period('2026Q2'));
    const [first] = figures;
    if (first === undefined) throw new TypeError('nothing is asked');
    const given = {
      ...first,
      definition: 1,
      about: ['C'],
      measured: { kind: 'value', value: 0 },
      state: 'submitted',
    } as const;
    const late = (today: string) =>
      requestStandings(figures, [given], { today, due: '2026-07-15', begins: undefined }).map(
        ({ reporter, absent, isLate }) => [reporter, absent, isLate],
      );
    expect(late('2026-07-15')).toEqual([
      ['Aa', 3, false],
      ['C', 0, false],
    ]);
    expect(late('2026-07-16')).toEqual([
      ['Aa', 3, true],
      ['C', 0, false],
    ]);
  });
});
