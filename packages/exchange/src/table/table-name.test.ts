import { tableDefinitions, tableTitle } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import type { Sheet } from '../sheet.ts';
import { givenFiles, planIn } from '../testing/given-files.ts';
import { definitionNamed, tableNameOf, tableOf } from './table-name.ts';

function sheet(name: string, ...head: string[]): Sheet {
  return { file: name, name, decimal: '.', rows: [{ line: 1, cells: head, bold: false }] };
}

describe('the Dutch name of a table', () => {
  it('is its own, and not that of another table', () => {
    const spelled = tableDefinitions().map(({ name }) => tableNameOf(tableTitle(name).nl));
    expect(new Set(spelled).size).toBe(spelled.length);
    expect(spelled.filter((name) => definitionNamed(name) !== undefined)).toEqual([]);
  });

  it('is good for a sheet and for a file', async () => {
    const csv = {
      'Pijlers.csv': 'code,name\nP1,Thuis\n',
      'begrotingsposten.csv': 'id,item,y2026\n1,Scholing,12\n',
    };
    const plan = planIn(await readPlan(givenFiles(csv)));
    expect(plan.pillars.map(({ name }) => name)).toEqual(['Thuis']);
    expect(plan.budgetLines).toHaveLength(1);
    expect(plan.present).toEqual(new Set(['pillars', 'budget-lines']));
  });

  it('counts only above the columns of that table: offices use these words too', () => {
    expect(tableOf(sheet("Risico's", 'Code', 'What'))?.name).toBe('risks');
    expect(tableOf(sheet('Financiering', 'Project', 'Bron', '2026'))).toBeUndefined();
    expect(tableOf(sheet('Projecten', 'Code', 'Omschrijving'))).toBeUndefined();
    expect(tableOf(sheet('funding', 'Project', 'Bron'))?.name).toBe('funding');
  });
});
