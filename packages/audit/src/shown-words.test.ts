import { expect, it } from 'vitest';
import { shownCell, shownPair, shownWords, spelledWords } from './shown-words.ts';

it.each([
  ['stated-figures', 'key', 'share_of_shortage', 'deel van het tekort dat het plan oplost'],
  ['stated-figures', 'key', 'spuk_total', 'totaal spuk'],
  ['stated-figures', 'unit', 'EUR/year', 'euro per jaar'],
  ['business-case-benefits', 'kind', 'care_cost', 'minder zorg gebruikt'],
  ['business-case-benefits', 'label', 'care_cost', 'care_cost'],
  ['stated-figures', 'key', '', ''],
])('%s, %s: “%s” is read as “%s”', (table, field, words, shown) => {
  expect(shownWords(table, field, words).nl).toBe(shown);
});

it('reads a number as people write it, and where one changes it as it is spelt', () => {
  expect(shownWords('labour-shortage', 'value', '0.60').nl).toBe('0,60');
  expect(spelledWords('labour-shortage', 'value', '0.60').nl).toBe('0.60');
});

it('tells a change of nothing but the spelling as it is spelt', () => {
  const words = (before: string, after: string) => {
    const pair = shownPair('labour-shortage', 'value', { before, after });
    return [pair.before.nl, pair.after.nl];
  };
  expect(words('0.60', '0.65')).toEqual(['0,60', '0,65']);
  expect(words('0.60', '0,60')).toEqual(['0.60', '0,60']);
});

it('leaves the words of a whole row as they are', () => {
  expect(shownWords('stated-figures', null, 'share_of_shortage').nl).toBe('share_of_shortage');
});

it('reads addresses in words', () => {
  const on = 'parameters:hours_per_fte:value|choices:timeToStaff';
  expect(shownWords('assumptions', 'on', on).nl).toBe(
    'uren per fte, waarde (rekenwaarden); open keuze: Welk deel van de tijdwinst wordt inzet?',
  );
  expect(shownWords('overlaps', 'lines', '1.1/time_gain|2.2/time_gain').nl).toBe(
    '1.1/time gain; 2.2/time gain',
  );
});

it('reads a code in the words of its own row', () => {
  const key = { key: 'shortage_adverse', meaning: 'tekort als het tegenzit' };
  expect(shownCell('labour-shortage', 'key', key).nl).toBe('tekort als het tegenzit');
  const hours = { key: 'hours_per_fte', value: '1940', unit: 'hour/FTE/year' };
  expect(shownCell('parameters', 'value', hours).nl).toBe('1.940');
  const chosen = { on: 'choices:timeToStaff', choice: 'half' };
  expect(shownCell('scenario-settings', 'choice', chosen).nl).toBe('De helft');
  expect(shownCell('scenario-settings', 'choice', { on: 'x', choice: 'half' }).nl).toBe('half');
});
