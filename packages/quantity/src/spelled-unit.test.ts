import { expect, it } from 'vitest';
import { formatSpelled, spelledUnitName } from './spelled-unit.ts';

it.each([
  ['hours', 'uur', 'hours'],
  ['hour/resident/year', 'uur per inwoner per jaar', 'hours per resident per year'],
  ['EUR/hour', 'euro per uur', 'euros per hour'],
  ['1', 'aandeel', 'share'],
  ['%', 'procent', 'per cent'],
  ['EUR/EUR', 'euro per euro', 'euros per euro'],
  ['date', 'datum', 'date'],
  ['care_days', 'care days', 'care days'],
  ['', '', ''],
  [' date ', 'datum', 'date'],
  [' % ', 'procent', 'per cent'],
  ['1/1', 'aandeel', 'share'],
  ['appels/hour', 'appels/hour', 'appels/hour'],
  ['hour/appel', 'hour/appel', 'hour/appel'],
  ['EUR/EUR/year', 'per jaar', 'per year'],
  ['hours/uur', 'uur per uur', 'hours per hour'],
])('names %s', (spelling, nl, en) => {
  expect(spelledUnitName(spelling)).toEqual({ nl, en });
});

it('writes a ratio of euros as euros per euro, and a share as a percentage', () => {
  expect(formatSpelled({ low: 2.7, high: 2.7 }, 'EUR/EUR').nl).toBe('2,70 euro per euro');
  expect(formatSpelled({ low: 0.33, high: 0.36 }, '1').nl).toBe('33,0% tot 36,0%');
  expect(formatSpelled({ low: 530, high: 530 }, 'FTE').en).toBe('530 FTE');
  expect(formatSpelled({ low: 3, high: 5 }, 'zorgpaden').nl).toBe('3 tot 5 zorgpaden');
});

it('writes two decimals for a ratio of like amounts and for what is not whole, and no unit where there is none', () => {
  expect(formatSpelled({ low: 2, high: 2 }, 'EUR/EUR').nl).toBe('2,00 euro per euro');
  expect(formatSpelled({ low: 2, high: 3 }, ' EUR/EUR ').en).toBe('2.00 to 3.00 euros per euro');
  expect(formatSpelled({ low: 2.5, high: 2.5 }, 'zorgpaden').nl).toBe('2,50 zorgpaden');
  expect(formatSpelled({ low: 91, high: 91 }, 'EUR/hour').nl).toBe('91 euro per uur');
  expect(formatSpelled({ low: 3, high: 3 }, '')).toEqual({ nl: '3', en: '3' });
});

it('writes no number for an end that is open', () => {
  expect(formatSpelled({ low: 5, high: Number.POSITIVE_INFINITY }, 'zorgpaden').nl).not.toMatch(/∞|Infinity/);
});
