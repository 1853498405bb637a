import { expect, it } from 'vitest';
import { expectedInstead } from './expected-words.ts';

it.each([
  ['budget-lines', 'y2026', '1.250,50'],
  ['budget-lines', 'y2026', '€ -'],
  ['budget-lines', 'y2026', '2,5 mln'],
  ['business-case-benefits', 'y2028', '350..700'],
  ['business-case-benefits', 'y2028', 'tussen 10 en 25'],
  ['business-case-benefits', 'y2028', 'n.t.b.'],
  ['projects', 'reach', '> 20.000'],
  ['projects', 'in_portfolio', 'Ja'],
  ['projects', 'name', 'veel'],
  ['milestones', 'quarter', 'Q3 2025'],
  ['projects', 'eigen kolom', 'wat dan ook'],
  ['targets', 'period', 'K2 2026'],
  ['baselines', 'value', 'nulmeting'],
  ['targets', 'target', '2..4 (50..100 per pad)'],
  ['budget-lines', 'y2026', '1,234,567.5'],
  ['budget-lines', 'y2026', '1.250 tot 2.250,5'],
  ['budget-lines', 'y2026', ''],
])('takes in %s, %s: %s', (table, field, words) => {
  expect(expectedInstead(table, field, words)).toBeUndefined();
});

it.each([
  ['budget-lines', 'y2026', 'veel', /getal/],
  ['business-case-benefits', 'y2028', 'ca. tien', /getal/],
  ['budget-lines', 'y2026', '23.6302,5', /getal/],
  ['budget-lines', 'y2026', '1.25.3', /getal/],
  ['projects', 'in_portfolio', 'misschien', /ja of nee/],
  ['milestones', 'quarter', 'zomer', /kwartaal/],
  ['targets', 'period', 'vanaf 2026', /periode als 2026-05/],
  ['projects', 'code', '1.1\n1.2', /code/],
])('says what is expected in %s, %s: %s', (table, field, words, expected) => {
  expect(expectedInstead(table, field, words)?.nl).toMatch(expected);
});
