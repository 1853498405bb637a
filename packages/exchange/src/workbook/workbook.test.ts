import { point, unknown } from '@kapstok/quantity';
import { unzipSync, zipSync } from 'fflate';
import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import type { ReadResult } from '../read-result.ts';
import { errorsIn, givenFiles, inShort, planIn } from '../testing/given-files.ts';
import { columnLetters } from './workbook-extent.ts';

interface MadeSheet {
  readonly name: string;
  readonly rows: CellValue[][];
  readonly cells?: Readonly<Record<string, Partial<Cell>>>;
}

async function workbook(...sheets: MadeSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, cells }) => ({
      name,
      rows,
      cells: new Map(Object.entries(cells ?? {})),
    })),
  });
}

async function read(bytes: Uint8Array, limits = {}): Promise<ReadResult> {
  return readPlan(givenFiles({ 'plan.xlsx': bytes }), { limits });
}

describe('readWorkbook', () => {
  it('reads a sheet per table; rows are those of the sheet', async () => {
    const bytes = await workbook(
      {
        name: 'Projects',
        rows: [
          ['code', 'name'],
          [null, null],
          ['1.1', 'Eerste'],
        ],
      },
      { name: 'Uitleg', rows: [['Lees mij']] },
      { name: 'Weer', rows: [['Regen']] },
    );
    const result = await read(bytes);
    expect(planIn(result).projects[0]).toMatchObject({
      code: '1.1',
      place: { table: 'projects', line: 3, row: '1.1' },
    });
    expect(result.ok && result.notices.map((notice) => notice.file)).toEqual(['plan.xlsx#Weer']);
  });

  it('takes a code as the sheet shows it: 5.10 is not 5.1', async () => {
    const rows: CellValue[][] = [['code'], [5.1], [5.1], [3]];
    const bytes = await workbook({
      name: 'projects',
      rows,
      cells: { '1,0': { value: 5.1, style: { numFmt: '0.00' } } },
    });
    expect(planIn(await read(bytes)).projects.map((project) => project.code)).toEqual(['5.10', '5.1', '3']);
  });

  it('reads numbers, percentages, dates, truths and words as what they are', async () => {
    const bytes = await workbook(
      {
        name: 'kpis',
        rows: [
          ['code', 'unit', 't2025', 't2026'],
          ['K1', '%', 0.05, 5],
          ['K2', 'date', new Date(Date.UTC(2025, 6, 1)), null],
          ['K3', 'persons', '12.000', '350..700'],
        ],
        cells: { '1,2': { value: 0.05, style: { numFmt: '0%' } } },
      },
      {
        name: 'projects',
        rows: [
          ['code', 'in_portfolio', 'reach'],
          ['1', true, '€ -'],
        ],
      },
      {
        name: 'decisions',
        rows: [
          ['code', 'date'],
          ['D1', new Date(Date.UTC(2025, 3, 1))],
        ],
      },
    );
    const plan = planIn(await read(bytes));
    expect(plan.kpis[0]?.byYear.get(2025)).toMatchObject({ value: point(0.05), percent: true });
    expect(plan.kpis[0]?.byYear.get(2026)).toMatchObject({ value: point(0.05), percent: false });
    expect(plan.kpis[1]?.byYear.get(2025)).toMatchObject({ date: '2025-07-01' });
    expect(plan.kpis[2]?.byYear.get(2025)?.value).toEqual(point(12000));
    expect(plan.projects[0]).toMatchObject({ inPortfolio: 'yes', reach: point(0) });
    expect(plan.decisions[0]?.date).toBe('2025-04-01');
  });

  it('takes the outcome a formula was saved with, and refuses errors and formulas never computed', async () => {
    const bytes = await workbook({
      name: 'budget-lines',
      rows: [
        ['id', 'y2025', 'y2026', 'y2027'],
        ['B1', null, null, null],
      ],
      cells: {
        '1,1': { formula: '1+1', formulaResult: 2 },
        '1,2': { formula: '1+1' },
        '1,3': { value: '#REF!', type: 'error' },
      },
    });
    expect(errorsIn(await read(bytes)).map(inShort)).toEqual([
      'plan.xlsx#budget-lines:2:y2026 =1+1',
      'plan.xlsx#budget-lines:2:y2027 #REF!',
    ]);
    const sound = await workbook({
      name: 'budget-lines',
      rows: [
        ['id', 'y2025'],
        ['B1', null],
        ['B2', null],
      ],
      cells: { '1,1': { formula: '1+1', formulaResult: 2 } },
    });
    expect(planIn(await read(sound)).budgetLines.map((line) => line.byYear.get(2025))).toEqual([
      point(2),
      unknown('blank'),
    ]);
  });

  it('refuses a code Excel made a date of', async () => {
    const bytes = await workbook({ name: 'projects', rows: [['code'], [new Date(Date.UTC(2025, 0, 1))]] });
    expect(errorsIn(await read(bytes))[0]?.message.nl).toContain('een datum gemaakt (2025-01-01)');
  });

  it('does not mind formats on cells far away', async () => {
    const bytes = await workbook({ name: 'kpis', rows: [['code'], ['K1']] });
    const parts = unzipSync(bytes);
    const path = 'xl/worksheets/sheet1.xml';
    const xml = Buffer.from(parts[path] ?? []).toString('utf8');
    parts[path] = Buffer.from(
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'),
    );
    expect(planIn(await read(zipSync(parts))).kpis).toHaveLength(1);
    parts[path] = Buffer.from(
      xml.replace('</sheetData>', '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'),
    );
    expect(errorsIn(await read(zipSync(parts)))[0]?.expected.nl).toContain('200000 rijen');
    parts[path] = Buffer.from(
      xml.replace('</sheetData>', '<row r="3"><c r="XFD3"><v>1</v></c></row></sheetData>'),
    );
    expect(errorsIn(await read(zipSync(parts)))[0]?.expected.nl).toContain('200 kolommen');
  });

  it('refuses a few cells that would span millions', async () => {
    const parts = unzipSync(await workbook({ name: 'kpis', rows: [['code'], ['K1']] }));
    const path = 'xl/worksheets/sheet1.xml';
    const xml = Buffer.from(parts[path] ?? []).toString('utf8');
    const far = '<row r="3"><c r="GR3"><v>1</v></c></row><row r="190000"><c r="A190000"><v>1</v></c></row>';
    parts[path] = Buffer.from(xml.replace('</sheetData>', `${far}</sheetData>`));
    expect(errorsIn(await read(zipSync(parts)))[0]?.expected.nl).toContain('10000000 cellen');
  });

  it.each([
    ['no zip at all', Buffer.from('code\nK1\n'), 'geen werkboek'],
    ['a zip that is no workbook', zipSync({ 'kpis.csv': Buffer.from('code') }), 'geen werkboek'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '.xls'],
    [
      'an encrypted workbook',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'wachtwoord',
    ],
  ])('refuses %s', async (_, bytes, words) => {
    expect(errorsIn(await read(bytes))[0]?.message.nl).toContain(words);
  });

  it('refuses a damaged workbook and parts that are too large or declare no size', async () => {
    const bytes = await workbook({ name: 'kpis', rows: [['code'], ['K1']] });
    for (const end of [100, 500, bytes.length - 30]) expect((await read(bytes.slice(0, end))).ok).toBe(false);
    expect(errorsIn(await read(bytes, { fileBytes: bytes.length - 1 }))[0]?.message.nl).toContain(
      'groter dan',
    );
    expect(
      errorsIn(await read(zipSync({ ...unzipSync(bytes), 'xl/x.xml': new Uint8Array() }))).at(0)?.message.nl,
    ).toContain('geen werkboek');
  });

  it('refuses words that are too long for a cell', async () => {
    const bytes = await workbook({
      name: 'kpis',
      rows: [
        ['code', 'name'],
        ['K1', 'lang'],
      ],
    });
    expect(errorsIn(await read(bytes, { cellCharacters: 3 })).map((error) => error.row)).toContain(2);
  });

  it('reads a workbook in a zip, but not beside CSV files', async () => {
    const kpis = await workbook({ name: 'kpis', rows: [['code'], ['K1'], ['K2']] });
    const zipped = await readPlan(givenFiles({ 'plan.zip': zipSync({ 'plan.xlsx': kpis }) }));
    expect(planIn(zipped).kpis).toHaveLength(2);
    const both = await readPlan(givenFiles({ 'plan.xlsx': kpis, 'kpis.csv': 'code\nK9\n' }));
    expect(planIn(both).kpis.map((kpi) => kpi.code)).toEqual(['K9']);
    expect(both.ok && both.notices.map((notice) => notice.file)).toEqual(['plan.xlsx']);
    const two = await readPlan(givenFiles({ 'a.xlsx': kpis, 'b.xlsx': kpis }));
    expect(errorsIn(two)[0]?.message.nl).toContain('a.xlsx en b.xlsx');
  });

  it('names columns as Excel does', () => {
    expect([1, 26, 27, 52, 703, 16384].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA', 'XFD']);
  });
});
