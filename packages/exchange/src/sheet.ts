/** A number in a workbook: its value, and the words in which the sheet shows it. */
interface NumberCell {
  readonly kind: 'number';
  readonly value: number;
  /** Shown as a percentage; the value is the fraction. */
  readonly percent: boolean;
  /** As shown, with its decimals: `5.10`. */
  readonly text: string;
}

/** A date in a workbook. */
export interface DateCell {
  readonly kind: 'date';
  /** `2025-07-01`. */
  readonly text: string;
}

/** A cell of a workbook that holds no value: an error such as `#REF!`, or a formula never computed. */
export interface BrokenCell {
  readonly kind: 'broken';
  readonly why: 'errorValue' | 'notComputed';
  readonly text: string;
}

/** A cell as its file holds it; cells of a CSV file are words. */
export type SheetCell = string | NumberCell | DateCell | BrokenCell;

/** A row with its place in the file. */
export interface SheetRow {
  /** Line of the file or row of the sheet, the first being 1. */
  readonly line: number;
  readonly cells: readonly SheetCell[];
  /** Whether its words are set in bold; never in a CSV file. */
  readonly bold: boolean;
}

/** Which sign parts the decimals of numbers written as words. */
export type Decimal = '.' | ',';

/** A CSV file or a sheet of a workbook, before it is known what it means. Blank rows are left out. */
export interface Sheet {
  /** As errors call it: `kpis.csv`, `plan.xlsx#kpis`. */
  readonly file: string;
  /** File name without ending, or name of the sheet. */
  readonly name: string;
  readonly decimal: Decimal;
  readonly rows: readonly SheetRow[];
}

/** The words of a cell, without blanks around them. */
export function wordsOf(cell: SheetCell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell.trim() : cell.text;
}
