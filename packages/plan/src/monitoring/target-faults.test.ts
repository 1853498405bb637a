import { describe, expect, it } from 'vitest';
import type { SimpleRow } from '../example/plan-of.ts';
import { faultsOf } from '../testing/faults-of.ts';

const KPIS = [
  { code: 'K1', unit: 'persons', shape: 'range', t2026: '25..100' },
  { code: 'K2', unit: '%', shape: 'range' },
  { code: 'K3', unit: 'persons', shape: 'share_of_population' },
  { code: 'K4', unit: 'date', shape: 'dated_milestone' },
  { code: 'K5', unit: 'ligdagen', shape: 'point' },
];
const faults = (row: SimpleRow) => faultsOf({ kpis: KPIS, targets: [{ period: '2026Q1', ...row }] });

describe('a target', () => {
  it.each<[string, SimpleRow]>([
    ['a point of a quarter', { indicator: 'K1', target: '30' }],
    ['a range', { indicator: 'K1', target: '25..100', unit: 'persons' }],
    ['with a tolerance', { indicator: 'K1', target: '600 (+-20%)', shape: 'point_with_tolerance' }],
    ['a share of a potential', { indicator: 'K1', target: '5%..10% = 350..700' }],
    ['a share of a population', { indicator: 'K3', target: '9000 +/- 10%', shape: 'share_of_population' }],
    ['a count with a side condition', { indicator: 'K1', target: '2..4 (50..100 per pad)' }],
    ['a percentage that says so', { indicator: 'K2', target: '40%' }],
    ['a number in the unit per cent', { indicator: 'K2', target: '40', unit: '%' }],
    ['a dated milestone', { indicator: 'K4', target: '2026-03-31' }],
    ['in a unit of the region', { indicator: 'K5', target: '30', unit: 'Ligdagen' }],
    ['to be determined', { indicator: 'K1', target: 'n.t.b.' }],
    [
      'another one for a year, agreed on',
      { indicator: 'K1', period: '2026', target: '20..80', agreed_on: '2026-02-01' },
    ],
    ['one for a year that has none', { indicator: 'K1', period: '2027', target: '20..80' }],
  ])('may be %s', (_, row) => {
    expect(faults(row)).toEqual([]);
  });

  it.each<[string, SimpleRow, string]>([
    ['is there', { indicator: 'K1', target: '' }, 'target'],
    ['is in the unit of the indicator', { indicator: 'K1', target: '30', unit: 'hours' }, 'unit hours'],
    ['says that it is in per cent', { indicator: 'K2', target: '40' }, 'unit'],
    ['is in the own unit of the region', { indicator: 'K5', target: '30', unit: 'bedden' }, 'unit bedden'],
    ['is a date where the indicator is one', { indicator: 'K4', target: '3' }, 'target 3'],
    ['is no date elsewhere', { indicator: 'K1', target: '2026-03-31' }, 'target 2026-03-31'],
    [
      'says what a percentage behind it is, as the indicator does',
      { indicator: 'K3', target: '9000 +/- 10%' },
      'shape',
    ],
    [
      'takes no tolerance for a share',
      { indicator: 'K1', target: '600 (+-20%)', shape: 'share_of_population' },
      'shape share_of_population',
    ],
    [
      'that changes one of the plan was agreed on',
      { indicator: 'K1', period: '2026', target: '20..80' },
      'agreed_on',
    ],
  ])('%s', (_, row, fault) => {
    expect(faults(row)).toEqual([`targets:2:${fault}`]);
  });

  it('is in the unit of the definition that holds in its period', () => {
    const definition = { indicator: 'K1', cadence: 'quarter' };
    const tables = {
      kpis: KPIS,
      'indicator-definitions': [
        { ...definition, version: '1', from: '2026Q1' },
        { ...definition, version: '2', from: '2026Q3', unit: 'hours' },
      ],
      targets: ['2026Q2', '2026Q3'].map((period) => ({
        indicator: 'K1',
        period,
        target: '30',
        unit: 'hours',
      })),
    };
    expect(faultsOf(tables)).toEqual(['targets:2:unit hours']);
  });
});
