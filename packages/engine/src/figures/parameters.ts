import { type Place, valueKeyName } from '@kapstok/plan';
import { inQuotes, spelledUnitName, type Text, text, type UnitCode } from '@kapstok/quantity';
import type { Formulas } from '../formula/formulas.ts';
import { inUnit, missing } from '../graph/build.ts';
import type { AnyNode, Node } from '../graph/node.ts';
import type { Meanings } from './meanings.ts';
import type { ParameterRows } from './parameter-rows.ts';

const TABLE = 'parameters';

/** Prices, rates, conversions and drivers by name, as nodes. */
export class Parameters {
  readonly #rows: ParameterRows;
  readonly #meanings: Meanings;
  readonly #formulas: Formulas;

  constructor(rows: ParameterRows, meanings: Meanings, formulas: Formulas) {
    this.#rows = rows;
    this.#meanings = meanings;
    this.#formulas = formulas;
  }

  /** Whether the plan has the parameter, for this project or for the whole plan. */
  has(key: string, scope: string): boolean {
    return this.#rows.row(key, scope) !== undefined;
  }

  /** A parameter in the unit the calculation needs; a gap when the plan does not hold it in that unit. */
  get<U extends UnitCode>(key: string, scope: string, code: U, year?: number): Node<U> {
    const row = this.#rows.row(key, scope);
    const node = row && this.#formulas.node(this.#meanings.parameter(row, scope, year));
    const fitting = node === undefined ? undefined : inUnit(node, code);
    if (fitting !== undefined) return fitting;
    const place: Place = row?.place ?? { table: TABLE, line: 0, row: key, field: '' };
    const name = valueKeyName(key);
    return missing(code, () => name, absence(name, row !== undefined, node), place);
  }
}

function absence(name: Text, isThere: boolean, found: AnyNode | undefined): Text {
  if (!isThere)
    return text(
      `de rekenwaarde ${inQuotes(name.nl)} staat niet in het plan`,
      `the plan has no parameter ${inQuotes(name.en)}`,
    );
  if (found === undefined)
    return text(
      `de formule van ${inQuotes(name.nl)} kan niet worden uitgerekend`,
      `the formula of ${inQuotes(name.en)} cannot be computed`,
    );
  const unit = spelledUnitName(found.unit.code);
  return text(
    `${inQuotes(name.nl)} staat in een andere eenheid (${unit.nl})`,
    `${inQuotes(name.en)} is in another unit (${unit.en})`,
  );
}
