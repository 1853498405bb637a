import { expect, it } from 'vitest';
import { addressWords } from './address-words.ts';

it.each([
  ['labour-shortage:shortage/2028/Oost:value', 'personeelstekort/2028/Oost, waarde (personeelstekort)'],
  ['parameters:hours_per_fte:value', 'uren per fte, waarde (rekenwaarden)'],
  ['business-case-benefits:1.1/time_gain', '1.1/time gain, alle jaren (batenregels)'],
  ['choices:timeToStaff', 'open keuze: Welk deel van de tijdwinst wordt inzet?'],
  ['assumptions:A13', 'aanname A13'],
  ['geen adres', 'geen adres'],
])('%s is about “%s”', (address, words) => {
  expect(addressWords(address).nl).toBe(words);
});
