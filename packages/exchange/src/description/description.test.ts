import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES, tableDefinitions } from '@kapstok/plan';
import { describe, expect, it } from 'vitest';
import { EXPECTED_UNITS } from '../checks/expected-units.ts';
import { openPlan } from '../open-plan.ts';
import { EXAMPLE_FOLDER, planIn } from '../testing/given-files.ts';
import { dataPackageOf } from './datapackage.ts';
import { readDescription } from './plan-description.ts';
import { MEANINGS } from './table-description.ts';
import { tablesInMarkdown } from './tables-in-markdown.ts';

const MANUAL = join(import.meta.dirname, '../../../../docs/plan-folder.md');
const BEGIN = '<!-- tabellen: gemaakt uit de code -->';
const END = '<!-- einde tabellen -->';

describe('the description of a plan folder', () => {
  it('says of every column what it means, and of no other', () => {
    const columns = Object.fromEntries(
      tableDefinitions().map((table) => [table.name, Object.keys(table.columns).sort()]),
    );
    const meant = Object.fromEntries(
      Object.entries(MEANINGS).map(([table, meanings]) => [table, Object.keys(meanings).sort()]),
    );
    expect(meant).toEqual(columns);
  });

  it('expects units only by columns that are there', () => {
    for (const [table, expected] of Object.entries(EXPECTED_UNITS)) {
      const columns = Object.keys(TABLES[table as keyof typeof EXPECTED_UNITS].columns);
      expect(columns).toEqual(expect.arrayContaining([...expected.map(({ by }) => by), 'unit']));
    }
  });

  it('is in the manual as it is in the code', async () => {
    const manual = readFileSync(MANUAL, 'utf8');
    const [before = '', rest = ''] = manual.split(BEGIN);
    const after = rest.split(END)[1] ?? '';
    expect(before).not.toBe('');
    await expect(`${before}${BEGIN}\n\n${tablesInMarkdown()}\n${END}${after}`).toMatchFileSnapshot(MANUAL);
  });

  it('is beside the example as Frictionless reads it, and names the same plan', async () => {
    const path = join(EXAMPLE_FOLDER, 'datapackage.json');
    const plan = planIn(await openPlan(EXAMPLE_FOLDER));
    await expect(`${JSON.stringify(dataPackageOf(plan, 'nml-o'), null, 2)}\n`).toMatchFileSnapshot(path);
    expect(readDescription(readFileSync(path, 'utf8'), '')?.title).toBe(plan.title);
  });

  it('refers to tables and fields that are described', async () => {
    const { resources } = dataPackageOf(planIn(await openPlan(EXAMPLE_FOLDER)), 'nml-o');
    const described = new Set(
      resources.flatMap(({ name, schema }) => schema.fields.map((field) => `${name}.${field.name}`)),
    );
    const references = resources
      .flatMap(({ schema }) => schema.foreignKeys ?? [])
      .map(({ reference }) => `${reference.resource}.${reference.fields}`);
    expect(references).toContain('projects.code');
    expect(references.filter((reference) => !described.has(reference))).toEqual([]);
    expect(
      resources
        .map(({ name, schema }) => [name, schema.primaryKey])
        .find(([name]) => name === 'budget-lines'),
    ).toEqual(['budget-lines', ['id']]);
  });
});
