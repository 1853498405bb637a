import type { Measurement, SimpleRow } from '@kapstok/plan';
import { reportingPeriodCode } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { DEFINITION, figure, ground } from '../testing/steered.ts';
import { actionStandings, missesOf } from './misses.ts';

const KPI = { unit: 'persons', owner: 'vvt', polarity: 'more_is_better' };
const target = (indicator: string, period: string): SimpleRow => ({
  indicator,
  period,
  target: '10..20',
  unit: 'persons',
  agreed_on: '2025-12-01',
});
/** K1 is to reach 10 in the second quarter, K2 in the first. */
const TWO = {
  kpis: ['K1', 'K2'].map((code) => ({ ...KPI, code, name: code })),
  'indicator-definitions': ['K1', 'K2'].map((indicator) => ({ ...DEFINITION, indicator })),
  targets: [target('K1', '2026Q2'), target('K2', '2026Q1')],
};
const both = (indicator: string, period: string, value: number): readonly Measurement[] =>
  ['A', 'B'].map((of) => figure(of, period, value, { indicator }));

describe('targets that were missed', () => {
  const missed = [...both('K1', '2026Q2', 1), ...both('K2', '2026Q1', 1)];

  it('stand with the earliest period first, whatever the order of indicators', () => {
    const found = missesOf(ground(TWO, missed));
    expect(
      found.map(({ indicator, standing }) => `${indicator.code} ${reportingPeriodCode(standing.period)}`),
    ).toEqual(['K2 2026Q1', 'K1 2026Q2']);
  });

  it('have the actions of their own indicator and period', () => {
    const actions = [
      { code: 'V1', indicator: 'K1', period: '2026Q2' },
      { code: 'V2', indicator: 'K2', period: '2026Q2' },
      { code: 'V3', indicator: 'K1', period: '2026Q1' },
      { code: 'V4', indicator: 'K1' },
      { code: 'V5', indicator: 'K2', period: '2026Q1' },
    ];
    const found = missesOf(ground({ ...TWO, 'follow-up-actions': actions }, missed));
    expect(found.map((miss) => miss.actions.map(({ code }) => code))).toEqual([['V5'], ['V1']]);
  });
});

describe('a follow-up action', () => {
  const of = (row: SimpleRow, figures: readonly Measurement[] = []) => {
    const rows = [{ code: 'V1', indicator: 'K1', period: '2026Q2', ...row }];
    const [found] = actionStandings(ground({ ...TWO, 'follow-up-actions': rows }, figures));
    if (found === undefined) throw new TypeError('no action');
    return { ...found, newer: found.newer.map(({ period }) => reportingPeriodCode(period)) };
  };

  it('is late from the day after its own, and never without one', () => {
    expect(of({ due: '2026-08-01' })).toMatchObject({ state: 'open', daysLate: undefined });
    expect(of({ due: '2026-07-31' })).toMatchObject({ state: 'late', daysLate: 1 });
    expect(of({})).toMatchObject({ state: 'open', daysLate: undefined });
  });

  it('is not late once it is closed, be it with a decision', () => {
    const closed = { due: '2026-07-01', closed_by: 'decision', closed_on: '2026-07-20' };
    expect(of(closed)).toMatchObject({ state: 'closed', daysLate: undefined });
    expect(of({ ...closed, closed_period: '2026Q3' })).toMatchObject({ state: 'closed' });
    expect(of({ ...closed, closed_by: 'measurement' })).toMatchObject({ state: 'closed' });
  });

  it('is proven by the period it names, and by no other', () => {
    const closed = { closed_by: 'measurement', closed_on: '2026-07-30' };
    const figures = [...both('K1', '2026Q2', 1), ...both('K1', '2026Q3', 9)];
    expect(of({ ...closed, closed_period: '2026Q3' }, figures).state).toBe('closed');
    expect(of({ ...closed, closed_period: '2026Q4' }, figures).state).toBe('unproven');
  });

  it('can be closed with what was measured later of its own indicator, a year that holds some of it too', () => {
    const figures = [
      ...both('K1', '2026Q2', 1),
      ...both('K1', '2026Q3', 9),
      ...both('K2', '2026Q3', 9),
      ...both('K2', '2026Q4', 9),
    ];
    expect(of({}, figures).newer).toEqual(['2026Q3', '2026']);
    expect(of({ indicator: 'K2' }, figures).newer).toEqual(['2026Q3', '2026Q4', '2026']);
    expect(of({}, both('K1', '2026Q2', 1)).newer).toEqual([]);
    expect(of({ indicator: 'K9' }, figures).newer).toEqual([]);
  });

  it('that is about no period can be closed with any that was measured', () => {
    expect(of({ period: '' }, both('K1', '2026Q1', 9)).newer).toEqual(['2026Q1', '2026']);
  });
});
