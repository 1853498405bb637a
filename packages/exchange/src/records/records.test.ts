import { contentOf, type PlanRecord } from '@kapstok/plan';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { type PlanFiles, planWorkbook, readPlan, recordFiles } from '../index.ts';
import { givenFiles, planIn } from '../testing/given-files.ts';
import { exampleFolder, loaded, throughRecords } from '../testing/records.ts';

const EXAMPLES = ['acht-themas', 'gezond-dorp', 'nml-o', 'nml-scenario'];

function textOf({ files }: PlanFiles, path: string): string {
  return new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
}

describe('a plan as records, written as a folder again, is the same plan', () => {
  it.each(EXAMPLES)('%s as a folder, to the line', async (name) => {
    const given = exampleFolder(name);
    const { was, is, written } = await throughRecords(given);
    expect(is).toEqual(was);
    expect(planIn(await readPlan(written))).toEqual(planIn(await readPlan(given)));
  });

  it.each(EXAMPLES)('%s as a workbook', async (name) => {
    const plan = planIn(await readPlan(exampleFolder(name)));
    const { was, is } = await throughRecords({
      title: plan.title,
      files: [{ path: 'plan.xlsx', bytes: await planWorkbook(plan) }],
    });
    expect(is).toEqual(was);
  });

  it.each(EXAMPLES)('%s as a zip with a folder in it', async (name) => {
    const { files, title } = exampleFolder(name);
    const entries = files.map(({ path, bytes }) => [`${name}/${path}`, bytes] as const);
    const { was, is } = await throughRecords({
      title,
      files: [{ path: `${name}.zip`, bytes: zipSync(Object.fromEntries(entries)) }],
    });
    expect(is).toEqual(was);
  });
});

