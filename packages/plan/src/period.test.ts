import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod, parseQuarter, quarterIndex } from './period.ts';

describe('a period', () => {
  it.each([
    ['2025-2027', 2025, 2027],
    ['2025 – 2027', 2025, 2027],
    ['2025 t/m 2027', 2025, 2027],
    ['t/m 2027', undefined, 2027],
    ['tot en met 2027', undefined, 2027],
    ['vanaf 2028', 2028, undefined],
    ['2026', 2026, 2026],
  ])('is read as plans print it: %s', (printed, from, to) => {
    expect(parsePeriod(printed)).toEqual({ from, to, printed });
  });

  it.each(['', 'volgend jaar', '25-27', '2025-', '2027-2025', 'n.t.b.'])('is not "%s"', (printed) => {
    expect(parsePeriod(printed)).toBeUndefined();
  });
});

describe('a quarter', () => {
  it.each([
    ['2025Q3', 2025, 3],
    ['2025-Q3', 2025, 3],
    ['2026K1', 2026, 1],
  ])('is read as plans print it: %s', (printed, year, quarter) => {
    expect(parseQuarter(printed)).toEqual({ year, quarter });
  });

  it.each(['2025Q5', '2025Q0', 'Q3', '2025'])('is not "%s"', (printed) => {
    expect(parseQuarter(printed)).toBeUndefined();
  });

  it('is counted so that the next quarter is one more, over the year too', () => {
    const quarters = fc.record({
      year: fc.integer({ min: 1900, max: 2200 }),
      at: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(quarters, ({ year, at }) => {
        const index = (printed: string): number => {
          const quarter = parseQuarter(printed);
          return quarter === undefined ? Number.NaN : quarterIndex(quarter);
        };
        expect(index(`${year}Q${at + 1}`)).toBe(index(`${year}Q${at}`) + 1);
        expect(index(`${year + 1}Q1`)).toBe(index(`${year}Q4`) + 1);
      }),
    );
  });
});
