import { neutralised, printable } from './neutral-text.ts';
import type {
  CellFormat,
  NumberDress,
  WrittenCell,
  WrittenColumn,
  WrittenSheet,
} from './workbook/written-sheet.ts';
import { writeWorkbook } from './workbook-write.ts';

/** A number that a workbook shows in words of its own; CSV has the number. */
interface DressedNumber extends NumberDress {
  readonly value: number;
}

/** A cell of a list: a number stays a number; null is an empty cell. */
export type ExportCell = string | number | DressedNumber | null;

/** A list as people take it out: a title, a head, rows. */
export interface ExportTable {
  /** Name of the sheet, if it has a shorter one than its title. */
  readonly name?: string;
  readonly title: string;
  readonly head: readonly string[];
  /** For each column whether it is one of figures, also where none of them is known; else a number in it says so. */
  readonly figures?: readonly boolean[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/**
 * A list as CSV that a Dutch spreadsheet opens as it is: UTF-8 with a byte order mark, `;` between cells, a decimal
 * comma, lines that end in CRLF. Words that would start a formula get an apostrophe.
 */
export function csvFile(table: ExportTable): Uint8Array {
  const lines = [table.head, ...table.rows].map(csvLine);
  return new TextEncoder().encode(`${CSV_START}${lines.join('')}`);
}

/** What a CSV file starts with: the byte order mark by which a spreadsheet knows that it is UTF-8. */
export const CSV_START = '\ufeff';

/** One line of such a file, for who sends a long list line by line. */
export function csvLine(cells: readonly ExportCell[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

function csvCell(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimalComma(cell);
  if (typeof cell === 'object') return decimalComma(cell.value);
  const words = neutralised(cell);
  return /[;"\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** A number in full, without a power of ten, with a decimal comma. */
function decimalComma(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const words = Math.abs(rounded) >= 1e-6 ? String(rounded) : rounded.toFixed(12).replace(/\.?0+$/, '');
  return words.replace('.', ',');
}

/** Lists as a workbook with a sheet each: frozen head, filter, widths that fit, numbers as numbers. */
export async function tablesWorkbook(title: string, tables: readonly ExportTable[]): Promise<Uint8Array> {
  return writeWorkbook(title, tables.map(listSheet));
}

/** A list as a sheet: its first column stays in sight. */
export function listSheet(table: ExportTable): WrittenSheet {
  const columns = table.head.map((head, index) => columnOf(table, head, index));
  const name = sheetName(table.title === '' ? (table.name ?? '') : table.title);
  return { name, columns, rows: table.rows.map((row) => row.map(writtenCell)), frozenColumns: 1 };
}

function writtenCell(cell: ExportCell): WrittenCell {
  if (typeof cell !== 'object' || cell === null) return { value: cell };
  const { value, ...dress } = cell;
  return { value, dress };
}

const LONG = 28;

function columnOf({ rows, figures }: ExportTable, head: string, index: number): WrittenColumn {
  const cells = rows.map((row) => row[index] ?? null);
  const wrap = cells.some((cell) => typeof cell === 'string' && cell.length > LONG);
  const isRight = figures?.[index] ?? (!wrap && cells.some(isFigure));
  const format = formatOf(cells.filter((cell) => typeof cell === 'number'));
  return { head, wrap, format, ...(isRight ? { isRight } : {}) };
}

/** Whether a cell is a number, in words of its own or not. */
export function isFigure(cell: ExportCell): boolean {
  return typeof cell === 'number' || (typeof cell === 'object' && cell !== null);
}

/** Whole numbers with a sign between thousands, years as they are, others to hundredths. */
function formatOf(numbers: readonly number[]): CellFormat {
  if (numbers.length === 0) return 'words';
  if (numbers.every(isYear)) return 'plain';
  if (numbers.every(Number.isInteger)) return 'whole';
  return numbers.every((value) => Math.abs(value) <= 1) ? 'share' : 'cents';
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2100;
}

const LONGEST_NAME = 31;

/**
 * A name that a workbook takes for a sheet: at most 31 signs, none of those it keeps for itself.
 * @param most Signs that it may have, where something is put behind it.
 */
export function sheetName(title: string, most = LONGEST_NAME): string {
  const words = title.replace(/[[\]:*?/\\\s]+/g, ' ').trim();
  const name = printable(words.length > most ? cutAtWord(words, most) : words)
    .replace(/^'+|'+$/g, '')
    .trim();
  return name === '' ? 'Blad1' : name;
}

/** Words that mean nothing at the end of a name. */
const HANGING =
  /[\s,;.(-]+(?:en|of|per|van|de|het|een|in|op|voor|met|bij|aan|tot|die|dat|and|or|by|the|a|an|for|with|at|to|that)?$/i;

/** What fits of words, up to the last that fits as a whole; a first word that is too long is cut. */
function cutAtWord(words: string, most: number): string {
  const end = words.lastIndexOf(' ', most);
  let short = end > 0 ? words.slice(0, end) : words.slice(0, most);
  while (HANGING.test(short)) short = short.replace(HANGING, '');
  return short;
}
