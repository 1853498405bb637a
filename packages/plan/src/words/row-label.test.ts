import { expect, it } from 'vitest';
import { planOf } from '../example/plan-of.ts';
import { codeLabel } from './row-label.ts';

const reading = (row: Readonly<Record<string, string>>) => (column: string) => row[column] ?? '';

it.each([
  [
    'labour-shortage',
    'key',
    { key: 'shortage_adverse', meaning: 'tekort als het tegenzit' },
    'tekort als het tegenzit',
  ],
  ['labour-shortage', 'key', { key: 'shortage', meaning: 'richtpunt' }, undefined],
  [
    'business-case-benefits',
    'line',
    { line: 'primary_care', label: 'Minder eerste lijn' },
    'Minder eerste lijn',
  ],
  ['business-case-benefits', 'line', { line: 'primary_care' }, undefined],
  ['business-case-benefits', 'project', { project: '1.1', label: 'Minder eerste lijn' }, undefined],
])('of %s, %s in %o is called “%s”', (table, column, row, words) => {
  expect(codeLabel(table, column, reading(row))).toBe(words);
});

it('goes with the place of a row, which keeps its key', () => {
  const plan = planOf({
    'business-case-benefits': [
      { project: '1.1', line: 'primary_care', label: 'Minder eerste lijn', kind: 'care_cost', unit: 'EUR' },
      { project: '1.1', line: 'regel', kind: 'care_cost', unit: 'EUR' },
    ],
  });
  expect(plan.businessCaseBenefits.map(({ place: { row, called } }) => [row, called])).toEqual([
    ['1.1/primary_care', '1.1/Minder eerste lijn'],
    ['1.1/regel', undefined],
  ]);
});
