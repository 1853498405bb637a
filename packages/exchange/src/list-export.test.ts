import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { csvFile, sheetName, tablesWorkbook } from './list-export.ts';

const TABLE = {
  title: 'Kosten per jaar',
  head: ['Project', 'Jaar', 'Euro', 'Aandeel'],
  rows: [
    ['5.10', 2026, 1234567.5, 0.25],
    ['=HYPERLINK("x")', 2027, -12, null],
    ['met; puntkomma\nen regel', 2028, 1e-7, 1e21],
  ],
} as const;

describe('csvFile', () => {
  const words = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvFile(TABLE));

  it('starts with a byte order mark, and parts cells by ; and lines by CRLF', () => {
    expect(words.startsWith('\ufeffProject;Jaar;Euro;Aandeel\r\n')).toBe(true);
    expect(words.endsWith('\r\n')).toBe(true);
  });

  it('writes numbers in full with a decimal comma, and nothing for nothing', () => {
    expect(words).toContain('5.10;2026;1234567,5;0,25\r\n');
    expect(words).toContain('0,0000001');
  });

  it('puts an apostrophe before words that would start a formula, not before a negative number', () => {
    expect(words).toContain(`"'=HYPERLINK(""x"")";2027;-12;\r\n`);
  });

  it('quotes cells with a separator or a line end', () => {
    expect(words).toContain('"met; puntkomma\nen regel";2028');
  });
});

describe('tablesWorkbook', () => {
  it('keeps numbers numbers and codes words', async () => {
    const { sheets } = await readXlsx(await tablesWorkbook('Een', [TABLE]), { readStyles: true });
    expect(sheets[0]?.name).toBe('Kosten per jaar');
    expect(sheets[0]?.rows[1]).toEqual(['5.10', 2026, 1234567.5, 0.25]);
    expect(sheets[0]?.cells?.get('2,0')?.formula).toBeUndefined();
  });

  it('gives each of several lists a sheet, in which no words are a formula', async () => {
    const { sheets } = await readXlsx(await tablesWorkbook('Twee', [TABLE, { ...TABLE, title: 'Nog een' }]));
    expect(sheets.map(({ name }) => name)).toEqual(['Kosten per jaar', 'Nog een']);
    expect(sheets[1]?.rows[2]?.[0]).toBe('=HYPERLINK("x")');
    expect(sheets[1]?.cells?.get('2,0')?.formula).toBeUndefined();
  });

  it('shows a number in words, and keeps it a number', async () => {
    const dressed = [
      { value: 0.311, decimals: 1, isPercent: true, before: 'ten minste ' },
      { value: 3.3, decimals: 1, isSigned: true, after: ' procentpunt', nothing: 'gelijk' },
      { value: 2024, decimals: 0, isGrouped: false },
    ] as const;
    const table = { title: 'Vergelijking', head: ['Een', 'Twee', 'Drie'], rows: [dressed] };
    const { sheets } = await readXlsx(await tablesWorkbook('Een', [table]), { readStyles: true });
    expect(sheets[0]?.rows[1]).toEqual([0.311, 3.3, 2024]);
    const formats = [0, 1, 2].map((column) => sheets[0]?.cells?.get(`1,${column}`)?.style?.numFmt);
    expect(formats).toEqual([
      '"ten minste "#,##0.0%;"ten minste −"#,##0.0%;"ten minste "#,##0.0%',
      '+#,##0.0" procentpunt";"−"#,##0.0" procentpunt";"gelijk"',
      '0;"−"0;0',
    ]);
    expect(new TextDecoder().decode(csvFile(table))).toContain('0,311;3,3;2024');
  });

  it('sets words among figures at the right, as the figures are, and other words at the left', async () => {
    const rows = [
      ['A', 12.5, 'n.v.t.', 'kort'],
      ['B', 'n.v.t.', 'n.v.t.', 1],
      ['C', { value: 3, decimals: 0 }, 'n.v.t.', 'te lang om als een getal tussen getallen te staan'],
    ];
    const table = { title: 'T', head: ['W', 'Euro', 'Uur', 'Opmerking'], rows };
    const sidesOf = async (figures?: readonly boolean[]) => {
      const written = figures === undefined ? table : { ...table, figures };
      const { sheets } = await readXlsx(await tablesWorkbook('Een', [written]), { readStyles: true });
      const side = (at: string) => sheets[0]?.cells?.get(at)?.style?.alignment?.horizontal;
      return [['1,0', '2,1', '1,2', '1,3'].map(side), ['0,0', '0,1', '0,2', '0,3'].map(side)];
    };
    // The heads stand as what is below them.
    expect(await sidesOf()).toEqual([
      ['left', 'right', 'left', undefined],
      ['left', 'right', 'left', 'left'],
    ]);
    expect(await sidesOf([false, true, true, false])).toEqual([
      ['left', 'right', 'right', undefined],
      ['left', 'right', 'right', 'left'],
    ]);
  });

  it('makes a sheet name of any title', () => {
    expect(sheetName('Wat kost het? [per pijler/jaar]: een overzicht van alles')).toMatch(
      /^[^[\]:*?/\\]{1,31}$/,
    );
    expect(sheetName('')).not.toBe('');
    expect(sheetName(`${'a'.repeat(30)}😀`)).toBe('a'.repeat(30));
    expect(sheetName(`'${'a'.repeat(29)}' en meer`)).toBe('a'.repeat(29));
    expect(sheetName('een\u0000 twee\ndrie')).toBe('een twee drie');
  });
});
