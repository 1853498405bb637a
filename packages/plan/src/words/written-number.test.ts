import { describe, expect, it } from 'vitest';
import { spelledNumber, writtenNumber } from './written-number.ts';

describe('a cell of a column of numbers', () => {
  it.each([
    ['labour-shortage', 'value', '0.60', '0,60', '0.60'],
    ['labour-shortage', 'value', '0,65', '0,65', '0.65'],
    ['labour-shortage', 'value', '60%', '60%', '60%'],
    ['labour-shortage', 'value', '2.000,5', '2.000,5', '2,000.5'],
    ['labour-shortage', 'value', '42500', '42.500', '42,500'],
    ['labour-shortage', 'value', '-1234567', '−1.234.567', '−1,234,567'],
    ['labour-shortage', 'value', '1500..2500,5', '1.500..2.500,5', '1,500..2,500.5'],
    ['labour-shortage', 'value', '>12500', '>12.500', '>12,500'],
    ['labour-shortage', 'value', '2000', '2.000', '2,000'],
    ['stated-figures', 'value', '€ 12.000', '€ 12.000', '€ 12,000'],
    ['budget-lines', 'y2026', '71400000', '71.400.000', '71,400,000'],
    ['budget-lines', 'stated_total', '2000', '2.000', '2,000'],
    ['assumptions', 'low', '1940', '1.940', '1,940'],
    ['business-case-benefits', 'stated_sum', '2024', '2.024', '2,024'],
  ])('%s, %s: %s is written as %s', (table, column, words, nl, en) => {
    expect(writtenNumber(table, column, words)).toEqual({ nl, en });
  });

  it.each([
    ['may mean two things', 'labour-shortage', 'value', '2.000'],
    ['says more than a number', 'labour-shortage', 'value', '2,5 mln'],
    ['says that there is none', 'labour-shortage', 'value', 'n.t.b.'],
    ['may be a year', 'parameters', 'value', '2024'],
    ['is of a column of words', 'projects', 'code', '5.10'],
    ['is a year', 'labour-shortage', 'year', '2028'],
    ['is of a column that the plan itself has', 'projects', 'eigen', '1234.5'],
    ['is no plan table', 'kosten', 'value', '1234.5'],
    ['has more digits than are kept', 'labour-shortage', 'value', '12345678901234567890'],
  ])('is left as it stands where it %s', (_, table, column, words) => {
    expect(writtenNumber(table, column, words)).toBeUndefined();
  });

  it('is told from a year by the unit of its row', () => {
    expect(writtenNumber('parameters', 'value', '1940', 'hour/FTE/year')?.nl).toBe('1.940');
    expect(writtenNumber('parameters', 'value', '2024', 'year')).toBeUndefined();
    expect(writtenNumber('scenario-settings', 'value', '2024', '')).toBeUndefined();
  });

  it('is a number only where it says one', () => {
    expect(spelledNumber('1.234.567,50')).toEqual({
      value: 1_234_567.5,
      isPercent: false,
      decimals: 2,
      euro: '',
    });
    expect(spelledNumber('7,5%')).toMatchObject({ value: 7.5, isPercent: true });
    expect([spelledNumber('1,2,3'), spelledNumber(''), spelledNumber('12.000')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
