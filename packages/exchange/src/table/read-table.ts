import {
  type Column,
  hasLabels,
  namingWords,
  type Place,
  propertyOf,
  type TableDefinition,
} from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { CELL_READERS, type CellContext } from '../cells/cell-readers.ts';
import { parseEstimate } from '../cells/estimate.ts';
import { Refusal } from '../cells/refusal.ts';
import { parseTarget, type TargetMeasure } from '../cells/target.ts';
import type { Report } from '../report.ts';
import { type Sheet, type SheetCell, type SheetRow, wordsOf } from '../sheet.ts';
import { type Head, type KnownColumn, readHead } from './head.ts';
import { RowMeasures } from './row-measures.ts';
import { reportSurplus } from './surplus-cells.ts';

/** A row before its table is known to the compiler: typed cells by property name. */
export type LooseRow = Record<string, unknown> & { readonly place: Place };

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

/** A property of a record, and how it is filled. */
interface Slot {
  readonly property: string;
  /** Undefined when the file has no such column. */
  readonly known: KnownColumn | undefined;
  /** What the reader knows before a row is seen; undefined where the row's own unit decides. */
  readonly context: CellContext | undefined;
  /** The value when nothing is printed. */
  readonly blank: unknown;
}

/** Kinds of column whose numbers are meant as their row says, where the column itself has no unit. */
const IN_ROW_UNIT: ReadonlySet<Column['kind']> = new Set<Column['kind']>(['estimate', 'target']);

class RowReader {
  readonly #sheet: Sheet;
  readonly #definition: TableDefinition;
  readonly #head: Head;
  readonly #report: Report;
  readonly #measures: RowMeasures;
  readonly #unit: KnownColumn | undefined;
  readonly #shape: KnownColumn | undefined;
  readonly #naming: readonly KnownColumn[];
  /** Where its known columns stand, in a table whose codes may have words in their row. */
  readonly #labelled: ReadonlyMap<string, number> | undefined;
  readonly #slots: readonly Slot[];

  constructor(sheet: Sheet, definition: TableDefinition, head: Head, report: Report) {
    this.#sheet = sheet;
    this.#definition = definition;
    this.#head = head;
    this.#report = report;
    this.#measures = new RowMeasures(sheet.decimal);
    this.#unit = head.known.find((column) => column.column.kind === 'unit');
    this.#shape = head.known.find((column) => column.name === 'shape');
    this.#naming = definition.naming.flatMap((name) => head.known.filter((column) => column.name === name));
    const places = head.known.map((column) => [column.name, column.index] as const);
    this.#labelled = hasLabels(definition.name) ? new Map(places) : undefined;
    this.#slots = Object.entries(definition.columns).map(([name, column]) => this.#slot(name, column));
  }

  #slot(name: string, column: Column): Slot {
    const context = { column, measure: this.#measures.of(column.unit, '') };
    const inRowUnit = IN_ROW_UNIT.has(column.kind) && column.unit === '' && this.#measuresRow();
    return {
      property: propertyOf(name),
      known: this.#head.known.find((known) => known.name === name),
      context: inRowUnit ? undefined : context,
      blank: CELL_READERS[column.kind]('', context),
    };
  }

