import type { PrintedTable } from './printed-table.ts';

/** How a table stands on paper. */
export interface TableLayout {
  /** Whether it needs paper on its side. */
  readonly isWide: boolean;
  /** Width of each column as a part of a line; together they take one at most. */
  readonly shares: readonly number[];
  /** Signs that each column has room for, at the size of its letter. */
  readonly signs: readonly number[];
  /** Size of the letter, in points. */
  readonly size: number;
}

/** Signs of 9 points that a line has room for, on paper upright and on its side. */
const UPRIGHT = 96;
const ON_ITS_SIDE = 146;
/** Room between two columns, in signs. */
const GUTTER = 2.6;
/** A word longer than this may be broken; words in a cell want this much room, and not more than that. */
const LONGEST_WORD = 22;
const WANTED = 24;
const MOST = 110;
/** How much wider the letter of a head is. */
const BOLD = 1.12;
/** Air that a column gets where nobody needs the room. */
const AIR = 4;
const SIZE = 9;
/** A letter as small as this keeps a table upright; that small is the least on paper on its side. */
const SMALL = 8;
const SMALLEST = 7;

interface ColumnNeed {
  /** What it can't do without. */
  readonly least: number;
  /** What reads well. */
  readonly wanted: number;
  /** What puts all on one line, within reason. */
  readonly most: number;
}

/** Divides paper over the columns of a table: numbers on one line, then words by how many there are of them. */
export function tableLayout(table: PrintedTable): TableLayout {
  const needs = table.head.map((_, index) => columnNeed(table, index));
  const wanted = sumOf(needs, 'wanted');
  const isWide = wanted * SMALL > UPRIGHT * SIZE;
  const room = isWide ? ON_ITS_SIDE : UPRIGHT;
  const smallest = wanted > room ? SMALLEST : SMALL;
  const size = Math.min(SIZE, Math.max(smallest, (SIZE * room) / wanted));
  const fits = room * (SIZE / size);
  const widths = divided(needs, fits);
  const whole = Math.max(
    fits,
    widths.reduce((sum, width) => sum + width, 0),
  );
  return {
    isWide,
    size: Math.round(size * 10) / 10,
    shares: widths.map((width) => Math.round((width / whole) * 1e4) / 1e4),
    signs: widths.map((width) => Math.max(4, Math.floor((width / whole) * fits - GUTTER))),
  };
}

function columnNeed({ head, isNumeric, rows }: PrintedTable, index: number): ColumnNeed {
  const cells = rows.map((row) => row[index]?.words ?? '');
  const title = head[index] ?? '';
  const longest = cells.reduce((most, words) => Math.max(most, lineLength(words)), title.length / 2);
  const word = cells.reduce((most, words) => Math.max(most, wordLength(words)), wordLength(title) * BOLD);
  const figures = rows.reduce((most, row) => Math.max(most, figureLength(row[index])), 0);
  const least = GUTTER + Math.max(figures, Math.min(word, LONGEST_WORD));
  const reads = isNumeric[index] === true ? least : Math.max(least, Math.min(longest, WANTED) + GUTTER);
  return { least, wanted: reads, most: Math.max(reads, Math.min(longest, MOST) + GUTTER) };
}

function figureLength(cell: PrintedTable['rows'][number][number] | undefined): number {
  return cell?.isNumber === true ? Math.min(cell.words.length, 2 * LONGEST_WORD) : 0;
}

function lineLength(words: string): number {
  return Math.max(...words.split('\n').map((line) => line.length));
}

function wordLength(words: string): number {
  return Math.max(...words.split(/[\s-]+/).map((word) => word.length));
}

/** Each column what it needs, then of what is left by what more it could use. */
function divided(needs: readonly ColumnNeed[], room: number): readonly number[] {
  const least = sumOf(needs, 'least');
  const more = sumOf(needs, 'most') - least;
  const left = Math.max(0, room - least);
  const part = more === 0 ? 0 : Math.min(1, left / more);
  const widths = needs.map((need) => need.least + (need.most - need.least) * part);
  const used = widths.reduce((sum, width) => sum + width, 0);
  const spare = Math.min(AIR, Math.max(0, room - used) / Math.max(1, needs.length));
  return widths.map((width) => width + spare);
}

function sumOf(needs: readonly ColumnNeed[], field: keyof ColumnNeed): number {
  return needs.reduce((sum, need) => sum + need[field], 0);
}
