import { expect, it } from 'vitest';
import { asTyped, inQuotes, isolated } from './isolated.ts';

const HEBREW = '\u05e9\u05dc\u05d5\u05dd 12';
const KEPT = `\u2068${HEBREW}\u2069`;

it('keeps words by themselves that are read from right to left, and leaves others as they are', () => {
  expect(isolated(HEBREW)).toBe(KEPT);
  expect(isolated('\u0645\u0631\u062d\u0628\u0627')).toBe('\u2068\u0645\u0631\u062d\u0628\u0627\u2069');
  for (const words of ['1.3 Zomer', '', 'Łódź, Ελλάδα, Київ, 北京 😀', '5\u00a0%'])
    expect(isolated(words)).toBe(words);
});

it('keeps what turns the rest around within its own words', () => {
  expect(isolated('a\u202eb')).toBe('\u2068a\u202eb\u2069');
  // A sign that would end it early, or leave it open, does neither.
  expect(isolated('\u2069\u202eb')).toBe('\u2068\u202eb\u2069');
  expect(isolated('\u2067b')).toBe('\u2068b\u2069');
});

it('leaves a sentence in which they are kept as it is', () => {
  expect(isolated(`versie ${KEPT} ingediend`)).toBe(`versie ${KEPT} ingediend`);
  expect(isolated(KEPT)).toBe(KEPT);
});

it('puts words in quotes, or between straight marks as they were typed, kept by themselves within those', () => {
  expect([inQuotes('Zomer'), asTyped('Zomer')]).toEqual(['“Zomer”', '"Zomer"']);
  expect([inQuotes(HEBREW), asTyped(HEBREW)]).toEqual([`“${KEPT}”`, `"${KEPT}"`]);
});
