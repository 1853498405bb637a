import type { BusinessCaseDto, FigureDto } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { lineRows, totalRows } from './case-rows.ts';

const figure = (id: string): FigureDto => ({
  id,
  label: { nl: id, en: id },
  unit: 'EUR',
  value: { kind: 'known', low: 1, high: 1, bound: 'exact' },
});
const none = { gross: null, npv: null, hours: null, staff: null, fte: null };
const place = { table: 'business-case-benefits', line: 2, row: 'A1/x', field: '' };
const total = {
  gross: figure('g'),
  npv: figure('n'),
  timeSaving: figure('t'),
  extraHours: figure('e'),
  extraStaff: null,
  fte: null,
};

const CASE: BusinessCaseDto = {
  project: 'A1',
  name: 'Thuis',
  pillar: 'A',
  firstYear: 2030,
  lastYear: 2031,
  discountBaseYear: 2030,
  note: '',
  source: '',
  lines: [
    {
      line: 'x',
      label: 'Minder ritten',
      kind: 'care_cost',
      law: 'Zvw',
      beneficiary: '',
      valueKind: '',
      unit: 'EUR',
      formula: '',
      byYear: [{ year: 2030, amounts: { ...none, gross: figure('x2030') } }],
      window: { ...none, gross: figure('xw') },
      structural: none,
      reach: [],
      place,
    },
  ],
  byYear: [{ year: 2030, amounts: total }],
  window: total,
  structural: total,
  drivers: [],
  place: { table: 'business-cases', line: 2, row: 'A1', field: '' },
};

describe('a business case as rows', () => {
  it('shows a line only where it has such a figure', () => {
    expect(lineRows(CASE, 'gross').map((row) => row.label)).toEqual(['Minder ritten']);
    expect(lineRows(CASE, 'hours')).toEqual([]);
  });

  it('keeps a year and a period that a line does not have empty, and makes no zero of it', () => {
    const row = lineRows(CASE, 'gross')[0];
    expect(row?.byYear.has(2031)).toBe(false);
    expect(row?.structural).toBeUndefined();
  });

  it('gives two totals of hours, and none of what the case does not count', () => {
    expect(totalRows(CASE, 'hours', String).map((row) => row.label)).toEqual(['timeSaving', 'extraHours']);
    expect(totalRows(CASE, 'staff', String)).toEqual([]);
  });
});
