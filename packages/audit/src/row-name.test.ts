import { expect, it } from 'vitest';
import { rowInTable, rowName } from './row-name.ts';

it.each([
  ['stated-figures', 'share_of_shortage', 'deel van het tekort dat het plan oplost'],
  ['parameters', 'fte_per_person / 4.7', 'deeltijdfactor/4.7'],
  ['tables', 'budget-stated-subtotals', 'gedrukte subtotalen'],
  ['columns', 'cadence', 'hoe vaak'],
  ['columns', 'y2025', '2025'],
])('of %s, %s is “%s”', (table, name, words) => {
  expect(rowName(table, name).nl).toBe(words);
});

it.each([
  ['labour-shortage', 'shortage', 'personeelstekort'],
  ['labour-shortage', 'ambition', 'personeelstekort: ambitie'],
  ['risks', '', 'risico’s'],
])('of %s, %s is with its table “%s”', (table, name, words) => {
  expect(rowInTable(table, name).nl).toBe(words);
});
