import { propertyOf, type TableDefinition } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { CELL_READERS, type CellContext } from '../cells/cell-readers.ts';
import { parseEstimate } from '../cells/estimate.ts';
import { Refusal } from '../cells/refusal.ts';
import { parseTarget, type TargetMeasure } from '../cells/target.ts';
import { unitMeasure } from '../cells/unit-cell.ts';
import type { Report } from '../report.ts';
import { type Sheet, type SheetCell, type SheetRow, wordsOf } from '../sheet.ts';
import { type Head, type KnownColumn, readHead, type YearColumn } from './head.ts';
import { reportSurplus } from './surplus-cells.ts';

/** A row before its table is known to the compiler: typed cells by property name. */
export type LooseRow = Record<string, unknown> & {
  readonly place: {
    readonly table: string;
    readonly line: number;
    readonly row: string;
    readonly field: string;
  };
};

/** A table as read: its rows, and where they stood. */
export interface TableReading {
  readonly definition: TableDefinition;
  readonly file: string;
  /** Undefined for a table without even a head. */
  readonly head: Head | undefined;
  readonly rows: readonly LooseRow[];
}

/** Reads the rows of a sheet as records of its table; every cell that can't be taken is an error in the report. */
export function readTable(sheet: Sheet, definition: TableDefinition, report: Report): TableReading {
  const [first, ...rest] = sheet.rows;
  if (first === undefined) return { definition, file: sheet.file, head: undefined, rows: [] };
  const head = readHead(sheet, first, definition, report);
  const reader = new RowReader(sheet, definition, head, report);
  return { definition, file: sheet.file, head, rows: rest.map((row) => reader.read(row)) };
}

class RowReader {
  readonly #sheet: Sheet;
  readonly #definition: TableDefinition;
  readonly #head: Head;
  readonly #report: Report;
  readonly #blankRow: Readonly<Record<string, unknown>>;
  readonly #unit: KnownColumn | undefined;
  readonly #shape: KnownColumn | undefined;
  readonly #naming: readonly KnownColumn[];

  constructor(sheet: Sheet, definition: TableDefinition, head: Head, report: Report) {
    this.#sheet = sheet;
    this.#definition = definition;
    this.#head = head;
    this.#report = report;
    this.#blankRow = blankRow(definition, sheet.decimal === ',');
    this.#unit = head.known.find((column) => column.column.kind === 'unit');
    this.#shape = head.known.find((column) => column.name === 'shape');
    this.#naming = definition.naming.flatMap((name) => head.known.filter((column) => column.name === name));
  }

  read(row: SheetRow): LooseRow {
    reportSurplus(this.#sheet, row, this.#head, this.#report);
    const measure = this.#measure(row);
    const record: Record<string, unknown> = { ...this.#blankRow };
    for (const known of this.#head.known) record[known.property] = this.#cell(row, known, measure);
    if (this.#definition.yearly !== undefined) record.byYear = this.#yearly(row, measure);
    const name = this.#naming
      .map((column) => wordsOf(row.cells[column.index]))
      .filter((words) => words !== '');
    const place = { table: this.#definition.name, line: row.line, row: name.join('/'), field: '' };
    return Object.assign(record, { extra: this.#extra(row), place });
  }

  #measure(row: SheetRow): TargetMeasure {
    const spelling = this.#unit === undefined ? '' : wordsOf(row.cells[this.#unit.index]);
    const shape = this.#shape === undefined ? '' : wordsOf(row.cells[this.#shape.index]);
    return {
      ...unitMeasure(spelling),
      decimal: this.#sheet.decimal,
      shareOfPopulation: shape === 'share_of_population',
    };
  }

  #cell(row: SheetRow, known: KnownColumn, rowMeasure: TargetMeasure): unknown {
    const { column } = known;
    const cell = row.cells[known.index] ?? '';
    const measure = column.unit === '' ? rowMeasure : { ...rowMeasure, ...unitMeasure(column.unit) };
    const value = CELL_READERS[column.kind](cell, { measure, column });
    if (value instanceof Refusal) {
      this.#refuse(row, known.spelled, cell, value);
      return this.#blankRow[known.property];
    }
    if (column.required && (value === '' || value === undefined))
      this.#refuse(row, known.spelled, cell, required(known));
    return value;
  }

  #yearly(row: SheetRow, measure: TargetMeasure): ReadonlyMap<number, unknown> {
    const byYear = new Map<number, unknown>();
    for (const column of this.#head.years) byYear.set(column.year, this.#yearCell(row, column, measure));
    return byYear;
  }

  #yearCell(row: SheetRow, column: YearColumn, measure: TargetMeasure): unknown {
    const cell = row.cells[column.index] ?? '';
    const parse = this.#definition.yearly === 'target' ? parseTarget : parseEstimate;
    const value = parse(cell, measure);
    if (!(value instanceof Refusal)) return value;
    this.#refuse(row, column.spelled, cell, value);
    return parse('', measure);
  }

  #extra(row: SheetRow): Readonly<Record<string, string>> {
    const { extra } = this.#head;
    if (extra.length === 0) return NO_EXTRA;
    return Object.fromEntries(extra.map((column) => [column.name, wordsOf(row.cells[column.index])]));
  }

  #refuse(row: SheetRow, column: string, cell: SheetCell, refusal: Refusal): void {
    const spot = { file: this.#sheet.file, row: row.line, column };
    this.#report.error(spot, wordsOf(cell), refusal.expected, refusal.message);
  }
}

const NO_EXTRA: Readonly<Record<string, string>> = Object.freeze({});

/** A row of a table in which nothing is printed. */
function blankRow(definition: TableDefinition, dutch: boolean): Record<string, unknown> {
  const measure = { decimal: dutch ? ',' : '.', scale: 1, share: true, shareOfPopulation: false } as const;
  const cells = Object.entries(definition.columns).map(([name, column]) => {
    const context: CellContext = { measure, column };
    return [propertyOf(name), CELL_READERS[column.kind]('', context)];
  });
  return Object.fromEntries(cells);
}

function required(known: KnownColumn): Refusal {
  return new Refusal(
    text('een waarde', 'a value'),
    text(
      `De kolom ${known.spelled} is hier leeg. Zonder die waarde is niet te zeggen waar de rij over gaat. Vul de cel in of haal de rij weg.`,
      `The column ${known.spelled} is empty here. Without that value there is no telling what the row is about. Fill in the cell or remove the row.`,
    ),
  );
}
