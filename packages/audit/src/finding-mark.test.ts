import { expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { findingMarks } from './finding-mark.ts';

const words = { nl: 'Dit klopt niet.', en: 'This is not right.' };

function found(row: string, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'sums.row-total',
    kind: 'sums',
    severity: 'error',
    place: { table: 'budget-lines', row, field: 'stated_total', line: 2 },
    others: [],
    scope: '1.1',
    stated: { kind: 'number', value: 10 },
    computed: { kind: 'number', value: 9 },
    difference: 1,
    unit: 'EUR',
    message: words,
    effect: words,
    advice: words,
    figure: '',
    ...more,
  };
}

const marksOf = (...findings: readonly Finding[]): readonly string[] => [...findingMarks(findings).values()];

it('calls a finding by what it is about, whatever comes before it or changes in it', () => {
  const [mark] = marksOf(found('B1'));
  expect(mark).toMatch(/^[B-DF-HJ-NP-TV-XZ2-9]{5}$/);
  const now = found('B1', {
    stated: { kind: 'number', value: 12 },
    place: { table: 'budget-lines', row: 'B1', field: 'stated_total', line: 40 },
    severity: 'warning',
  });
  expect(marksOf(found('B7'), found('B2', { rule: 'gaps.no-owner' }), now)[2]).toBe(mark);
});

it('tells findings about other places, by other rules and of other scopes apart', () => {
  const all = marksOf(
    found('B1'),
    found('B2'),
    found('B1', { rule: 'sums.column-total' }),
    found('B1', { scope: 'plan' }),
    found('B1', { figure: 'plan/investment.total' }),
  );
  expect(new Set(all).size).toBe(all.length);
});

it('tells several about the same apart by their order', () => {
  const [first, second, third] = marksOf(found('B1'), found('B1'), found('B1'));
  expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
});
