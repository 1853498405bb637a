import { describe, expect, it } from 'vitest';
import { parseDate } from './date.ts';
import { parsePopulation } from './population.ts';
import { Refusal } from './refusal.ts';
import { parseCode, parseList, parsePeriodCell, parseQuarterCell, parseYear, parseYesNo } from './words.ts';

describe('words in cells', () => {
  it('reads yes and no in either language, and nothing as unknown', () => {
    const read = ['yes', 'Ja', 'x', 'TRUE', 'no', 'nee', 'false', '', 'onbekend'].map((cell) =>
      parseYesNo(cell),
    );
    expect(read).toEqual(['yes', 'yes', 'yes', 'yes', 'no', 'no', 'no', 'unknown', 'unknown']);
    expect(parseYesNo('misschien')).toBeInstanceOf(Refusal);
  });

  it('reads lists parted by a bar', () => {
    expect(parseList(' VGZ | CZ ||')).toEqual(['VGZ', 'CZ']);
    expect(parseList('')).toEqual([]);
  });

  it('keeps codes as they stand, also those a workbook holds as a number', () => {
    expect(parseCode(' 5.10 ', [])).toBe('5.10');
    expect(parseCode({ kind: 'number', value: 5.1, percent: false, text: '5.10' }, [])).toBe('5.10');
    expect(parseCode('a\nb', [])).toBeInstanceOf(Refusal);
    expect(parseCode({ kind: 'date', text: '2025-02-01' }, [])).toBeInstanceOf(Refusal);
  });

  it('takes only values of a closed list, in any case', () => {
    expect(parseCode('Care_Cost', ['care_cost'])).toBe('care_cost');
    expect(parseCode('Minder zorg gebruikt', ['care_cost'])).toBe('care_cost');
    expect(parseCode('extra staff', ['time_gain', 'extra_staff'])).toBe('extra_staff');
    const refusal = parseCode('kosten', ['care_cost', 'time_gain']);
    expect(refusal instanceof Refusal ? refusal.expected.nl : '').toBe(
      'een van: care_cost (minder zorg gebruikt), time_gain (tijdwinst)',
    );
  });

  it('reads years a plan may speak of', () => {
    expect([parseYear('2025'), parseYear(''), parseYear('n.t.b.')]).toEqual([2025, undefined, undefined]);
    expect(parseYear({ kind: 'number', value: 2025, percent: false, text: '2025.00' })).toBe(2025);
    for (const year of ['1899', '2201', '25', 'volgend jaar'])
      expect(parseYear(year)).toBeInstanceOf(Refusal);
  });

  it('reads quarters', () => {
    const third = { year: 2025, quarter: 3 };
    for (const cell of ['2025Q3', '2025-Q3', '2025 k3', 'Q3 2025'])
      expect(parseQuarterCell(cell)).toEqual(third);
    expect(parseQuarterCell('')).toBeUndefined();
    for (const cell of ['2025Q5', 'zomer 2025', '2025'])
      expect(parseQuarterCell(cell)).toBeInstanceOf(Refusal);
  });

  it('reads periods and refuses those that run backwards', () => {
    expect(parsePeriodCell('2025-2027')).toMatchObject({ from: 2025, to: 2027 });
    expect(parsePeriodCell('vanaf 2028')).toMatchObject({ from: 2028, to: undefined });
    for (const cell of ['2027-2025', 'ooit']) expect(parsePeriodCell(cell)).toBeInstanceOf(Refusal);
  });

  it('reads dates that are on the calendar', () => {
    expect([parseDate('2025-04-01'), parseDate('1-4-2025'), parseDate('')]).toEqual([
      '2025-04-01',
      '2025-04-01',
      undefined,
    ]);
    for (const cell of ['2025-02-30', '31-4-2025', 'april']) expect(parseDate(cell)).toBeInstanceOf(Refusal);
  });

  it.each<[string, number | undefined, string]>([
    ['13 gemeenten', 13, 'gemeenten'],
    ['89485 65-plussers (2025)', 89485, '65-plussers (2025)'],
    ['128 000 inwoners', 128000, 'inwoners'],
    ['potentie 2.2', undefined, 'potentie 2.2'],
    ['65-plussers', undefined, '65-plussers'],
    ['14', 14, ''],
    ['', undefined, ''],
  ])('reads the population %s', (printed, size, of) => {
    expect(parsePopulation(printed, '.')).toEqual({ size, of, printed });
  });

  it('reads a population in a Dutch file', () => {
    expect(parsePopulation('89.485 65-plussers', ',').size).toBe(89485);
  });
});
