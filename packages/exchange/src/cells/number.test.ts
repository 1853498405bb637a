import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decimal } from '../sheet.ts';
import { parseNumber } from './number.ts';
import { Refusal } from './refusal.ts';

function value(printed: string, decimal: Decimal): number | Refusal {
  const reading = parseNumber(printed, decimal);
  return reading instanceof Refusal ? reading : reading.value;
}

describe('parseNumber', () => {
  it.each<[string, Decimal, number]>([
    ['2436877', '.', 2436877],
    ['-5', '.', -5],
    ['0.035', '.', 0.035],
    ['2.70', ',', 2.7],
    ['1.234,56', ',', 1234.56],
    ['1.234,56', '.', 1234.56],
    ['1,234.56', ',', 1234.56],
    ['€ 12.000', ',', 12000],
    ['€ 12.000', '.', 12000],
    ['€12.000,50', '.', 12000.5],
    ['12.000', '.', 12],
    ['12.000', ',', 12000],
    ['0.035', ',', 0.035],
    ['1.234.567', '.', 1234567],
    ['1.234.567', ',', 1234567],
    ['1,234,567', '.', 1234567],
    ['1234.567', ',', 1234.567],
    ['7,7%', '.', 0.077],
    ['7,7 %', ',', 0.077],
    ['€ -', ',', 0],
    ['€ 0,00', ',', 0],
    ['€ -5', ',', -5],
    ['-€ 5', ',', -5],
    ['(5)', ',', -5],
    ['(€ 1.250)', ',', -1250],
    ['−12', '.', -12],
    ['12.000,-', ',', 12000],
    ['€ 12,--', ',', 12],
    ['12 000', '.', 12000],
    ['12\u00a0000,5', ',', 12000.5],
    ['71,4 mln', ',', 71400000],
    ['€ 71,4 miljoen', '.', 71400000],
    ['1,2 mld', ',', 1200000000],
    ['250 x 1.000', ',', 250000],
    ['1.000 euro', ',', 1000],
    ['EUR 1500', '.', 1500],
    ['.5', '.', 0.5],
    ['-0', '.', 0],
  ])('reads %s in a file with %s decimals as %d', (printed, decimal, expected) => {
    expect(value(printed, decimal)).toBe(expected);
  });

  it.each([
    '88 personen',
    'twaalf',
    '12.00.000',
    '1.23,456,7',
    '1e5',
    '0x10',
    '--5',
    '(-5)',
    '5,',
    '12%%',
    '12 3',
    'Infinity',
    'NaN',
    '',
  ])('refuses %s', (printed) => {
    expect(value(printed, ',')).toBeInstanceOf(Refusal);
    expect(value(printed, '.')).toBeInstanceOf(Refusal);
  });

  it.each<[string, Decimal, string, string]>([
    ['12,000', '.', '12000', '12'],
    ['€ 1,234', ',', '1234', '1,2340'],
    ['12.500%', ',', '12500', '12,5'],
  ])('names both readings of %s in a file with %s decimals', (printed, decimal, grouped, decimals) => {
    const refusal = value(printed, decimal);
    for (const reading of [`${grouped} of ${decimals}`, `Schrijf ${grouped}`]) {
      expect(refusal instanceof Refusal ? refusal.message.nl : '').toContain(reading);
    }
  });

  it('says that a lone dash has three meanings', () => {
    const refusal = value('-', ',');
    expect(refusal instanceof Refusal ? refusal.message.nl : '').toContain(
      'nul, onbekend of niet van toepassing',
    );
  });

  it('reads back what is written in either notation', () => {
    const cents = fc.integer({ min: -1e13, max: 1e13 });
    fc.assert(
      fc.property(cents, fc.boolean(), (amount, grouped) => {
        const dutch = new Intl.NumberFormat('nl-NL', { useGrouping: grouped, minimumFractionDigits: 2 });
        expect(value(dutch.format(amount / 100), ',')).toBe(amount / 100);
        expect(value((amount / 100).toFixed(2), '.')).toBe(amount / 100);
      }),
    );
  });

  it('reads back whole numbers with and without grouping in a Dutch file', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (whole) => {
        expect(value(new Intl.NumberFormat('nl-NL').format(whole), ',')).toBe(whole);
        expect(value(String(whole), ',')).toBe(whole);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-€%() x±'.split('')) }), (printed) => {
        const reading = parseNumber(printed, ',');
        expect(reading instanceof Refusal || Number.isFinite(reading.value)).toBe(true);
      }),
    );
  });
});
