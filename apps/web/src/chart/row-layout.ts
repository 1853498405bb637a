import type { Space } from './picture.tsx';

/** Where things stand in a picture of rows; lengths in pixels. */
export interface RowLayout {
  /** Whether the words stand above their bar, because beside it there is no room. */
  readonly stacked: boolean;
  readonly letter: number;
  /** Room for words at the left and for values at the right of the bars. */
  readonly labels: number;
  readonly values: number;
  readonly axis: number;
  readonly row: number;
  readonly height: number;
  /** White above and below a bar in its row. */
  readonly insetTop: number;
  readonly insetBottom: number;
  /** How many marks the scale has. */
  readonly ticks: number;
}

/** A picture of rows: on a broad screen the words stand beside the bars, on a narrow one above them. */
export function rowLayout(space: Space, rows: number): RowLayout {
  const letter = space.letter * 0.9375;
  const stacked = space.width < 34 * space.letter;
  const row = Math.round(letter * (stacked ? 2.7 : 2.15));
  const axis = Math.round(letter * 1.8);
  return {
    stacked,
    letter,
    labels: stacked ? 0 : Math.round(letter * 14.5),
    values: stacked ? 0 : Math.round(letter * 9.5),
    axis,
    row,
    height: row * rows + axis,
    insetTop: Math.round(stacked ? letter * 1.5 : letter * 0.4),
    insetBottom: Math.round(stacked ? letter * 0.3 : letter * 0.4),
    ticks: Math.max(2, Math.floor(space.width / (letter * 9))),
  };
}
