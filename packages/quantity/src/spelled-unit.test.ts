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
])('names %s', (spelling, nl, en) => {
  expect(spelledUnitName(spelling)).toEqual({ nl, en });
});

it('writes a ratio of euros as euros per euro, and a share as a percentage', () => {
  expect(formatSpelled({ low: 2.7, high: 2.7 }, 'EUR/EUR').nl).toBe('2,70 euro per euro');
  expect(formatSpelled({ low: 0.33, high: 0.36 }, '1').nl).toBe('33,0% tot 36,0%');
  expect(formatSpelled({ low: 530, high: 530 }, 'FTE').en).toBe('530 FTE');
  expect(formatSpelled({ low: 3, high: 5 }, 'zorgpaden').nl).toBe('3 tot 5 zorgpaden');
});
