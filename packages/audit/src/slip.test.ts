import { verbatim } from '@kapstok/quantity';
import { expect, it } from 'vitest';
import { slipBetween } from './slip.ts';

const PARTS = [
  { name: verbatim('A'), value: 1200 },
  { name: verbatim('B'), value: 345 },
  { name: verbatim('C'), value: 700 },
];

it.each([
  // 1200 + 345 + 700 = 2245
  ['a part left out', 1545, 'niet meegeteld', /C/],
  ['a part a thousand times too large', 1545.7, 'duizend keer kleiner', /C/],
  ['a part counted twice', 2945, 'dubbel geteld', /C/],
  ['a part subtracted', 845, 'afgetrokken', /C/],
  ['thousand times too large', 2245000, 'factor 1000 te groot', /1000/],
  ['hundred times too small', 22.45, 'factor 100 te klein', /100/],
  ['digits that changed places', 2425, 'omgewisseld', /cijfers/],
  ['a reversed sign', -2245, 'teken', /omgekeerd/],
] as const)('names %s', (_, stated, words, name) => {
  const said = slipBetween(stated, 2245, PARTS)?.nl ?? '';
  expect(said).toContain(words);
  expect(said).toMatch(name);
});

it('names no part when two would do', () => {
  const twins = [
    { name: verbatim('A'), value: 500 },
    { name: verbatim('B'), value: 500 },
  ];
  expect(slipBetween(501, 1001, [...twins, { name: verbatim('C'), value: 1 }])).toBeUndefined();
});

it('says nothing of a number that nothing makes', () => {
  expect(slipBetween(1317, 2245, PARTS)).toBeUndefined();
});

it('names no cause when two different ones would do', () => {
  const parts = [
    { name: verbatim('A'), value: 1300 },
    { name: verbatim('B'), value: 300 },
    { name: verbatim('C'), value: -300 },
  ];
  // 1300 without B is 1000, and so is 1300 with C counted twice
  expect(slipBetween(1001, 1301, parts)).toBeUndefined();
});
