import { describe, expect, it } from 'vitest';
import { cellChoices, choiceWords } from './cell-choices.ts';

describe('what a cell with a code holds, in words', () => {
  it.each([
    ['budget-lines', 'cost_type', 'external_hire', 'externe inhuur'],
    ['budget-lines', 'cost_type', 'eigen_soort', 'eigen soort'],
    ['projects', 'has_business_case', 'yes', 'ja'],
    ['projects', 'has_business_case', 'Nee', 'nee'],
    ['business-case-benefits', 'kind', 'time_gain', 'tijdwinst'],
    ['kpis', 'polarity', 'less_is_better', 'minder is beter'],
    ['budget-stated-subtotals', 'level', 'pillar', 'pijler'],
    ['parameters', 'key', 'fte_per_person', 'deeltijdfactor'],
    ['parameters', 'key', 'own_price', 'own price'],
    ['labour-shortage', 'key', 'shortage', 'personeelstekort'],
    ['labour-shortage', 'unit', 'persons', 'personen'],
    ['parameters', 'unit', 'EUR/hour', 'euro per uur'],
    ['kpis', 'unit', 'care_days', 'care days'],
    ['plan', 'key', 'level.pillars', 'hoe de pijlers hier heten'],
    ['plan', 'key', 'field.reach_source', 'hoe het veld “bron van het bereik” hier heet'],
    ['assumptions', 'shape', 'pert', 'drie punten met ronde top'],
    ['assumptions', 'meaning', 'two_groups', 'twee groepen'],
    ['assumptions', 'quality', 'assumed', 'aangenomen'],
    ['assumptions', 'relative', 'ja', 'ja'],
  ])('%s, %s: %s is “%s”', (table, column, cell, words) => {
    expect(choiceWords(table, column, cell)?.nl).toBe(words);
  });

  it.each([
    ['budget-lines', 'item', 'external_hire'],
    ['budget-lines', 'cost_type', ''],
    ['budget-lines', 'cost_type', 'verhuizing'],
    ['projects', 'has_business_case', 'misschien'],
    ['own-table', 'kind', 'time_gain'],
    ['own-table', 'unit', 'persons'],
    ['stated-figures', 'unit', ''],
  ])('%s, %s: “%s” needs no others', (table, column, cell) => {
    expect(choiceWords(table, column, cell)).toBeUndefined();
  });
});

describe('what one can choose for a cell', () => {
  it('is every code of the list, and others where a plan may have its own', () => {
    expect(cellChoices('business-case-benefits', 'kind')).toMatchObject({
      isOpen: false,
      choices: [{ code: 'care_cost' }, { code: 'time_gain' }, { code: 'extra_staff' }],
    });
    expect(cellChoices('budget-lines', 'cost_type')?.isOpen).toBe(true);
    expect(cellChoices('budget-lines', 'item')).toBeUndefined();
  });

  it('keeps an answer as it is spelt', () => {
    const { choices = [] } = cellChoices('projects', 'has_business_case', 'no') ?? {};
    expect(choices.map(({ code }) => code)).toEqual(['ja', 'no', 'onbekend']);
  });

  it('keeps a unit as it is spelt, and lets one write another', () => {
    const { choices = [], isOpen } = cellChoices('stated-figures', 'unit', 'uren') ?? {};
    expect(choices.filter(({ words }) => words.nl === 'uur').map(({ code }) => code)).toEqual(['uren']);
    expect(isOpen).toBe(true);
  });
});
