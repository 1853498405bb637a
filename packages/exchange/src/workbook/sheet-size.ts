import {
  asCell,
  type NumberDress,
  type WrittenCell,
  type WrittenColumn,
  type WrittenSheet,
  type WrittenValue,
} from './written-sheet.ts';

const NARROWEST = 8;
const WIDEST = 28;
const WIDEST_WRAPPED = 60;
/** A number in words is not cut off: a program shows signs in its place. */
const WIDEST_DRESSED = 48;
const WIDEST_HEAD = 24;
/** Room for the button of the filter, in signs. */
const BUTTON = 3;
const LINE_HEIGHT = 15;
const HEAD_ROOM = 4;
/** Excel takes no row that is higher. */
const HIGHEST = 400;

/** Widths of the columns, in signs: what was asked, else wide enough for what they hold, within reason. */
export function columnWidths(sheet: WrittenSheet): readonly number[] {
  return sheet.columns.map((column, index) => {
    if (column.width !== undefined) return column.width;
    const isDressed = sheet.rows.some((row) => asCell(row[index]).dress !== undefined);
    const widest = isDressed ? WIDEST_DRESSED : WIDEST;
    const most = column.wrap === true ? WIDEST_WRAPPED : widest;
    const longest = sheet.rows.reduce((width, row) => Math.max(width, widthOf(row[index], column)), 0);
    const head = Math.min(column.head.length + BUTTON, WIDEST_HEAD);
    return Math.min(most, Math.max(NARROWEST, head, longest + 2));
  });
}

function widthOf(cell: WrittenValue | WrittenCell | undefined, column: WrittenColumn): number {
  const { value, format = column.format, dress } = asCell(cell);
  if (typeof value === 'string') return Math.max(...value.split('\n').map((line) => line.length));
  if (value === null) return 0;
  if (dress !== undefined) return dressedWidth(value, dress);
  const whole = Math.trunc(value).toString().length;
  if (format === 'plain' || format === 'words') return String(value).length;
  return whole + Math.floor(whole / 3) + (format === 'whole' ? 1 : 4);
}

/** Signs of a number with its words, or of the words that stand in its place. */
function dressedWidth(value: number, dress: NumberDress): number {
  const { decimals, before = '', after = '', nothing = '' } = dress;
  const whole = Math.trunc(value).toString().length;
  const digits = whole + Math.floor(whole / 3) + decimals + 3;
  return Math.max(digits + before.length + after.length, nothing.length);
}

/** Heights of the rows that need more than one line, the head being 0: not every program works them out by itself. */
export function rowHeights(sheet: WrittenSheet, widths: readonly number[]): Map<number, { height: number }> {
  const found = new Map<number, { height: number }>();
  const names = sheet.columns.map(({ head }) => head);
  for (const [line, row] of [names, ...sheet.rows].entries()) {
    const lines = row.map((cell, index) => {
      const { value } = asCell(cell);
      const column = sheet.columns[index];
      const wraps = line === 0 || column?.wrap === true;
      const beside = line === 0 && column?.isRight === true ? BUTTON : 1;
      return wraps && typeof value === 'string' ? linesOf(value, (widths[index] ?? NARROWEST) - beside) : 1;
    });
    const most = Math.max(1, ...lines);
    const head = line === 0 ? HEAD_ROOM : 0;
    if (most > 1 || line === 0) found.set(line, { height: Math.min(HIGHEST, most * LINE_HEIGHT + head) });
  }
  return found;
}

/** Lines that words take in a column. */
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
