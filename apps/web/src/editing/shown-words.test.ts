import { expect, it } from 'vitest';
import { shownWords } from './shown-words.ts';

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

it('leaves the words of a whole row as they are', () => {
  expect(shownWords('stated-figures', null, 'share_of_shortage').nl).toBe('share_of_shortage');
});
