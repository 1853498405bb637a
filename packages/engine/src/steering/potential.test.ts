import { type Measurement, reportingPeriodCode, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { ground } from '../testing/steered.ts';
import type { BandedTarget } from './indicator-target.ts';
import { periodStandings } from './period-standing.ts';
import { potentialOf } from './potential.ts';

const CASE = { first_year: 2026, last_year: 2027, discount_base_year: 2026 };
/** A gains 5 000 hours in 2027 and saves 80 000 euro of care, B gains 2 000 hours; C has no business case. */
const TABLES: SimpleTables = {
  projects: ['A', 'B', 'C'].map((code) => ({ code })),
  'business-cases': ['A', 'B'].map((project) => ({ project, ...CASE })),
  'business-case-benefits': [
    { project: 'A', line: 'tijd', kind: 'time_gain', unit: 'hours', y2026: 0, y2027: 5000 },
    { project: 'A', line: 'zorg', kind: 'care_cost', unit: 'EUR', y2026: 0, y2027: 80_000 },
    { project: 'B', line: 'tijd', kind: 'time_gain', unit: 'hours', y2026: 0, y2027: 2000 },
  ],
  parameters: [
    { key: 'hours_per_fte', value: 1000, unit: 'hour/FTE/year' },
    { key: 'hourly_rate_professional', value: 50, unit: 'EUR/hour' },
  ],
  targets: [],
};

function looked(kpi: SimpleRow, more: SimpleTables = {}, figures: readonly Measurement[] = []) {
  const of = ground({ ...TABLES, kpis: [{ code: 'K1', unit: 'hours', ...kpi }], ...more }, figures);
  const [indicator] = of.calculation.plan.kpis;
  if (indicator === undefined) throw new TypeError('no indicator');
  return { of, indicator };
}

describe('what a share is of', () => {
  const at = (kpi: SimpleRow, year = 2027): string | undefined => {
    const { of, indicator } = looked(kpi);
    return potentialOf(of.calculation, indicator, year);
  };

  it('is the time or the care of its own project, by unit', () => {
    expect(at({ project: 'A' })).toBe('A/timeSaving.byYear.2027');
    expect(at({ project: 'A', unit: 'EUR' })).toBe('A/careCost.byYear.2027.gross');
    expect(at({ project: 'A' }, 2026)).toBe('A/timeSaving.byYear.2026');
  });

  it('is that of the project that its denominator names, whatever stands around it', () => {
    expect(at({ project: 'A', denominator: 'tijdwinst: (B), 2027' })).toBe('B/timeSaving.byYear.2027');
    expect(at({ denominator: 'SROI-potentie tijdwinst B' })).toBe('B/timeSaving.byYear.2027');
    expect(at({ project: 'A', denominator: 'tijdwinst X' })).toBe('A/timeSaving.byYear.2027');
  });

  it('is nothing of another unit, of no project, and where no business case has it', () => {
    for (const kpi of [
      { project: 'A', unit: 'persons' },
      { project: 'A', unit: 'ligdagen' },
      {},
      { project: 'C' },
    ])
      expect(at(kpi)).toBeUndefined();
    expect(at({ project: 'B', unit: 'EUR' })).toBeUndefined();
    expect(at({ project: 'A' }, 2031)).toBeUndefined();
  });
});

describe('the band of a target that is a share', () => {
  const bands = (kpi: SimpleRow, more: SimpleTables = {}): Pick<BandedTarget, 'band' | 'follows'> => {
    const { of, indicator } = looked(kpi, more);
    const found = periodStandings(of, indicator).find(({ period }) => reportingPeriodCode(period) === '2027');
    const [target] = found?.targets ?? [];
    return { band: target?.band, follows: target?.follows };
  };
  const SHARE = { shape: 'share_of_potential', project: 'A' };
  const figure = 'A/timeSaving.byYear.2027';

  it('is that share of what the business case gives: 5 to 10 % of 5 000 hours', () => {
    expect(bands({ ...SHARE, t2027: '5%..10%' })).toEqual({
      band: { low: 250, high: 500 },
      follows: { figure, band: { low: 250, high: 500 } },
    });
  });

  it('is what is printed beside the share, and what the share now comes to stands with it', () => {
    expect(bands({ ...SHARE, t2027: '5%..10% = 350..700' })).toEqual({
      band: { low: 350, high: 700 },
      follows: { figure, band: { low: 250, high: 500 } },
    });
  });

  it('follows nothing where it is a number, or where the business case gives none', () => {
    expect(bands({ ...SHARE, t2027: '350..700' })).toEqual({
      band: { low: 350, high: 700 },
      follows: undefined,
    });
    expect(bands({ ...SHARE, project: 'C', t2027: '5%..10%' })).toEqual({
      band: undefined,
      follows: undefined,
    });
  });

  it('is not known while what it is a share of is a range', () => {
    const lines = (TABLES['business-case-benefits'] ?? []).map((row) =>
      row.project === 'A' ? { ...row, y2027: '4000..6000' } : row,
    );
    expect(bands({ ...SHARE, t2027: '5%..10%' }, { 'business-case-benefits': lines })).toEqual({
      band: undefined,
      follows: undefined,
    });
  });

  it('is of its group where that is a number', () => {
    expect(bands({ ...SHARE, t2027: '5%..10%', denominator: '2000 uur' })).toEqual({
      band: { low: 100, high: 200 },
      follows: undefined,
    });
  });
});
