import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx';
import { printable, startsFormula } from './neutral-text.ts';
import { cellStyle, FONT, headStyle, LINK_FONT } from './workbook/cell-style.ts';
import { columnWidths, rowHeights } from './workbook/sheet-size.ts';
import { asCell, type WrittenCell, type WrittenColumn, type WrittenSheet } from './workbook/written-sheet.ts';

/**
 * Writes sheets as an .xlsx workbook: frozen head, filter, widths that fit, landscape paper. Words are always written
 * as words: none becomes a formula, also not when someone edits the cell.
 * @param moment What it bears as the time of its making; without it, now.
 */
export async function writeWorkbook(
  title: string,
  sheets: readonly WrittenSheet[],
  moment?: Date,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: {
      title: printable(title),
      creator: 'Kapstok',
      ...(moment === undefined ? {} : { created: moment, modified: moment }),
    },
    defaultFont: FONT,
  });
}

function sheetOf(sheet: WrittenSheet): WriteSheet {
  const widths = columnWidths(sheet);
  const last = columnLetters(Math.max(0, sheet.columns.length - 1));
  return {
    name: sheet.name,
    rows: [sheet.columns.map(({ head }) => printable(head)), ...sheet.rows.map((row) => row.map(valueIn))],
    cells: detailsOf(sheet),
    columns: widths.map((width) => ({ width })),
    rowDefs: rowHeights(sheet, widths),
    freezePane: { rows: 1, columns: sheet.frozenColumns ?? 0 },
    ...(sheet.columns.length === 0 ? {} : { autoFilter: { range: `A1:${last}${sheet.rows.length + 1}` } }),
    dataValidations: choicesOf(sheet),
    pageSetup: {
      paperSize: sheet.paper ?? 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

/** The lists to choose from, of columns that have one. */
function choicesOf({
  columns,
  rows,
  readyRows = 0,
}: WrittenSheet): NonNullable<WriteSheet['dataValidations']> {
  const last = Math.max(1, rows.length + readyRows) + 1;
  return columns.flatMap(({ choices }, index) => {
    if (choices === undefined) return [];
    const column = columnLetters(index);
    const range = `${column}2:${column}${last}`;
    const values = choices.map(printable);
    return [
      {
        type: 'list' as const,
        values,
        range,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning' as const,
      },
    ];
  });
}

function valueIn(cell: WrittenCell['value'] | WrittenCell): CellValue {
  const { value } = asCell(cell);
  return typeof value === 'string' ? printable(value) : value;
}

/** Style, type and note of every cell, by row and column. */
function detailsOf(sheet: WrittenSheet): Map<string, Partial<Cell>> {
  const details = new Map<string, Partial<Cell>>();
  const ready = sheet.rows.length + (sheet.readyRows ?? 0);
  sheet.columns.forEach((column, index) => {
    details.set(`0,${index}`, {
      value: printable(column.head),
      type: 'string',
      style: headStyle(column.isRight === true),
      ...noted(column.note),
    });
    for (let line = 0; line < ready; line += 1) {
      details.set(`${line + 1},${index}`, detailOf(asCell(sheet.rows[line]?.[index]), column));
    }
  });
  return details;
}

function detailOf(cell: WrittenCell, column: WrittenColumn): Partial<Cell> {
  const { value, format, dress, mark, note, isHeading } = cell;
  const shown = format ?? (typeof value === 'string' && isRisky(value) ? 'words' : column.format);
  const typed: Partial<Cell> =
    typeof value === 'string' ? { value: printable(value), type: 'string' } : { value };
  const isRight = typeof value === 'string' && column.isRight === true;
  const plain = cellStyle({ format: shown, dress, isRight }, column.wrap === true, mark);
  const style = isHeading === true ? { ...plain, font: { ...FONT, bold: true } } : plain;
  const hyperlink = hyperlinkOf(cell);
  if (hyperlink === undefined) return { ...typed, style, ...noted(note) };
  return { ...typed, style: { ...style, font: LINK_FONT }, hyperlink, ...noted(note) };
}

function hyperlinkOf({ toSheet, address }: WrittenCell): Cell['hyperlink'] | undefined {
  if (address !== undefined) return { target: address };
  if (toSheet === undefined) return undefined;
  return { target: '', location: `'${toSheet.replaceAll("'", "''")}'!A1` };
}

/** Words that a program would take for a formula or, as with the code `5.10`, for a number. */
function isRisky(value: string): boolean {
  return startsFormula(value) || /^[\d.,]+$/.test(value);
}

function noted(note: string | undefined): Partial<Cell> {
  return note === undefined ? {} : { comment: { author: 'Kapstok', text: printable(note) } };
}

/** The letters of a column counted from 0: `A`, `Z`, `AA`. */
function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
