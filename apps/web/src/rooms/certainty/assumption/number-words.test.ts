import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellNumber, numberAsTyped, numberForCell, typedNumber } from './number-words.ts';

describe('a number as it is typed', () => {
  it.each([
    ['1.250,5', 'nl', 1250.5],
    ['1,250.5', 'en', 1250.5],
    ['1.250', 'nl', 1250],
    ['1,250', 'en', 1250],
    ['0,5', 'nl', 0.5],
    ['0.5', 'nl', 0.5],
    ['1.25', 'nl', 1.25],
    ['0.125', 'nl', 0.125],
    ['20%', 'nl', 0.2],
    ['€ 91', 'nl', 91],
    ['-3', 'nl', -3],
    ['−3', 'nl', -3],
  ] as const)('%s in %s is %d', (words, language, value) => {
    expect(typedNumber(words, language)).toBe(value);
  });

  it.each(['', 'veel', '5 tot 50', '1.2.3', '1,2,3', '12.34.567', 'n.t.b.'])('%s is none', (words) => {
    expect(typedNumber(words, 'nl')).toBeUndefined();
  });

  it('is written with a sign between its thousands', () => {
    expect([1940, 1250.5, 0.125].map((value) => numberAsTyped(value, 'nl'))).toEqual([
      '1.940',
      '1.250,5',
      '0,125',
    ]);
    expect(numberAsTyped(1940, 'en')).toBe('1,940');
  });

  it('is read back as it was written, in either language and with either sign', () => {
    const numbers = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((value) => value / 1000);
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom('nl', 'en'),
        fc.constantFrom('.', ','),
        (value, language, decimal) => {
          expect(cellNumber(numberForCell(value, decimal))).toBe(value);
          const typed = numberAsTyped(value, language);
          expect(typedNumber(typed, language)).toBe(value);
        },
      ),
    );
  });
});

describe('a number in a cell', () => {
  it.each([
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['20%', 0.2],
    [' 3 ', 3],
  ])('%s is %d', (words, value) => {
    expect(cellNumber(words)).toBe(value);
  });

  it('is a percentage where that is asked', () => {
    expect(numberForCell(0.2, '.', true)).toBe('20%');
    expect(numberForCell(0.125, ',', true)).toBe('12,5%');
    expect(numberForCell(1200.5, ',')).toBe('1200,5');
  });

  it.each(['', '5..50', '>3', 'n.t.b.'])('%s is none', (words) => {
    expect(cellNumber(words)).toBeUndefined();
  });
});
