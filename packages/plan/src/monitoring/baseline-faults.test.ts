import { describe, expect, it } from 'vitest';
import type { SimpleRow } from '../example/plan-of.ts';
import { faultsOf } from '../testing/faults-of.ts';

const KPIS = [
  { code: 'K1', unit: 'persons' },
  { code: 'K2', unit: '%' },
];
const baseline = (row: SimpleRow) => faultsOf({ kpis: KPIS, baselines: [{ indicator: 'K1', ...row }] });
const round = (row: SimpleRow) => faultsOf({ 'measurement-rounds': [{ code: 'R1', ...row }] });

describe('a baseline', () => {
  it.each<[string, SimpleRow]>([
    ['measured', { value: '40..60', measured_on: '2025-12-01', organisation: 'VVT' }],
    ['still to come, with a deadline', { value: 'nulmeting', due: '2025-12-31', role: 'datateam' }],
    ['of a municipality', { value: 12, municipality: 'Aa' }],
    ['in per cent', { indicator: 'K2', value: 12, unit: '%' }],
  ])('may be %s', (_, row) => {
    expect(baseline(row)).toEqual([]);
  });

  it.each<[string, SimpleRow, string]>([
    ['is of one party', { value: 1, organisation: 'VVT', municipality: 'Aa' }, 'municipality Aa'],
    ['has a value when it was measured', { value: 'nulmeting', measured_on: '2025-12-01' }, 'value n.t.b.'],
    ['is in the unit of the indicator', { value: 12, unit: 'FTE' }, 'unit FTE'],
    ['says that it is in per cent', { indicator: 'K2', value: 12 }, 'unit'],
  ])('%s', (_, row, fault) => {
    expect(baseline(row)).toEqual([`baselines:2:${fault}`]);
  });
});

describe('a figure of elsewhere', () => {
  it('is in the unit of the indicator', () => {
    const reference = (row: SimpleRow) =>
      faultsOf({
        kpis: KPIS,
        'reference-figures': [{ indicator: 'K2', period: '2026', area: 'NL', ...row }],
      });
    expect(reference({ value: 12, unit: '%' })).toEqual([]);
    expect(reference({ value: '12%' })).toEqual(['reference-figures:2:unit']);
    expect(reference({ value: 12, unit: 'persons' })).toEqual(['reference-figures:2:unit persons']);
  });
});

describe('a round of measuring', () => {
  it('opens, is due and closes in that order, as far as dates are known', () => {
    expect(round({ opens: '2026-01-05', due: '2026-01-20', closes: '2026-01-31' })).toEqual([]);
    expect(round({ opens: '2026-01-05', closes: '2026-01-05' })).toEqual([]);
    expect(round({ closes: '2026-01-05' })).toEqual([]);
    expect(round({ opens: '2026-01-05', due: '2026-01-04' })).toEqual([
      'measurement-rounds:2:due 2026-01-04',
    ]);
    expect(round({ opens: '2026-01-05', closes: '2026-01-01' })).toEqual([
      'measurement-rounds:2:closes 2026-01-01',
    ]);
  });
});
