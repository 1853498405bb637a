import type { YearlyChanceDto } from '@kapstok/contract';
import { text } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import { chanceYears } from './chance-years.ts';

const told = (id: YearlyChanceDto['id'], ...years: readonly number[]): YearlyChanceDto => ({
  id,
  label: text(id, id),
  about: text('', ''),
  years: years.map((year) => ({ year, chance: { value: 0.5, error: 0.01 }, bound: 'exact' })),
});

describe('chances by year', () => {
  it('are a row for each year that one of them has, in order', () => {
    const rows = chanceYears([told('ambition', 2028, 2027), told('balance', 2026, 2027)]);
    expect(rows.map(({ year, of }) => [year, [...of.keys()]])).toEqual([
      [2026, ['balance']],
      [2027, ['ambition', 'balance']],
      [2028, ['ambition']],
    ]);
  });

  it('are no rows where nothing has years', () => {
    expect(chanceYears([])).toEqual([]);
  });
});
