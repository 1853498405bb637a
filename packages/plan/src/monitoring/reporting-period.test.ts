import { describe, expect, it } from 'vitest';
import {
  type Cadence,
  monthsUntilEnd,
  parseReportingPeriod,
  partsOf,
  periodAround,
  periodLater,
  type ReportingPeriod,
  reportingPeriodCode,
} from './reporting-period.ts';

const read = (words: string): ReportingPeriod => {
  const period = parseReportingPeriod(words);
  if (period === undefined) throw new TypeError(`no period: ${words}`);
  return period;
};
const codes = (periods: readonly ReportingPeriod[]): readonly string[] => periods.map(reportingPeriodCode);

describe('a reporting period', () => {
  it.each([
    ['2026-05', 'month'],
    ['2026Q2', 'quarter'],
    ['2026H1', 'half'],
    ['2026', 'year'],
  ] as const)('reads %s as a %s, and is written the same', (words, cadence) => {
    expect(read(words).cadence).toBe(cadence);
    expect(reportingPeriodCode(read(words))).toBe(words);
  });

  it('also reads a quarter as the Dutch write it', () => {
    expect(reportingPeriodCode(read('2026-K3'))).toBe('2026Q3');
  });

  it.each(['2026-13', '2026-00', '2026Q5', '2026H3', '26', 'Q1 2026', ''])('does not read "%s"', (words) => {
    expect(parseReportingPeriod(words)).toBeUndefined();
  });

  it('is made up of finer ones, and of none that are coarser', () => {
    expect(codes(partsOf(read('2026H2'), 'quarter'))).toEqual(['2026Q3', '2026Q4']);
    expect(codes(partsOf(read('2026Q2'), 'month'))).toEqual(['2026-04', '2026-05', '2026-06']);
    expect(codes(partsOf(read('2026Q2'), 'quarter'))).toEqual(['2026Q2']);
    expect(partsOf(read('2026Q2'), 'year')).toEqual([]);
  });

  it('stands in a coarser one, and in none that is finer', () => {
    const around = (words: string, cadence: Cadence) => {
      const found = periodAround(read(words), cadence);
      return found && reportingPeriodCode(found);
    };
    expect(around('2026-07', 'quarter')).toBe('2026Q3');
    expect(around('2026-07', 'half')).toBe('2026H2');
    expect(around('2026Q4', 'year')).toBe('2026');
    expect(around('2026', 'quarter')).toBeUndefined();
  });

  it('goes on over the end of a year, both ways', () => {
    expect(reportingPeriodCode(periodLater(read('2026Q4'), 1))).toBe('2027Q1');
    expect(reportingPeriodCode(periodLater(read('2026-01'), -1))).toBe('2025-12');
    expect(reportingPeriodCode(periodLater(read('2026H1'), 3))).toBe('2027H2');
  });

  it('ends when the last of its parts does', () => {
    expect(monthsUntilEnd(read('2026Q2'))).toBe(monthsUntilEnd(read('2026-06')));
    expect(monthsUntilEnd(read('2026'))).toBe(monthsUntilEnd(read('2026Q4')));
    expect(monthsUntilEnd(read('2026Q1'))).toBeLessThan(monthsUntilEnd(read('2026H1')));
  });
});
