import { expect, it } from 'vitest';
import { picksIn, withoutPick, withoutStarts, withPick, withStart } from './picked-address.ts';

const RATE = 'parameters:rate:value';
const YEAR = 'business-case-benefits:1.1/tijd:y2027';
const ROW = 'business-case-benefits:1.1/tijd';

it('picks stand in an address, each with the number that it is begun with', () => {
  expect(picksIn(undefined)).toEqual([]);
  expect(picksIn(`${RATE}=12.5|${YEAR}|choices:area=0.4`)).toEqual([RATE, YEAR, 'choices:area']);
  expect(withPick(undefined, RATE)).toBe(RATE);
  expect(withPick(RATE, YEAR)).toBe(`${RATE}|${YEAR}`);
});

it('a pick is begun with a number, also one of a row', () => {
  expect(withStart(RATE, RATE, 0.1)).toBe(`${RATE}=0.1`);
  expect(withStart(`${RATE}=0.1|${YEAR}`, RATE, 1e-7)).toBe(`${YEAR}|${RATE}=0.0000001`);
  expect(withStart(ROW, YEAR, 12)).toBe(`${ROW}|${YEAR}=12`);
  expect(withStart(`${RATE}=3`, RATE, undefined)).toBe(RATE);
});

it('is held against the same without what was typed', () => {
  expect(withoutStarts(`${RATE}|${YEAR}`)).toBeUndefined();
  expect(withoutStarts(`${RATE}=0|${YEAR}`)).toBe(`${RATE}|${YEAR}`);
});

it('is removed with what was typed', () => {
  expect(withoutPick(`${RATE}=3|${YEAR}`, RATE, [RATE, YEAR])).toBe(YEAR);
  expect(withoutPick(RATE, RATE, [RATE])).toBeUndefined();
});

it('of a row that was picked as a whole is removed alone: the other years stay, with what was typed for them', () => {
  const [before, after] = [`${ROW}:y2026`, `${ROW}:y2028`];
  const shown = [before, YEAR, after, RATE];
  expect(withoutPick(`${ROW}|${RATE}`, YEAR, shown)).toBe(`${before}|${after}|${RATE}`);
  expect(withoutPick(`${ROW}|${YEAR}=3|${after}=4`, YEAR, shown)).toBe(`${before}|${after}=4`);
  expect(withoutPick(ROW, YEAR, [YEAR])).toBeUndefined();
  // A row whose key begins alike is another row.
  expect(withoutPick(`kpis:a|kpis:a:b:y2027`, 'kpis:a:b:y2027', [])).toBe('kpis:a');
});
