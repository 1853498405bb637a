import type { Cell, CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';

type RowDef = NonNullable<WriteSheet['rowDefs']> extends Map<number, infer R> ? R : never;

import { printable, startsFormula } from './neutral-text.ts';

/** What a cell holds: words, a number, or nothing. */
export type WrittenValue = string | number | null;

/** How a column shows its numbers. `plain` leaves them as they are: years, rates. */
export type NumberFormat = 'plain' | 'whole' | 'tenths' | 'cents' | 'share';

/** A colour that a cell is marked with; always beside words that say the same. */
export type Mark = 'error' | 'warning' | 'remark';

/** A cell with more than a value. */
export interface WrittenCell {
  readonly value: WrittenValue;
  readonly format?: NumberFormat;
  readonly mark?: Mark;
  /** A note at the cell. */
  readonly note?: string;
}

/** A column: its head, and how its cells are shown. */
export interface WrittenColumn {
  readonly head: string;
  readonly format?: NumberFormat;
  /** Whether long words are wrapped; a column that is not stands on one line. */
  readonly wrap?: boolean;
  /** A note at the head. */
  readonly note?: string;
  /** Width in signs; without it, wide enough for what the column holds, within reason. */
  readonly width?: number;
}

/** A sheet: a head, rows below it. */
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly (WrittenValue | WrittenCell)[])[];
  /** Columns that stay in sight, from the left. */
  readonly frozenColumns?: number;
  /** Paper to print on: A4 unless it is too wide for that. */
  readonly paper?: 'a4' | 'a3';
}

/** Number formats; `_ ` leaves the room of a sign behind the number, so that it does not touch the next column. */
const FORMATS: Readonly<Record<NumberFormat, string>> = {
  plain: 'General',
  whole: '#,##0_ ',
  tenths: '#,##0.0_ ',
  cents: '#,##0.00_ ',
  share: '0.0%_ ',
};

const FONT = { name: 'Calibri', size: 11 };
const LINE_HEIGHT = 15;
/** Excel takes no row higher than this. */
const HIGHEST = 400;

/** Light enough for black words (contrast above 12:1), and apart from each other in grey. */
const FILLS: Readonly<Record<Mark, string>> = { error: 'F8C9BE', warning: 'FCE8B2', remark: 'DCE9F5' };

const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF0' } },
  border: { bottom: { style: 'thin', color: { rgb: '5B6770' } } },
  alignment: { vertical: 'top', wrapText: true },
};

/**
 * Writes sheets as an .xlsx workbook: frozen head, filter, widths that fit, A4 landscape. Words are always written as
 * words: none becomes a formula, also not when someone edits the cell.
 */
export async function writeWorkbook(title: string, sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title: printable(title), creator: 'Kapstok' },
    defaultFont: FONT,
  });
}

function sheetOf(sheet: WrittenSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const head = sheet.columns.map((column) => printable(column.head));
  sheet.columns.forEach((column, index) => {
    cells.set(`0,${index}`, { ...words(column.head), style: HEAD, ...noted(column.note) });
  });
  const rows = sheet.rows.map((row, line) =>
    row.map((cell, index): CellValue => {
      const written = asCell(cell);
      const detailed = detailOf(written, sheet.columns[index]);
      if (detailed !== undefined) cells.set(`${line + 1},${index}`, detailed);
      return heldBy(written.value);
    }),
  );
  const last = `${letters(Math.max(0, sheet.columns.length - 1))}${rows.length + 1}`;
  const columns = sheet.columns.map((column, index) => columnOf(sheet, column, index));
  return {
    name: sheet.name,
    rows: [head, ...rows],
    cells,
    columns,
    rowDefs: heights(
      sheet,
      columns.map(({ width }) => width ?? NARROWEST),
    ),
    freezePane: { rows: 1, columns: sheet.frozenColumns ?? 0 },
    ...(sheet.columns.length === 0 ? {} : { autoFilter: { range: `A1:${last}` } }),
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

function asCell(cell: WrittenValue | WrittenCell): WrittenCell {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell };
}

function heldBy(value: WrittenValue): CellValue {
  return typeof value === 'string' ? printable(value) : value;
}

function words(value: string): Partial<Cell> {
  return { value: printable(value), type: 'string' };
}

function noted(note: string | undefined): Partial<Cell> {
  return note === undefined ? {} : { comment: { author: 'Kapstok', text: printable(note) } };
}

/** Style, type and note of a cell; undefined when it is as its column has it. */
function detailOf(
  { value, format, mark, note }: WrittenCell,
  column: WrittenColumn | undefined,
): Partial<Cell> | undefined {
  const asText = typeof value === 'string' && (startsFormula(value) || looksLikeNumber(value));
  if (format === undefined && mark === undefined && note === undefined && !asText) return undefined;
  const style: CellStyle = {
    ...styleOf({ ...column, ...(format === undefined ? {} : { format }) }),
    ...(asText ? { numFmt: '@' } : {}),
    ...(mark === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: FILLS[mark] } } }),
  };
  const typed = typeof value === 'string' ? words(value) : { value };
  return { ...typed, style, ...noted(note) };
}

