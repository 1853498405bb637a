import type { Cells, TableDefinition } from '@kapstok/plan';
import { asTyped, type Text, text } from '@kapstok/quantity';
import { bothReadings, NUMBER } from '../cells/number.ts';
import type { Report } from '../report.ts';
import { type Sheet, type SheetCell, wordsOf } from '../sheet.ts';
import { CellMeaning } from './cell-meaning.ts';
import { CellReadings } from './cell-readings.ts';

/** A column: where it stands, as Kapstok calls it, and as the head spells it. */
interface ColumnPlace {
  readonly index: number;
  readonly name: string;
  readonly head: string;
}

/** Where in a sheet words stand. */
interface WordsPlace {
  readonly column: ColumnPlace;
  readonly line: number;
  readonly row: Cells;
}

/** A number with decimals that can be nothing else, parted by a point or by a comma. */
const CERTAIN = {
  '.': /^[-(]?(?:€\s*)?(?:0\.\d+|\d+\.\d{1,2}|\d+\.\d{4,}|\d{4,}\.\d+|\d{1,3}(?:,\d{3})+\.\d+)\)?%?$/,
  ',': /^[-(]?(?:€\s*)?(?:0,\d+|\d+,\d{1,2}|\d+,\d{4,}|\d{4,},\d+|\d{1,3}(?:\.\d{3})+,\d+)\)?%?$/,
} as const;

/**
 * The words of one sheet that are to be kept: words that mean one thing, wherever they are read again. `12.000` takes its
 * meaning from the file it stands in: semicolons, tabs and workbooks go with a decimal comma unless a number in them
 * denies it; commas go with a decimal point only where a number in them shows it. Else nobody can tell.
 */
export class CertainWords {
  readonly #sheet: Sheet;
  readonly #columns: readonly ColumnPlace[];
  readonly #readings: CellReadings;
  readonly #report: Report;
  #tells: boolean | undefined;

  constructor(sheet: Sheet, definition: TableDefinition, columns: readonly ColumnPlace[], report: Report) {
    const meaning = new CellMeaning(definition, sheet.decimal);
    this.#sheet = sheet;
    this.#columns = columns.filter(({ name }) => meaning.isNumeric(name));
    this.#readings = new CellReadings(definition);
    this.#report = report;
  }

  /** The words to be kept of a cell; where they may mean two things and nothing tells which, that is reported. */
  of(cell: SheetCell, words: string, { column, line, row }: WordsPlace): string {
    const readings = this.#readings.of(column.name, words, row);
    if (readings === undefined) return words;
    const { decimal, file } = this.#sheet;
    const full = decimal === '.' ? readings.point : readings.comma;
    // The value of a number in a workbook is no question.
    if (typeof cell !== 'string') return full;
    const spot = { file, row: line, column: column.head };
    this.#tells ??= this.#looked();
    if (this.#tells) this.#report.notice(spot, takenAs(words, full));
    else this.#report.error(spot, words, NUMBER, bothReadings(words, readings));
    return full;
  }

  /** Whether the sheet tells how it parts decimals. */
  #looked(): boolean {
    const { decimal, rows } = this.#sheet;
    const cells = rows.slice(1).flatMap((row) => this.#columns.map(({ index }) => row.cells[index] ?? ''));
    const words = cells.filter((cell) => typeof cell === 'string').map(wordsOf);
    const isShown = (sign: '.' | ',') => words.some((cell) => CERTAIN[sign].test(cell));
    return decimal === ',' ? !isShown('.') : isShown('.') && !isShown(',');
  }
}

function takenAs(words: string, full: string): Text {
  return text(
    `${asTyped(words)} is ${full}, want zo schrijft dit bestand zijn getallen. Kapstok bewaart ${full}, dat maar één ding kan betekenen.`,
    `${asTyped(words)} is ${full}, for so this file writes its numbers. Kapstok keeps ${full}, which can mean one thing only.`,
  );
}
