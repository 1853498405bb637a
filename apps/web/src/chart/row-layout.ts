import { letterIn } from './letter-in.ts';
import type { Space } from './picture.tsx';

/** Where things stand in a picture of rows; lengths in pixels. */
export interface RowLayout {
  /** Whether the words stand above their bar, because beside it there is no room. */
  readonly stacked: boolean;
  readonly letter: number;
  /** Room for words at the left and for values at the right of the bars. */
  readonly labels: number;
  readonly values: number;
  /** How wide a line of words may be, in letters; longer words go on under it. */
  readonly lettersInLabel: number;
  /** Whether there is room for one line of words only; what does not fit ends in three dots. */
  readonly oneLine: boolean;
  readonly axis: number;
  readonly row: number;
  readonly height: number;
  /** White above and below a bar in its row. */
  readonly insetTop: number;
  readonly insetBottom: number;
  /** How many marks the scale has. */
  readonly ticks: number;
}

/** What a row says: at its left, and at its right. */
interface RowWords {
  readonly label: string;
  readonly words: string;
}

/** Room for a value at least, and how wide an average letter is, both in letters. */
const LEAST_VALUES = 9;
const WIDTH_OF_A_LETTER = 0.47;

/** Our letter is narrower than the one Plot reckons with. */
const NARROWER = 1.22;

/** How wide a letter is where a name is broken into lines; and how many lines there is room for at most. */
const BROKEN_WIDTH = 0.45;
const MOST_LINES = 3;

/** A picture of rows: on a broad screen the words stand beside the bars, on a narrow one above them. */
export function rowLayout(space: Space, rows: readonly RowWords[]): RowLayout {
  const letter = letterIn(space);
  const stacked = !space.onPaper && space.width < 34 * space.letter;
  const longest = Math.max(0, ...rows.map(({ words }) => words.length));
  const values = Math.round(letter * Math.max(LEAST_VALUES, longest * WIDTH_OF_A_LETTER + 1));
  const room = (space.width - values) / letter;
  const longestLabel = Math.max(0, ...rows.map(({ label }) => label.length));
  const lines = Math.min(MOST_LINES, Math.ceil((longestLabel * BROKEN_WIDTH) / room));
  const words = 0.55 + 1.1 * Math.max(1, lines);
  const row = Math.round(space.onPaper ? paperRow(rows.length) : letter * (stacked ? words + 1.3 : 2.3));
  const axis = Math.round(letter * 1.8);
  return {
    stacked,
    letter,
    labels: stacked ? 0 : Math.round(letter * 15),
    values: stacked ? 0 : values,
    lettersInLabel: stacked ? room * NARROWER : 14.5,
    oneLine: row < 2 * letter,
    axis,
    row,
    height: row * rows.length + axis,
    insetTop: Math.round(stacked ? letter * words : row * 0.2),
    insetBottom: Math.round(stacked ? letter * 0.3 : row * 0.2),
    ticks: Math.max(2, Math.floor(space.width / (letter * 9))),
  };
}

/** A row on paper, in pixels: all rows together keep within some 60 mm, so that the page stays one page. */
function paperRow(rows: number): number {
  return Math.max(14, Math.min(22, 230 / rows));
}
