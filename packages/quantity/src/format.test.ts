import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  errorOf,
  formatAmount,
  formatBounds,
  formatChance,
  formatMoney,
  formatNumber,
  formatShare,
  isNextToSure,
} from './format.ts';
import { unit } from './unit.ts';

describe('a number in words', () => {
  it.each([
    [1568, 0, '1.568', '1,568'],
    [12.5, 1, '12,5', '12.5'],
    [-0.04, 1, '0,0', '0.0'],
    [-0, 0, '0', '0'],
    [-1250.5, 2, '−1.250,50', '−1,250.50'],
  ])('is written as the language does: %d with %d decimals', (value, digits, nl, en) => {
    expect([formatNumber(value, 'nl', digits), formatNumber(value, 'en', digits)]).toEqual([nl, en]);
  });

  it('is a percentage for a share: 42 of 197 is 21,3%', () => {
    expect(formatShare(42 / 197, 'nl')).toBe('21,3%');
  });

  it.each([
    [0, 'minder dan 1%', 'less than 1%', true],
    [0.0099, 'minder dan 1%', 'less than 1%', true],
    [0.01, '1%', '1%', false],
    [0.64, '64%', '64%', false],
    [0.99, '99%', '99%', false],
    [0.9901, 'meer dan 99%', 'more than 99%', true],
    [1, 'meer dan 99%', 'more than 99%', true],
  ])('is a chance, never all or nothing: %d', (chance, nl, en, isSure) => {
    expect([formatChance(chance, 'nl'), formatChance(chance, 'en')]).toEqual([nl, en]);
    expect(isNextToSure(chance)).toBe(isSure);
  });

  it.each([
    [71_400_000, '€ 71,4 mln'],
    [229_464, '€ 229.464'],
    [-2_500_000, '€ −2,5 mln'],
  ])('is money for a sentence: %d', (value, words) => {
    expect(formatMoney(value, 'nl')).toBe(words);
  });

  it.each([
    [940.8, 'FTE', '940,8 fte'],
    [1568, 'FTE', '1.568 fte'],
    [2600 * 0.68, 'FTE', '1.768 fte'],
    [9739.91, 'hour', '9.740 uur'],
    [13_512_740, 'EUR', '€ 13.512.740'],
    [91, 'EUR/hour', '91 euro per uur'],
    [105_000, 'EUR/year', '€ 105.000 per jaar'],
    [0.7, 'FTE/person', '0,7 fte per persoon'],
    [0.035, '1/year', '3,5% per jaar'],
    [0.9662, 'EURnpv/EUR', '0,9662'],
    [2028, 'year', '2028'],
    [0.278, '1', '27,8%'],
    [34_147.436, 'hour/year', '34.147 uur per jaar'],
    [2.37, 'person', '2,4 personen'],
    [12, 'person', '12 personen'],
    [1234.6, 'EURnpv', '€ 1.235'],
    [-10_000, 'EUR', '€ −10.000'],
    [-105_000, 'EUR/year', '€ −105.000 per jaar'],
    [-91.5, 'EUR/hour', '−91,5 euro per uur'],
    [-0.035, '1', '−3,5%'],
    [1234.6, 'EURnpv/year', '1.235 euro (netto contant) per jaar'],
    [20_000.4, 'resident', '20.000 inwoners'],
    [42, 'count', '42'],
    [0.6, 'count', '0,6'],
  ] as const)('has its unit behind it: %d %s', (value, code, words) => {
    expect(formatAmount(value, unit(code), 'nl')).toBe(words);
  });

  it.each([
    [0.7, 'FTE/person', '0.7 FTE per person'],
    [105_000, 'EUR/year', '€ 105,000 per year'],
    [0.035, '1/year', '3.5% per year'],
    [9739.91, 'hour', '9,740 hours'],
  ] as const)('has its unit behind it in English too: %d %s', (value, code, words) => {
    expect(formatAmount(value, unit(code), 'en')).toBe(words);
  });

  it('of money is in millions from one million on', () => {
    expect(formatMoney(1_000_000, 'nl')).toBe('€ 1,0 mln');
    expect(formatMoney(-1_000_000, 'nl')).toBe('€ −1,0 mln');
    expect(formatMoney(999_999, 'nl')).toBe('€ 999.999');
    expect(formatMoney(71_400_000, 'en')).toBe('€ 71.4 m');
  });

  it('is a range in both languages, with its unit once behind both ends, and a sign of money before each', () => {
    expect(formatBounds({ low: 2800, high: 3000 }, unit('person')).en).toBe('2,800 to 3,000 persons');
    expect(formatBounds({ low: 5, high: 50 }, unit('EUR'))).toEqual({
      nl: '€ 5 tot € 50',
      en: '€ 5 to € 50',
    });
    expect(formatBounds({ low: 0.1, high: 0.2 }, unit('1/year')).nl).toBe('10,0% tot 20,0% per jaar');
    expect(formatBounds({ low: 7, high: 7 }, unit('FTE'))).toEqual({ nl: '7 fte', en: '7 FTE' });
    const open = { low: 20_000, high: Number.POSITIVE_INFINITY };
    expect(formatBounds(open, unit('resident')).en).toBe('more than 20,000 residents');
  });

  it('is a range when its bounds differ, and "more than" when it is open at the top', () => {
    expect(formatBounds({ low: 2800, high: 3000 }, unit('person')).nl).toBe('2.800 tot 3.000 personen');
    expect(formatBounds({ low: 20_000, high: Number.POSITIVE_INFINITY }, unit('resident')).nl).toBe(
      'meer dan 20.000 inwoners',
    );
  });

  it('is written once when both ends of a range read alike: 2,18% and 2,24% are 2,2%', () => {
    expect(formatBounds({ low: 0.0218, high: 0.0224 }, unit('1')).nl).toBe('2,2%');
    expect(formatBounds({ low: 1499.8, high: 1500.2 }, unit('hour')).nl).toBe('1.500 uur');
  });

  it('never shows a minus before nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.049, max: 0, noNaN: true }), (value) => {
        expect(formatNumber(value, 'nl', 1)).toBe('0,0');
      }),
    );
  });
});

it.each([
  [7.5, 4e-16, 0],
  [-7.5, 4e-16, 0],
  [1000, 0.0009, 0],
  [1000, 0.001, 0.001],
  [0.39, 0.01, 0.01],
  [0, 1e-9, 1e-9],
  [5, 0, 0],
])('of %d, off by %d, the error that counts is %d', (value, error, counts) => {
  expect(errorOf(value, error)).toBe(counts);
});
