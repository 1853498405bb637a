import { expect, it } from 'vitest';
import type { ExportCell } from '../list-export.ts';
import { printedTable } from './printed-table.ts';

function printed(language: 'nl' | 'en', ...cells: readonly ExportCell[]): readonly string[] {
  const head = cells.map((_, index) => `k${index}`);
  const { rows } = printedTable({ title: 'T', head, rows: [cells], leads: [null], none: '' }, language);
  return rows[0]?.map(({ words }) => words) ?? [];
}

it('writes numbers as a workbook shows them, in the notation of the language', () => {
  const cells = [1234567, 1234.5, 0.275, 2026, -12, null, '5.10'];
  expect(printed('nl', ...cells)).toEqual(['1.234.567', '1.234,50', '27,5%', '2026', '−12', '', '5.10']);
  expect(printed('en', ...cells)).toEqual(['1,234,567', '1,234.50', '27.5%', '2026', '−12', '', '5.10']);
});

it('writes numbers that have words with them', () => {
  const cells = [
    { value: 0.311, decimals: 1, isPercent: true, before: 'ten minste ' },
    { value: 3.3, decimals: 1, isSigned: true, after: ' procentpunt' },
    { value: 0, decimals: 1, isSigned: true, nothing: 'gelijk' },
    { value: 12024, decimals: 0, isGrouped: false },
  ];
  expect(printed('nl', ...cells)).toEqual(['ten minste 31,1%', '+3,3 procentpunt', 'gelijk', '12024']);
});

it('links the first cell that shows something, to addresses of the web only', () => {
  const table = {
    title: 'T',
    head: ['a', 'b'],
    rows: [
      ['', 1],
      ['x', 2],
      ['y', 3],
    ],
    leads: ['https://kapstok.test/é', 'javascript:alert(1)', 'geen adres'],
    none: '',
  };
  const leads = printedTable(table, 'nl').rows.map((row) => row.map(({ lead }) => lead));
  expect(leads).toEqual([
    [null, 'https://kapstok.test/%C3%A9'],
    [null, null],
    [null, null],
  ]);
});