  /** Whether rows say how their numbers are meant. */
  #measuresRow(): boolean {
    return this.#unit !== undefined || this.#shape !== undefined;
  }

  read(row: SheetRow): LooseRow {
    reportSurplus(this.#sheet, row, this.#head, this.#report);
    const measure = this.#measure(row);
    // Every record of a table gets the same properties in the same order, which keeps reading them fast.
    const record: Record<string, unknown> & { place: Place } = { place: this.#place(row) };
    for (const slot of this.#slots) record[slot.property] = this.#cell(row, slot, measure);
    if (this.#definition.yearly !== undefined) record.byYear = this.#yearly(row, measure);
    record.extra = this.#extra(row);
    return record;
  }

  #place(row: SheetRow): Place {
    const names: string[] = [];
    for (const column of this.#naming) {
      const words = wordsOf(row.cells[column.index]);
      if (words !== '') names.push(words);
    }
    const place = { table: this.#definition.name, line: row.line, row: names.join('/'), field: '' };
    const labelled = this.#labelled;
    if (labelled === undefined) return place;
    const read = (name: string): string => {
      const index = labelled.get(name);
      return index === undefined ? '' : wordsOf(row.cells[index]);
    };
    const called = namingWords(this.#definition, read).join('/');
    return called === place.row ? place : { ...place, called };
  }

  #measure(row: SheetRow): TargetMeasure {
    const unit = this.#unit === undefined ? '' : wordsOf(row.cells[this.#unit.index]);
    const shape = this.#shape === undefined ? '' : wordsOf(row.cells[this.#shape.index]);
    return this.#measures.of(unit, shape);
  }

  #cell(row: SheetRow, { known, context, blank }: Slot, measure: TargetMeasure): unknown {
    if (known === undefined) return blank;
    const { column, spelled } = known;
    const cell = row.cells[known.index] ?? '';
    const value = CELL_READERS[column.kind](cell, context ?? { measure, column });
    if (value instanceof Refusal) {
      this.#refuse(row, spelled, cell, value);
      return blank;
    }
    if (IN_ROW_UNIT.has(column.kind)) this.#noticeGrouping(row, spelled, cell);
    if (column.required && (value === '' || value === undefined))
      this.#refuse(row, spelled, cell, required(spelled));
    return value;
  }

  #yearly(row: SheetRow, measure: TargetMeasure): ReadonlyMap<number, unknown> {
    const byYear = new Map<number, unknown>();
    const parse = this.#definition.yearly === 'target' ? parseTarget : parseEstimate;
    for (const { index, year, spelled } of this.#head.years) {
      const cell = row.cells[index] ?? '';
      const value = parse(cell, measure);
      this.#noticeGrouping(row, spelled, cell);
      if (value instanceof Refusal) this.#refuse(row, spelled, cell, value);
      byYear.set(year, value instanceof Refusal ? parse('', measure) : value);
    }
    return byYear;
  }

  #extra(row: SheetRow): Readonly<Record<string, string>> {
    const { extra } = this.#head;
    if (extra.length === 0) return NO_EXTRA;
    return Object.fromEntries(extra.map((column) => [column.name, wordsOf(row.cells[column.index])]));
  }

  /** `12.000` is twelve where a point parts decimals; someone may have meant twelve thousand. */
  #noticeGrouping(row: SheetRow, column: string, cell: SheetCell): void {
    if (this.#sheet.decimal !== '.' || typeof cell !== 'string' || cell.at(-4) !== '.') return;
    if (!/^[1-9]\d{0,2}\.\d{3}$/.test(cell)) return;
    this.#report.notice({ file: this.#sheet.file, row: row.line, column }, pointIsDecimal(cell));
  }

  #refuse(row: SheetRow, column: string, cell: SheetCell, refusal: Refusal): void {
    const spot = { file: this.#sheet.file, row: row.line, column };
    this.#report.error(spot, wordsOf(cell), refusal.expected, refusal.message);
  }
}

const NO_EXTRA: Readonly<Record<string, string>> = Object.freeze({});

function required(column: string): Refusal {
  return new Refusal(
    text('een waarde', 'a value'),
    text(
      `De kolom ${column} is hier leeg. Zonder die waarde is niet te zeggen waar de rij over gaat. Vul de cel in of haal de rij weg.`,
      `The column ${column} is empty here. Without that value there is no telling what the row is about. Fill in the cell or remove the row.`,
    ),
  );
}

function pointIsDecimal(cell: string): Text {
  const plain = String(Number(cell));
  return text(
    `"${cell}" is gelezen als ${plain}: in een bestand met komma's tussen de cellen is een punt een decimaalteken. Is het duizendtal bedoeld, schrijf dan ${cell.replace('.', '')}.`,
    `"${cell}" was read as ${plain}: in a file with commas between the cells a point parts decimals. If the thousands are meant, write ${cell.replace('.', '')}.`,
  );
}
