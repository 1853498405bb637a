import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import { Report } from '../report.ts';
import type { Sheet } from '../sheet.ts';
import { readCsv } from './read-csv.ts';

function read(content: string | Uint8Array, limits = {}): { sheet: Sheet | undefined; report: Report } {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const report = new Report(10);
  const sheet = readCsv({ path: 'proef.csv', bytes }, 'proef', { ...DEFAULT_LIMITS, ...limits }, report);
  return { sheet, report };
}

function cells(content: string | Uint8Array): unknown {
  return read(content).sheet?.rows.map((row) => row.cells);
}

describe('readCsv', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', '.'],
    ['semicolons', 'a;b\n1;2\n', ','],
    ['tabs', 'a\tb\n1\t2\n', ','],
    ['semicolons, though a comma stands in the head', 'a, of niet;b;c\n', ','],
    ['what Excel names', 'sep=;\na;b,c,d\n', ','],
  ])('tells %s from the head', (_, content, decimal) => {
    expect(read(content).sheet?.decimal).toBe(decimal);
  });

  it('looks below a title for the separator', () => {
    expect(cells('Begroting\n\na;b\n1;2')).toEqual([['Begroting'], ['a', 'b'], ['1', '2']]);
  });

  it('reads quoted cells with separators, quotes and line breaks, and keeps the lines of the file', () => {
    const { sheet } = read('a,b\r\n"x, ""y""","een\r\ntwee"\r\n\r\n3,4');
    expect(sheet?.rows).toEqual([
      { line: 1, cells: ['a', 'b'], bold: false },
      { line: 2, cells: ['x, "y"', 'een\r\ntwee'], bold: false },
      { line: 5, cells: ['3', '4'], bold: false },
    ]);
  });

  it('skips blank rows and keeps empty cells', () => {
    expect(cells('a,b,c\n,,\n  \n1,,\n,,3\n')).toEqual([
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['', '', '3'],
    ]);
  });

  it('takes away the apostrophe that guards against formulas, and no other', () => {
    expect(cells("a,b\n'=1+1,'t Hof\n")).toEqual([
      ['a', 'b'],
      ['=1+1', "'t Hof"],
    ]);
  });

  it('reads lines that end in CR alone', () => {
    expect(cells('a,b\r1,2\r')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it.each<[string, Uint8Array]>([
    ['UTF-8 with its mark', Buffer.from('\ufeffnaam,€\nCliënt,1')],
    ['UTF-16, low byte first', Buffer.from('\ufeffnaam,€\nCliënt,1', 'utf16le')],
    ['UTF-16, high byte first', Buffer.from('\ufeffnaam,€\nCliënt,1', 'utf16le').swap16()],
  ])('reads %s', (_, bytes) => {
    expect(cells(bytes)).toEqual([
      ['naam', '€'],
      ['Cliënt', '1'],
    ]);
  });

  it('reads bytes that are no UTF-8 as Windows-1252, and says so', () => {
    // 0x80 is the euro sign and 0xeb is ë in Windows-1252.
    const { sheet, report } = read(
      Uint8Array.from([
        ...Buffer.from('naam,'),
        0x80,
        0x0a,
        ...Buffer.from('Cli'),
        0xeb,
        ...Buffer.from('nt,1'),
      ]),
    );
    expect(sheet?.rows.map((row) => row.cells)).toEqual([
      ['naam', '€'],
      ['Cliënt', '1'],
    ]);
    expect(report.notices().map((notice) => notice.message.nl)).toEqual([
      expect.stringContaining('Windows-1252'),
    ]);
  });

  it('refuses bytes that are no text', () => {
    const { sheet, report } = read(Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919) % 256));
    expect(sheet).toBeUndefined();
    expect(report.errors()[0]?.message.nl).toContain('geen tekst');
  });

  it.each([
    ['an open quote', 'a,b\n1,"2\n3,4', {}, 2, '"'],
    ['too many rows', 'a\n1\n2\n3\n', { rows: 2 }, 4, '2 rijen'],
    ['too many columns', 'a,b,c\n', { columns: 2 }, 1, '2 kolommen'],
    ['a cell that is too long', 'a,b\n1,12345\n', { cellCharacters: 4 }, 2, '4 tekens'],
  ])('stops at %s, with its line', (_, content, limits, line, word) => {
    const { sheet, report } = read(content, limits);
    const [error] = report.errors();
    expect(sheet).toBeUndefined();
    expect(error?.row).toBe(line);
    expect(error?.expected.nl).toContain(word);
  });
});
