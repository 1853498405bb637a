import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { ANY_REPORT } from '../testing/any-report.ts';
import { reportFile } from './report-file.ts';

async function sheetsOf(report = ANY_REPORT) {
  return (await readXlsx(await reportFile(report, 'xlsx'), { readStyles: true })).sheets;
}

it('is written as it was written', async () => {
  const parts = unzipSync(await reportFile(ANY_REPORT, 'xlsx'));
  const sheets = Object.keys(parts)
    .filter((path) => path.startsWith('xl/worksheets/'))
    .sort();
  const words = sheets.map((path) => `${path}\n${strFromU8(parts[path] ?? new Uint8Array())}`);
  const golden = join(import.meta.dirname, '../testing/golden/any-report.sheets.xml');
  await expect(`${words.join('\n').replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(golden);
});

it('has a first sheet of what it is, then one per table and picture', async () => {
  const [first, ...others] = await sheetsOf();
  expect(first?.rows.slice(0, 3)).toEqual([
    ['Onderdeel', 'Kwartaalrapportage 2026, derde kwartaal'],
    ['Plan', 'Proefplan'],
    ['Versie', '1.2 (vastgesteld)'],
  ]);
  expect(first?.rows[4]?.[0]).toBe('In het kort');
  expect(first?.cells?.get('4,0')?.style?.font?.bold).toBe(true);
  expect(first?.cells?.get('1,0')?.style?.font?.bold).not.toBe(true);
  expect(first?.rows.flat()).toContain('Van 3 indicatoren is er 1 gehaald. Van 1 is het nog niet bekend.');
  expect(others.map(({ name }) => name)).toEqual([
    'Indicatoren',
    'Minder wachten',
    'Betalingen',
    'indicatoren 2',
  ]);
});

it('keeps numbers numbers, words words, and what is not known apart from nothing', async () => {
  const [, table, bands, payments] = await sheetsOf();
  expect(table?.rows[1]).toEqual(['1.10', 'Minder wachten', 1234567, 0.275]);
  expect(table?.rows[2]?.[1]).toBe('=HYPERLINK("http://fout")');
  expect(table?.cells?.get('2,1')?.formula).toBeUndefined();
  expect(bands?.rows).toEqual([
    ['Periode', 'Streefwaarde vanaf (weken)', 'Streefwaarde tot en met (weken)', 'Gemeten (weken)'],
    ['2026 K1', 6, 8, 7],
    ['2026 K2', 'geen grens', 6, 'niet gemeten'],
    ['2026 K3', 4, 5, 6.5],
    ['2026 K4', 3, 'geen grens', 'niet gemeten'],
  ]);
  expect(payments?.rows[1]).toEqual(['Er zijn geen betalingen.', null]);
});

it('leads a row to where its figures come from, and the first sheet to the others', async () => {
  const [first, table] = await sheetsOf();
  expect(table?.cells?.get('1,0')?.hyperlink?.target).toBe(
    'https://kapstok.test/p/een/indicatoren/1.10?asOf=7',
  );
  expect(table?.cells?.get('2,0')?.hyperlink).toBeUndefined();
  const toTable = [...(first?.cells?.values() ?? [])].map(({ hyperlink }) => hyperlink?.location);
  expect(toTable).toContain("'indicatoren 2'!A1");
});
