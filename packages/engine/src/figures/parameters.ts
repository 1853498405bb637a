import type { Place } from '@kapstok/plan';
import { type Text, text, type UnitCode, verbatim } from '@kapstok/quantity';
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
    return missing(code, () => verbatim(key), absence(key, row !== undefined, node), place);
  }
}

function absence(key: string, isThere: boolean, found: AnyNode | undefined): Text {
  if (!isThere)
    return text(`de rekenwaarde ${key} staat niet in het plan`, `the plan has no parameter ${key}`);
  if (found === undefined)
    return text(
      `de formule van ${key} kan niet worden uitgerekend`,
      `the formula of ${key} cannot be computed`,
    );
  return text(
    `${key} staat in een andere eenheid (${found.unit.code})`,
    `${key} is in another unit (${found.unit.code})`,
  );
}
