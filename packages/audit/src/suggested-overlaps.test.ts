import { planOf, type SimpleRow, type SimpleTables } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { suggestedOverlaps } from './suggested-overlaps.ts';

const LINE = { line: 'beds', label: 'Ligdagen', kind: 'care_cost', law: 'Zvw', unit: 'EUR', y2028: 1000 };

function tables(projects: readonly string[], overlaps: readonly SimpleRow[] = []): SimpleTables {
  return {
    projects: projects.map((code) => ({ code, in_application: 'yes' })),
    'business-case-benefits': projects.map((project) => ({ project, ...LINE })),
    overlaps,
  };
}

describe('an overlap that a plan could declare', () => {
  it('is of the lines that book one saving', () => {
    expect(suggestedOverlaps(planOf(tables(['X', 'Y', 'Z'])))).toEqual([
      { id: 'O1', name: 'Ligdagen', lines: ['X/beds', 'Y/beds', 'Z/beds'], joins: false },
    ]);
  });

  it('is none when the plan has it', () => {
    const own = { id: 'O1', lines: 'X/beds|Y/beds', overlap: 0.5 };
    expect(suggestedOverlaps(planOf(tables(['X', 'Y'], [own])))).toEqual([]);
  });

  it('takes up a line that one the plan has does not name', () => {
    const own = { id: 'bedden', name: 'Bedden', lines: 'X/beds|Y/beds', overlap: 0.5 };
    expect(suggestedOverlaps(planOf(tables(['X', 'Y', 'Z'], [own])))).toEqual([
      { id: 'bedden', name: 'Bedden', lines: ['X/beds', 'Y/beds', 'Z/beds'], joins: true },
    ]);
  });

  it('is of lines that reckon with the same residents, by law and by whom it benefits', () => {
    const line = (project: string, law: string): SimpleRow => ({
      project,
      line: 'falls',
      kind: 'care_cost',
      unit: 'EUR',
      law,
      formula: 'older_residents * price',
    });
    const plan = planOf({
      'business-case-benefits': [line('X', 'Zvw'), line('Y', 'Zvw'), line('Z', 'Wmo')],
      parameters: [
        { key: 'older_residents', value: 12_000, unit: 'residents' },
        { key: 'price', value: 10, unit: 'EUR/resident' },
      ],
      overlaps: [],
    });
    expect(suggestedOverlaps(plan)).toEqual([
      { id: 'O1', name: 'falls', lines: ['X/falls', 'Y/falls'], joins: false },
    ]);
  });

  it('has a code that is free', () => {
    const own = { id: 'O1', lines: 'A/x|B/x', overlap: 0.5 };
    expect(suggestedOverlaps(planOf(tables(['X', 'Y'], [own]))).map(({ id }) => id)).toEqual(['O2']);
  });
});
