import type { PlanFile } from '../read-result.ts';

/** How far filled cells reach. */
export interface Extent {
  /** The last row and column that hold something, counted from 1; over all sheets. */
  readonly rows: number;
  readonly columns: number;
  /** Cells of all sheets up to their last row and column, empty ones included. */
  readonly cells: number;
}

const CELL = /<(?:\w+:)?c\s[^>]*?\br=["']([A-Z]{1,3})(\d{1,7})["'][^>]*>/gi;

/**
 * Looks how far the filled cells of worksheets reach, before they are read. Cells that only have a format do not
 * count: sheets often carry those to the last column, and a reader would make room for every one.
 */
export function extentOf(worksheets: readonly PlanFile[]): Extent {
  const extents = worksheets.map(extentOfSheet);
  return {
    rows: Math.max(...extents.map(({ rows }) => rows)),
    columns: Math.max(...extents.map(({ columns }) => columns)),
    cells: extents.reduce((sum, { cells }) => sum + cells, 0),
  };
}

function extentOfSheet({ bytes }: PlanFile): Extent {
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let rows = 1;
  let columns = 1;
  for (const match of xml.matchAll(CELL)) {
    if (match[0].endsWith('/>')) continue;
    rows = Math.max(rows, Number(match[2]));
    columns = Math.max(columns, columnNumber(match[1] ?? ''));
  }
  return { rows, columns, cells: rows * columns };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The letters of a column counted from 1: 28 is `AB`. */
export function columnLetters(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
