import { displayWidth, padded, wrapped } from './width.ts';

/** A column of a table: its heading, and on which side its words start. */
export interface TableColumn {
  readonly head: string;
  readonly side: 'left' | 'right';
}

/** A column of words. */
export function words(head: string): TableColumn {
  return { head, side: 'left' };
}

/** A column of numbers. */
export function numbers(head: string): TableColumn {
  return { head, side: 'right' };
}

/** A table as lines: its heading with a rule under it, and for each row the lines it takes. */
export interface LaidOutTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const GAP = '  ';
/** A column of words keeps its longest word whole, as long as that is no longer than this. */
const LONGEST_WORD = 28;

type Row = readonly string[];

interface Widths {
  readonly most: number;
  readonly least: number;
  readonly side: TableColumn['side'];
}

function longestWord(words: string): number {
  return Math.max(...words.split(/\s+/).map(displayWidth));
}

/** How wide a column is when nothing goes on below, and how narrow it may become: an amount stays on one line. */
function widthsOf({ head, side }: TableColumn, cells: readonly string[]): Widths {
  const widest = (width: (words: string) => number): number =>
    cells.reduce((found, cell) => Math.max(found, width(cell)), 0);
  const most = Math.max(widest(displayWidth), displayWidth(head));
  const kept = side === 'right' ? widest(displayWidth) : Math.min(LONGEST_WORD, widest(longestWord));
  return { most, least: Math.min(most, Math.max(kept, longestWord(head))), side };
}

/** Widths that fit: long heads of numbers give way first, then words; of those the widest. */
function fitted(columns: readonly TableColumn[], rows: readonly Row[], room: number): readonly number[] {
  const widths = columns.map((column, index) =>
    widthsOf(
      column,
      rows.map((row) => row[index] ?? ''),
    ),
  );
  const taken = widths.map(({ most }) => most);
  const givesWay = (side: TableColumn['side']): number | undefined =>
    widths
      .map(({ least, side: of }, index) => ({ index, of, width: taken[index] ?? 0, least }))
      .filter(({ of, width, least }) => of === side && width > least)
      .sort((a, b) => b.width - a.width)[0]?.index;
  let surplus = taken.reduce((sum, width) => sum + width + GAP.length, -GAP.length) - room;
  for (; surplus > 0; surplus -= 1) {
    const giving = givesWay('right') ?? givesWay('left');
    if (giving === undefined) break;
    taken[giving] = (taken[giving] ?? 0) - 1;
  }
  return taken;
}

/** The lines of a row: every cell goes on below where its column is too narrow. */
function linesOf(columns: readonly TableColumn[], widths: readonly number[], row: Row): string[] {
  const cells = columns.map((_, index) => wrapped(row[index] ?? '', widths[index] ?? 0));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ side }, index) => padded(cells[index]?.[line] ?? '', widths[index] ?? 0, side))
      .join(GAP)
      .trimEnd(),
  );
}

/** Lays a table out in this many columns of a terminal. Nothing is cut off: what does not fit goes on below. */
export function laidOut(columns: readonly TableColumn[], rows: readonly Row[], room: number): LaidOutTable {
  const widths = fitted(columns, rows, room);
  const heads = columns.map((column) => column.head);
  return {
    head: [...linesOf(columns, widths, heads), widths.map((width) => '─'.repeat(width)).join(GAP)],
    rows: rows.map((row) => linesOf(columns, widths, row)),
  };
}

/** Lines of a table with aligned columns, a heading and a rule under it; see `laidOut`. */
export function tableLines(
  columns: readonly TableColumn[],
  rows: readonly Row[],
  room: number,
): readonly string[] {
  const table = laidOut(columns, rows, room);
  return [...table.head, ...table.rows.flat()];
}
