import { isDeepStrictEqual } from 'node:util';
import type { Cells, Column, TableDefinition } from '@kapstok/plan';
import { CELL_READERS } from '../cells/cell-readers.ts';
import { parseEstimate } from '../cells/estimate.ts';
import { parseTarget, type TargetMeasure } from '../cells/target.ts';
import { type Decimal, type SheetCell, wordsOf } from '../sheet.ts';
import { yearOf } from '../table/head.ts';
import { RowMeasures } from '../table/row-measures.ts';

/** What a cell says, as the reader of plans takes it: a value, words, or a refusal. */
type Meaning = unknown;

/** Kinds of columns in whose cells the decimal sign makes a difference. */
const NUMERIC: ReadonlySet<Column['kind']> = new Set(['estimate', 'funding', 'population', 'target']);

/** Tells what the cells of a table say where numbers are written with one decimal sign. */
export class CellMeaning {
  readonly decimal: Decimal;
  readonly #definition: TableDefinition;
  readonly #measures: RowMeasures;
  readonly #unit: string;

  constructor(definition: TableDefinition, decimal: Decimal) {
    this.decimal = decimal;
    this.#definition = definition;
    this.#measures = new RowMeasures(decimal);
    const unit = Object.entries(definition.columns).find(([, { kind }]) => kind === 'unit');
    this.#unit = unit?.[0] ?? '';
  }

  /** Whether the decimal sign makes a difference to the cells of a column. */
  isNumeric(column: string): boolean {
    const known = this.#column(column);
    return known === undefined ? this.#isYearly(column) : NUMERIC.has(known.kind);
  }

  /** What a cell says in a row, of which the unit and shape count. */
  of(column: string, cell: SheetCell, row: Cells): Meaning {
    const measure = this.#measureOf(row);
    const known = this.#column(column);
    if (known !== undefined) {
      const inRowUnit = (known.kind === 'estimate' || known.kind === 'target') && known.unit === '';
      const own = inRowUnit ? measure : this.#measures.of(known.unit, '');
      return CELL_READERS[known.kind](cell, { measure: own, column: known });
    }
    if (!this.#isYearly(column)) return wordsOf(cell);
    return this.#definition.yearly === 'target' ? parseTarget(cell, measure) : parseEstimate(cell, measure);
  }

  #column(name: string): Column | undefined {
    return Object.hasOwn(this.#definition.columns, name) ? this.#definition.columns[name] : undefined;
  }

  #isYearly(name: string): boolean {
    return yearOf(name, this.#definition) !== undefined;
  }

  #measureOf(row: Cells): TargetMeasure {
    return this.#measures.of(
      row[this.#unit] ?? '',
      this.#column('shape') === undefined ? '' : (row.shape ?? ''),
    );
  }
}

/** Whether two cells say the same. */
export function saysSame(one: Meaning, other: Meaning): boolean {
  return isDeepStrictEqual(one, other);
}

/** As `saysSame`, also where the same is printed in other words. */
export function saysSameInOtherWords(one: Meaning, other: Meaning): boolean {
  return isDeepStrictEqual(unprinted(one), unprinted(other));
}

function unprinted(meaning: Meaning): Meaning {
  if (typeof meaning !== 'object' || meaning === null || !('printed' in meaning)) return meaning;
  return { ...meaning, printed: '' };
}
