import { type Cells, tableDefinitions } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import { Refusal } from '../cells/refusal.ts';
import type { Decimal } from '../sheet.ts';
import { CellMeaning } from './cell-meaning.ts';

/** A cell of a record, in a table whose numbers are written with one decimal sign. */
export interface CellOfRecord {
  readonly table: string;
  readonly column: string;
  readonly cells: Cells;
  readonly decimal: Decimal;
}

/**
 * Why the words in a cell can't be read as what its column holds; undefined when they can. Of a table or column that
 * Kapstok does not know all words can be read.
 */
export function cellRefusal({
  table,
  column,
  cells,
  decimal,
}: CellOfRecord): { readonly expected: Text; readonly message: Text } | undefined {
  const definition = tableDefinitions().find(({ name }) => name === table);
  if (definition === undefined) return undefined;
  const words = Object.hasOwn(cells, column) ? (cells[column] ?? '') : '';
  const meaning = new CellMeaning(definition, decimal).of(column, words, cells);
  return meaning instanceof Refusal ? { expected: meaning.expected, message: meaning.message } : undefined;
}