/** A code such as `5.10` stays words, also when someone edits the cell. */
function looksLikeNumber(value: string): boolean {
  return /^[\d.,]+$/.test(value);
}

function styleOf(column: Partial<WrittenColumn>): CellStyle {
  return {
    alignment: { vertical: 'top', wrapText: column.wrap === true },
    ...(column.format === undefined ? {} : { numFmt: FORMATS[column.format] }),
  };
}

const NARROWEST = 8;
const WIDEST = 28;
const WIDEST_WRAPPED = 60;

function columnOf(sheet: WrittenSheet, column: WrittenColumn, index: number): ColumnDef {
  if (column.width !== undefined) return { width: column.width, style: styleOf(column) };
  const most = column.wrap === true ? WIDEST_WRAPPED : WIDEST;
  const longest = sheet.rows.reduce((width, row) => Math.max(width, widthOf(row[index], column)), 0);
  // The button of the filter takes the room of three signs.
  const width = Math.min(most, Math.max(NARROWEST, Math.min(column.head.length + 3, 24), longest + 2));
  return { width, style: styleOf(column) };
}

function widthOf(cell: WrittenValue | WrittenCell | undefined, column: WrittenColumn): number {
  const { value, format } = asCell(cell ?? null);
  if (typeof value === 'string') return value.length;
  if (value === null) return 0;
  const whole = Math.trunc(value).toString().length;
  const shown = format ?? column.format ?? 'plain';
  return shown === 'plain'
    ? String(value).length
    : whole + Math.floor(whole / 3) + (shown === 'whole' ? 0 : 3);
}

/** Heights of the rows that need more than one line: not every program works them out by itself. */
function heights(sheet: WrittenSheet, widths: readonly number[]): Map<number, RowDef> {
  const found = new Map<number, RowDef>();
  const head = sheet.columns.map(({ head: name }) => name);
  [head, ...sheet.rows].forEach((row, line) => {
    const lines = row.map((cell, index) => {
      const { value } = asCell(cell);
      const wraps = line === 0 || sheet.columns[index]?.wrap === true;
      return wraps && typeof value === 'string' ? linesOf(value, widths[index] ?? NARROWEST) : 1;
    });
    const most = Math.max(1, ...lines);
    if (most > 1) found.set(line, { height: Math.min(HIGHEST, most * LINE_HEIGHT) });
  });
  return found;
}

/** Lines that words take in a column; words are cut where a line is full. */
function linesOf(value: string, width: number): number {
  return value.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, width), 0);
}

function linesOfParagraph(paragraph: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of paragraph.split(' ')) {
    if (filled > 0 && filled + 1 + word.length > width) {
      lines += 1;
      filled = 0;
    }
    filled += (filled > 0 ? 1 : 0) + word.length;
    lines += Math.floor(Math.max(0, filled - 1) / width);
    filled = filled > width ? filled % width : filled;
  }
  return lines;
}

/** The letters of a column counted from 0: `A`, `Z`, `AA`. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
