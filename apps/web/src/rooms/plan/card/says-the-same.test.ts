import { expect, it } from 'vitest';
import { saysTheSame } from './says-the-same.ts';

it.each([
  ['5', '5', true],
  ['40%', '40,0%', true],
  ['40%', '40.0%', true],
  ['2%..5%', '2,0% tot 5,0%', true],
  ['5..7', '5 to 7', true],
  ['1500', '1.500', true],
  ['600 (+-20%)', '600 personen, 20% meer of minder', false],
  ['12,5%', '12,0%', false],
  ['25..100', '25 tot 100 personen', false],
])('%s read as %s: %s', (printed, read, same) => {
  expect(saysTheSame(printed, read)).toBe(same);
});
