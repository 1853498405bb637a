import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { WrittenSheet } from './workbook/written-sheet.ts';
import { writeWorkbook } from './workbook-write.ts';

const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x")',
];

async function written(sheet: WrittenSheet) {
  const workbook = await readXlsx(await writeWorkbook('Titel', [sheet]), { readStyles: true });
  const [first] = workbook.sheets;
  if (first === undefined) throw new Error('no sheet');
  return first;
}

function cellAt(sheet: Awaited<ReturnType<typeof written>>, row: number, column: number) {
  const cell = sheet.cells?.get(`${row},${column}`);
  if (cell === undefined) throw new Error(`no cell ${row},${column}`);
  return cell;
}

it.each(FORMULAS)('writes %j as words, in a cell that stays words', async (words) => {
  const sheet = await written({ name: 'S', columns: [{ head: words, format: 'plain' }], rows: [[words]] });
  expect(sheet.rows[1]?.[0]).toBe(words);
  expect(cellAt(sheet, 1, 0).formula).toBeUndefined();
  expect(cellAt(sheet, 1, 0).style?.numFmt).toBe('@');
  expect(cellAt(sheet, 0, 0).formula).toBeUndefined();
});

it('writes numbers as numbers, in the format asked for', async () => {
  const sheet = await written({
    name: 'S',
    columns: [
      { head: 'euro', format: 'whole' },
      { head: 'deel', format: 'share' },
    ],
    rows: [[71400000, 0.278]],
  });
  expect(sheet.rows[1]).toEqual([71400000, 0.278]);
  expect(cellAt(sheet, 1, 0).style?.numFmt).toContain('#,##0');
  expect(cellAt(sheet, 1, 1).style?.numFmt).toContain('0.0%');
});

it('freezes the head, filters the whole, and prints landscape on one page wide', async () => {
  const columns = Array.from({ length: 28 }, (_, index) => ({ head: `k${index}`, format: 'words' }) as const);
  const sheet = await written({ name: 'S', columns, rows: [['a'], ['b']], frozenColumns: 1 });
  expect(sheet.freezePane).toMatchObject({ rows: 1, columns: 1 });
  expect(sheet.autoFilter?.range).toBe('A1:AB3');
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '$1:$1' });
});

it('drops signs that a workbook cannot hold', async () => {
  const sheet = await written({
    name: 'S',
    columns: [{ head: 'k', format: 'words' }],
    rows: [['a\u0000b\u0007c']],
  });
  expect(sheet.rows[1]?.[0]).toBe('abc');
});

it('marks a cell with a colour, and says the same in a note', async () => {
  const sheet = await written({
    name: 'S',
    columns: [{ head: 'k', format: 'plain' }],
    rows: [[{ value: 5, mark: 'error', note: 'Fout: dit klopt niet.' }]],
  });
  const cell = cellAt(sheet, 1, 0);
  expect(cell.comment?.text).toBe('Fout: dit klopt niet.');
  expect(cell.style?.fill).toMatchObject({ pattern: 'solid' });
});
