import { describe, expect, it } from 'vitest';
import { planOf } from './example/plan-of.ts';
import { emptyPlan, namedByPlan } from './plan.ts';
import { propertyOf } from './table.ts';
import { TABLES, tableDefinitions } from './tables.ts';

describe('the tables of a plan', () => {
  it('have file names of their own', () => {
    const names = tableDefinitions().map((table) => table.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(tableDefinitions())('name rows by columns they have: $name', ({ key, naming, columns }) => {
    expect([...key, ...naming].filter((name) => !Object.hasOwn(columns, name))).toEqual([]);
  });

  it.each(tableDefinitions())('refer to tables that are there: $name', ({ columns }) => {
    const names = tableDefinitions().map((table) => table.name);
    const targets = Object.values(columns).flatMap(({ kind, table }) =>
      kind === 'reference' ? [table] : [],
    );
    expect(targets.filter((table) => !names.includes(table))).toEqual([]);
  });

  it('are all in a plan without rows', () => {
    const plan = emptyPlan('Leeg');
    const names = Object.keys(TABLES) as readonly (keyof typeof TABLES)[];
    expect(names.map((name) => plan[name])).toEqual(names.map(() => []));
  });

  it('turn column names into property names', () => {
    expect(['in_application', 'code', 't2_share'].map(propertyOf)).toEqual([
      'inApplication',
      'code',
      't2Share',
    ]);
  });

  it('say what the region calls its levels', () => {
    const plan = planOf({ plan: [{ key: 'level.pillar', value: 'Thema' }] });
    expect([namedByPlan(plan, 'level.pillar'), namedByPlan(plan, 'level.project')]).toEqual([
      'Thema',
      undefined,
    ]);
  });
});
