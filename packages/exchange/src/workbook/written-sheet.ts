/** What a cell holds: words, a number, or nothing. */
export type WrittenValue = string | number | null;

/**
 * How a column shows what it holds. `words` are words, whatever they look like; `plain` leaves numbers as they are:
 * years, rates.
 */
export type CellFormat = 'words' | 'plain' | 'whole' | 'tenths' | 'cents' | 'share';

/** A colour that a cell is marked with; always beside words that say the same. */
export type Mark = 'error' | 'warning' | 'remark';

/** How a number is shown that reads as a sentence would write it, and stays a number. */
export interface NumberDress {
  /** Digits behind the decimal sign. */
  readonly decimals: number;
  readonly isPercent?: boolean;
  /** Whether thousands are parted, as they are unless this says otherwise. */
  readonly isGrouped?: boolean;
  /** Whether a number above nothing gets a plus. */
  readonly isSigned?: boolean;
  /** Words before and after it: `ten minste `, ` fte`. */
  readonly before?: string;
  readonly after?: string;
  /** Words that stand in the place of 0. */
  readonly nothing?: string;
}

/** A cell with more than a value. */
export interface WrittenCell {
  readonly value: WrittenValue;
  readonly format?: CellFormat;
  /** How the number in it is shown, in the place of a format. */
  readonly dress?: NumberDress;
  readonly mark?: Mark;
  /** Whether it heads the rows below it. */
  readonly isHeading?: boolean;
  /** A note at the cell. */
  readonly note?: string;
  /** The sheet of this workbook that a click leads to. */
  readonly toSheet?: string;
  /** The address outside this workbook that a click leads to. */
  readonly address?: string;
}

/** A column: its head, and how its cells are shown. */
export interface WrittenColumn {
  readonly head: string;
  readonly format: CellFormat;
  /** Whether long words are wrapped; a column that is not stands on one line. */
  readonly wrap?: boolean;
  /** Whether it is one of figures: its head and its words stand at the right too, such as `n.v.t.` among amounts. */
  readonly isRight?: boolean;
  /** A note at the head. */
  readonly note?: string;
  /** What may stand in a cell of it, to choose from; other words are told of and can still be typed. */
  readonly choices?: readonly string[];
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
  /** Empty rows below the last that are made ready to type in. */
  readonly readyRows?: number;
}

/** A cell with its value, whether it has more or not. */
export function asCell(cell: WrittenValue | WrittenCell | undefined): WrittenCell {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell ?? null };
}
