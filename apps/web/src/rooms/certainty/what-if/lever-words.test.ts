import { describe, expect, it } from 'vitest';
import { leverNumber, leverWords, placeOf, readLever, STEPS, valueAt, withinBounds } from './lever-words.ts';

describe('where a lever stands', () => {
  it.each([
    [0.68, 'FTE/person', '0,68', /^0,68 fte per persoon$/],
    [0.5, '1', '50%', /^50%$/],
    [0.123, '1', '12,3%', /^12,3%$/],
    [0.035, '1/year', '3,5%', /^3,5% per jaar$/],
    [91.25, 'EUR/hour', '91,25', /^91,25 euro per uur$/],
    [1250.5, 'EUR', '1.250,5', /^€ 1\.250,5$/],
    [1872, 'hour/FTE/year', '1.872', /^1\.872 uur per fte per jaar$/],
    [1.05, '', '1,05', /^1,05$/],
    // The middle of what is drawn has no end.
    [43.998_712_345_678, 'person', '44,00', /^44,00 personen$/],
  ])('%d in %s is written as one types it, no digit lost', (value, unit, number, words) => {
    expect(leverNumber(value, unit, 'nl')).toBe(number);
    expect(leverWords(value, unit, 'nl')).toMatch(words);
  });

  it.each([
    ['0,68', 'FTE/person', 0.68],
    ['50%', '1', 0.5],
    ['50', '1', 0.5],
    ['0,5', '1', 0.005],
    ['12,5 %', '1', 0.125],
    ['1.250,5', 'EUR', 1250.5],
    ['veel', '1', undefined],
    ['', 'EUR', undefined],
  ])('%s in %s is read as it is written', (words, unit, value) => {
    expect(readLever(words, unit, 'nl')).toBe(value);
  });

  it.each(['0,68', '0,681234567', '1.234,5', '0', '16'])('keeps %s exactly as it was typed', (words) => {
    const value = readLever(words, 'FTE/person', 'nl');
    expect(leverNumber(value ?? Number.NaN, 'FTE/person', 'nl')).toBe(words);
  });

  it('lies within its bounds, and is a bound where it is written alike', () => {
    const bounds = { least: 16.000_281_1, most: 72 };
    expect(withinBounds(20, bounds)).toBe(20);
    expect(withinBounds(72, bounds)).toBe(72);
    expect(withinBounds(72.1, bounds)).toBeUndefined();
    expect(withinBounds(15, bounds)).toBeUndefined();
    expect(withinBounds(0.333_3, { least: 1 / 3, most: 1 })).toBe(1 / 3);
  });
});

describe('a slider', () => {
  it.each([
    [0, 1],
    [16.000_281_1, 71.999_718_9],
    [0, 3744],
    [-50, 0],
    [0.000_1, 0.000_9],
    [1000, 1_000_400],
  ])('from %d to %d has a place for each of its values, and another value in each place', (from, to) => {
    for (let place = 0; place <= STEPS; place += 1) {
      expect(placeOf(valueAt(place, from, to), from, to)).toBe(place);
    }
    expect([valueAt(0, from, to), valueAt(STEPS, from, to)]).toEqual([from, to]);
  });

  it('gives values that are short enough to read', () => {
    expect(valueAt(123, 0.4, 0.4)).toBe(0.4);
    expect(leverNumber(valueAt(123, 0, 1), '1', 'nl')).toBe('30,8%');
    expect(leverNumber(valueAt(123, 16.000_281_1, 71.999_718_9), 'person', 'nl')).toBe('33,22');
  });
});