describe('records', () => {
  it('are the rows of every table, and the title, the tables and the columns besides', async () => {
    const records = await loaded(
      givenFiles({ 'pillars.csv': 'Code,Kleur,Motto,lead_scope\nA, rood ,,\n', 'risks.csv': 'code,what\n' }),
    );
    const told = [...records.values()].map(({ table, cells }): Omit<PlanRecord, 'id' | 'position'> => {
      return { table, cells };
    });
    expect(told).toEqual([
      { table: 'description', cells: { title: 'Proefplan' } },
      { table: 'tables', cells: { name: 'pillars', decimal: '.' } },
      { table: 'tables', cells: { name: 'risks', decimal: '.' } },
      { table: 'columns', cells: { table: 'pillars', name: 'code', head: 'Code' } },
      { table: 'columns', cells: { table: 'pillars', name: 'Kleur' } },
      { table: 'columns', cells: { table: 'pillars', name: 'motto', head: 'Motto' } },
      { table: 'columns', cells: { table: 'pillars', name: 'lead_scope' } },
      { table: 'columns', cells: { table: 'risks', name: 'code' } },
      { table: 'columns', cells: { table: 'risks', name: 'what' } },
      { table: 'pillars', cells: { code: 'A', Kleur: 'rood' } },
    ]);
  });

  it('keep heads, empty tables and the titles of columns Kapstok does not know', async () => {
    const datapackage = JSON.stringify({
      title: 'Plan Waterland',
      resources: [
        { name: 'pillars', schema: { fields: [{ name: 'Kleur', title: 'De kleur op de kaart' }] } },
      ],
    });
    const { was, is, written } = await throughRecords(
      givenFiles({
        'Pillars.CSV': 'Code,Kleur,Motto\nA,rood,\n',
        'risks.csv': 'code,what\n',
        'datapackage.json': datapackage,
      }),
    );
    expect(is).toEqual(was);
    expect(textOf(written, 'pillars.csv')).toBe('Code,Kleur,Motto\nA,rood,\n');
    expect(textOf(written, 'risks.csv')).toBe('code,what\n');
    const result = await readPlan(written);
    expect(result).toMatchObject({ ok: true, plan: { title: 'Plan Waterland' }, notices: [] });
  });

  it('keep the decimal comma of a file that has it, and what its cells say', async () => {
    const { was, is, written } = await throughRecords(
      givenFiles({
        'budget-lines.csv':
          'id;item;y2026;y2027;stated_total\nB1;"a;b";12.000;1.234,5;13.234,5\nB2;;0,5;€ 2;n.t.b.\n',
        'kpis.csv': 'code,unit,t2026\nK1,persons,12.5\n',
      }),
    );
    expect(is).toEqual(was);
    const plan = planIn(await readPlan(written));
    // With a decimal comma 12.000 is twelve thousand, and is kept as words that say so anywhere.
    expect(plan.budgetLines[0]?.byYear.get(2026)).toEqual({ kind: 'point', value: 12_000 });
    expect(plan.kpis[0]?.byYear.get(2026)?.value).toEqual({ kind: 'point', value: 12.5 });
    expect(textOf(written, 'budget-lines.csv')).toContain('B1;"a;b";12000;1.234,5;13.234,5\r\n');
  });

  it('keep a comma as decimal sign where one column has nothing to tell it by', async () => {
    const { was, is, written } = await throughRecords({
      title: 'x',
      files: [
        {
          path: 'x.xlsx',
          bytes: await writeXlsx({
            sheets: [
              { name: 'funding', rows: [['amount'], [1.5], [1234.567]] },
              {
                name: 'pillars',
                rows: [
                  ['code', 'name'],
                  ['A', 'a\nb;c'],
                ],
              },
              { name: 'risks', rows: [] },
            ],
          }),
        },
      ],
    });
    expect(is).toEqual(was);
    expect(textOf(written, 'funding.csv')).toBe('sep=;\r\namount\r\n1,5\r\n1234,567\r\n');
  });

  it('of a workbook say its numbers in full, and its codes as they are shown', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'projects',
          rows: [
            ['code', 'reach', 'Wens'],
            [5.1, 0.1 + 0.2, 1.25],
          ],
          cells: new Map([['1,0', { value: 5.1, style: { numFmt: '0.00' } }]]),
        },
        {
          name: 'kpis',
          rows: [
            ['code', 'unit', 't2026', 't2027'],
            ['K1', '%', 7.7, 0.0125],
            ['K2', 'persons', 1234.567, 0.0000012345],
          ],
          cells: new Map([
            ['1,3', { value: 0.0125, style: { numFmt: '0%' } }],
            ['2,2', { value: 1234.567, style: { numFmt: '0.0' } }],
          ]),
        },
      ],
    });
    const records = await loaded({ title: 'x', files: [{ path: 'x.xlsx', bytes }] });
    const rows = contentOf(records).tables.map((table) => [table.name, table.rows]);
    expect(rows).toEqual([
      // Shown with two decimals 5.1 is the code 5.10; 0.1 + 0.2 is 0.3 to fifteen digits.
      ['projects', [{ code: '5.10', reach: '0,3', Wens: '1.25' }]],
      [
        'kpis',
        [
          { code: 'K1', unit: '%', t2026: '7.7', t2027: '1,25%' },
          // A target is quoted as it is shown; where that would lose digits, in full.
          { code: 'K2', unit: 'persons', t2026: '1234,567', t2027: '0.0000012345' },
        ],
      ],
    ]);
  });

  it('keep words that look like a formula, with an apostrophe of their own or without', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'pillars',
          rows: [
            ['code', 'name', '=kop'],
            ['A', "'=1+1", '=2+2'],
            ['B', "''=1", "' -x"],
            ['C', '-5', "'-5"],
          ],
        },
      ],
    });
    const { was, is } = await throughRecords({ title: 'x', files: [{ path: 'x.xlsx', bytes }] });
    expect(is).toEqual(was);
  });

  it('of a budget as offices keep it are the tables that were read from it', async () => {
    const given = givenFiles({
      'begroting.csv': 'Begroting,,\nPost,2026,2027\nAanschaf,100,50\nScholing,20,\nTotaal,120,50\n',
    });
    const written = recordFiles(await loaded(given), given.title);
    const [was, is] = [planIn(await readPlan(given)), planIn(await readPlan(written))];
    const lines = ({ budgetLines }: typeof was) => budgetLines.map(({ item, byYear }) => [item, byYear]);
    expect(lines(is)).toEqual(lines(was));
    expect(is.budgetLines.length).toBeGreaterThan(0);
  });
});
