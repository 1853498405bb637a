import { type Cells, type TableDefinition, tableDefinitions } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import { bothReadings, NUMBER } from '../cells/number.ts';
import { Refusal } from '../cells/refusal.ts';
import type { Decimal } from '../sheet.ts';
import { yearOf } from '../table/head.ts';
import { CellMeaning } from './cell-meaning.ts';
import { CellReadings } from './cell-readings.ts';

/** A cell of a record. */
interface PlaceInRecord {
  readonly table: string;
  readonly column: string;
  readonly cells: Cells;
}

/** A cell of a record, in a table whose numbers are written with one decimal sign. */
export interface CellOfRecord extends PlaceInRecord {
  readonly decimal: Decimal;
}

/** What a cell expects, and what is the matter with what it holds. */
export interface CellFaultTold {
  readonly expected: Text;
  readonly message: Text;
}

/**
 * Why the words in a cell can't be read as what its column holds; undefined when they can. Of a table or column that
 * Kapstok does not know all words can be read.
 */
export function cellRefusal({ table, column, cells, decimal }: CellOfRecord): CellFaultTold | undefined {
  const definition = definitionOf(table);
  if (definition === undefined) return undefined;
  const meaning = new CellMeaning(definition, decimal).of(column, wordsIn(cells, column), cells);
  return meaning instanceof Refusal ? { expected: meaning.expected, message: meaning.message } : undefined;
}

/** That the words in a cell may say two things, with both; undefined when they say one wherever they are read. */
export function cellDoubt({ table, column, cells }: PlaceInRecord): CellFaultTold | undefined {
  const words = wordsIn(cells, column);
  const readings = readingsIn(table)?.of(column, words, cells);
  return readings === undefined ? undefined : { expected: NUMBER, message: bothReadings(words, readings) };
}

/** The words of a cell as words that say the same wherever they are read. */
export function wordsInFull({ table, column, cells, decimal }: CellOfRecord): string {
  const words = wordsIn(cells, column);
  const readings = readingsIn(table)?.of(column, words, cells);
  if (readings === undefined) return words;
  return decimal === '.' ? readings.point : readings.comma;
}

/** Whether Kapstok knows a column of a table, or the table can hold such a year. */
export function isKnownColumn(table: string, column: string): boolean {
  const definition = definitionOf(table);
  if (definition === undefined) return false;
  return Object.hasOwn(definition.columns, column) || yearOf(column, definition) !== undefined;
}

/** The names of the columns that Kapstok knows of a table. */
export function knownColumns(table: string): readonly string[] {
  return Object.keys(definitionOf(table)?.columns ?? {});
}

const DEFINITIONS = new Map(tableDefinitions().map((definition) => [definition.name, definition]));

function definitionOf(table: string): TableDefinition | undefined {
  return DEFINITIONS.get(table);
}

const READINGS = new Map<string, CellReadings>();

function readingsIn(table: string): CellReadings | undefined {
  const known = READINGS.get(table);
  const definition = definitionOf(table);
  if (known !== undefined || definition === undefined) return known;
  const readings = new CellReadings(definition);
  READINGS.set(table, readings);
  return readings;
}

function wordsIn(cells: Cells, column: string): string {
  return Object.hasOwn(cells, column) ? (cells[column] ?? '') : '';
}
