import type { FigureValueDto } from '@kapstok/contract';
import { describe, expect, it } from 'vitest';
import { inCell, unitBeside, wordedUnit, wordedValue } from './worded.ts';

const known = (
  low: number,
  high: number | null = low,
  bound: 'exact' | 'atLeast' = 'exact',
): FigureValueDto => ({ kind: 'known', low, high, bound });

describe('a figure in words', () => {
  it.each([
    [known(71_400_000), 'EUR', '€ 71,4 mln'],
    [known(229_464), 'EUR', '€ 229.464'],
    [known(1568), 'FTE', '1.568 fte'],
    [known(0.278), '1', '27,8%'],
    [known(2800, 3000), 'person', '2.800 tot 3.000 personen'],
    [known(0.33, 0.36), '1', '33,0 tot 36,0%'],
    [known(2e6, 3e6), 'EUR', '€ 2,0 tot 3,0 mln'],
    [known(20_000, null), 'resident', 'meer dan 20.000 inwoners'],
  ])('%o in %s is %s', (value, unit, words) => {
    expect(wordedValue(value, unit, 'nl')).toEqual({ kind: 'known', bound: 'exact', words });
  });

  it('leaves the unit to the head of the column, with one number of decimals in a column', () => {
    expect(inCell(5, 'FTE', 'nl')).toBe('5,0');
    expect(inCell(5.25, 'FTE', 'nl')).toBe('5,3');
    expect(inCell(886_332, 'EUR', 'nl')).toBe('886.332');
    expect(wordedUnit('hour', 'nl')).toBe('uur');
    expect(wordedUnit('EURnpv', 'nl')).toBe('€');
  });

  it('names a unit once: not beside a head that names it', () => {
    expect(unitBeside('Bijdrage in fte per jaar', 'FTE', 'nl')).toBe('');
    expect(unitBeside('Personeelstekort in personen', 'person', 'nl')).toBe('');
    expect(unitBeside('Levert', 'FTE', 'nl')).toBe('fte');
    expect(unitBeside('Investering', 'EUR', 'nl')).toBe('€');
  });

  it('writes every euro where a figure is accounted for', () => {
    expect(wordedValue(known(1_491_166), 'EURnpv', 'nl', 'full')).toMatchObject({ words: '€ 1.491.166' });
  });

  it('passes on that parts are unknown, and never makes a number of the unknown', () => {
    expect(wordedValue(known(5, 5, 'atLeast'), 'FTE', 'nl')).toMatchObject({ bound: 'atLeast' });
    expect(wordedValue({ kind: 'unknown' }, 'FTE', 'nl')).toEqual({ kind: 'unknown' });
  });

  it('shows a unit it does not know as it is spelled', () => {
    expect(wordedValue(known(2.5), 'EUR*hour', 'nl')).toMatchObject({ words: '2,50 EUR*hour' });
  });
});
