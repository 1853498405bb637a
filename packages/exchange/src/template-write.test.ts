import { tableDefinitions } from '@kapstok/plan';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readPlan } from './read-plan.ts';
import { templateWorkbook } from './template-write.ts';
import { givenFiles, planIn } from './testing/given-files.ts';

it('has a sheet per table with its columns, years and a note at each head', async () => {
  const { sheets } = await readXlsx(await templateWorkbook({ firstYear: 2026 }), { readStyles: true });
  for (const table of tableDefinitions()) {
    const sheet = sheets.find(({ name }) => name === table.name);
    const head = sheet?.rows[0] ?? [];
    expect(head).toEqual(expect.arrayContaining(Object.keys(table.columns)));
    expect(head.some((name) => /^[yt]2026$/.test(String(name)))).toBe(table.yearly !== undefined);
    expect(sheet?.cells?.get('0,0')?.comment?.text.length).toBeGreaterThan(5);
  }
});

it('keeps a code that is typed as words', async () => {
  const { sheets } = await readXlsx(await templateWorkbook(), { readStyles: true });
  const projects = sheets.find(({ name }) => name === 'projects');
  expect(projects?.cells?.get('1,0')?.style?.numFmt).toBe('@');
});

it('is read as a plan without rows', async () => {
  const plan = planIn(await readPlan(givenFiles({ 'leeg.xlsx': await templateWorkbook() })));
  expect(plan.projects).toEqual([]);
  expect(plan.present.size).toBe(tableDefinitions().length);
});

it('lists the keys that Kapstok computes with, with a unit that is accepted for each', async () => {
  const { sheets } = await readXlsx(await templateWorkbook());
  const rows = sheets.at(-1)?.rows.slice(1) ?? [];
  expect(rows).toContainEqual(['parameters', 'hours_per_fte', 'uren per fte', 'hour/FTE/year']);
  expect(rows).toContainEqual(['labour-shortage', 'shortage', 'personeelstekort', 'persons']);
  expect(rows).toContainEqual(['stated-figures', 'time_saving', 'tijdwinst', 'hours']);
  const csv = (table: string): string =>
    [
      'key,value,unit',
      ...rows.filter(([of]) => of === table).map(([, key, , unit]) => [key, '', unit].join(',')),
    ].join('\n');
  const tables = ['parameters', 'labour-shortage', 'stated-figures'];
  const files = Object.fromEntries(tables.map((table) => [`${table}.csv`, csv(table)]));
  expect(await readPlan(givenFiles(files))).toMatchObject({ ok: true, notices: [] });
});

describe('the first sheet', () => {
  it('names every sheet with its Dutch name and leads to it', async () => {
    const { sheets } = await readXlsx(await templateWorkbook(), { readStyles: true });
    const [guide, ...others] = sheets;
    expect(others.at(-2)?.rows[1]?.slice(0, 3)).toEqual(['plan', 'key', 'sleutel']);
    const names = tableDefinitions().map(({ name }) => name);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Uitleg',
      ...names,
      'Uitleg kolommen',
      'Uitleg sleutels',
    ]);
    expect(guide?.rows.slice(1).map(([name]) => name)).toEqual(names);
    expect(guide?.rows[2]?.slice(0, 4)).toEqual(['pillars', 'pijlers', 'een pijler of thema', 'code']);
    const targets = names.map((_, index) => guide?.cells?.get(`${index + 1},0`)?.hyperlink?.location);
    expect(targets).toEqual(others.slice(0, -2).map(({ name }) => `'${name}'!A1`));
  });

  it('is passed over by the reader without a word, as is the last', async () => {
    for (const language of ['nl', 'en'] as const) {
      const workbook = await templateWorkbook({ language });
      const result = await readPlan(givenFiles({ 'leeg.xlsx': workbook }));
      expect(result).toMatchObject({ ok: true, notices: [] });
    }
  });
});
