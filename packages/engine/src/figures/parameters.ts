import type { Place, Plan, Row } from '@kapstok/plan';
import {
  type Estimate,
  isKnown,
  lowOf,
  parseUnit,
  RATIO,
  type Text,
  text,
  type UnitCode,
  unit,
  unknown,
  verbatim,
} from '@kapstok/quantity';
import type { Fault } from '../fault.ts';
import { compileFormula } from '../formula/compile.ts';
import { FormulaError, parseFormula } from '../formula/parse.ts';
import { cell, inUnit, missing, ofOneYear, untyped } from '../graph/build.ts';
import type { AnyNode, Node } from '../graph/node.ts';

type ParameterRow = Row<'parameters'>;

/** Makes the node of a line of a project in a year, for formulas that name a line. */
export type LineOf = (project: string, line: string, year: number) => AnyNode | undefined;

const TABLE = 'parameters';

/**
 * Prices, rates, conversions and drivers by name. One with a scope goes before the plan's own. A value is a cell,
 * a cell of its year where the table has yearly columns, or a formula over other names.
 */
export class Parameters {
  readonly faults: Fault[] = [];
  readonly #rows = new Map<string, ParameterRow>();
  readonly #nodes = new Map<string, AnyNode | undefined>();
  /** Names that are being worked out, to report a circle with its path. */
  readonly #open: string[] = [];
  #lineOf: LineOf = () => undefined;

  constructor(plan: Plan) {
    for (const row of plan.parameters) this.#rows.set(`${row.scope}/${row.key}`, row);
  }

  /** Lets formulas name a line of their project. */
  seeLines(lineOf: LineOf): void {
    this.#lineOf = lineOf;
  }

  /** Whether the plan has the parameter, for this scope or for the whole plan. */
  has(key: string, scope: string): boolean {
    return this.row(key, scope) !== undefined;
  }

  /** The row that holds for a scope: its own, else the plan's. */
  row(key: string, scope: string): ParameterRow | undefined {
    return this.#rows.get(`${scope}/${key}`) ?? this.#rows.get(`/${key}`);
  }

  /** A whole number that steers the calculation, such as a year. */
  year(key: string): number | undefined {
    const value = this.row(key, '')?.value;
    return value !== undefined && isKnown(value) ? lowOf(value) : undefined;
  }

  /** A parameter in the unit the calculation needs; a gap when the plan does not hold it in that unit. */
  get<U extends UnitCode>(key: string, scope: string, code: U, year?: number): Node<U> {
    const node = this.#find(key, scope, year);
    const fitting = node === undefined ? undefined : inUnit(node, code);
    return fitting ?? missing(code, () => verbatim(key), this.#absence(key, node), this.#place(key, scope));
  }

  /** What a name in a formula of this project stands for: a parameter, else a line of the project in that year. */
  named(name: string, scope: string, year: number | undefined): AnyNode | undefined {
    const parameter = this.#find(name, scope, year);
    if (parameter !== undefined || year === undefined) return parameter;
    return this.guarded(`${scope}/${name}`, () => this.#lineOf(scope, name, year));
  }

  /**
   * Compiles a formula for a project and year.
   * @returns undefined when it can't be computed; the fault is kept, with the place in the formula.
   */
  compile(formula: string, place: Place, scope: string, year: number | undefined): AnyNode | undefined {
    try {
      return compileFormula(parseFormula(formula), (name) => this.named(name, scope, year));
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      this.fault(
        place,
        `${formula.slice(0, error.at)}»${formula.slice(error.at)}`,
        error.sentence,
        error.expected,
      );
      return undefined;
    }
  }

  /** Keeps a fault, once for a place. */
  fault(place: Place, found: string, message: Text, expected: Text): void {
    const known = this.faults.some(
      (fault) => fault.place.line === place.line && fault.place.table === place.table,
    );
    if (!known) this.faults.push({ place, found, message, expected });
  }

  /** Runs with this name open; a name that is open already closes a circle, which is reported with its path. */
  guarded<T>(name: string, make: () => T): T {
    const since = this.#open.indexOf(name);
    if (since >= 0) {
      const path = [...this.#open.slice(since), name].map((step) => step.replace(/^\//, '')).join(' → ');
      throw new FormulaError(
        0,
        text(`De formule verwijst naar zichzelf: ${path}.`, `The formula refers to itself: ${path}.`),
        text('een formule zonder kring', 'a formula without a circle'),
      );
    }
    this.#open.push(name);
    try {
      return make();
    } finally {
      this.#open.pop();
    }
  }

  #find(key: string, scope: string, year: number | undefined): AnyNode | undefined {
    const row = this.row(key, scope);
    if (row === undefined) return undefined;
    const yearly = year !== undefined && (row.byYear.has(year) || row.formula !== '');
    const id = `${row.scope}/${key}/${row.formula === '' ? '' : scope}/${yearly ? year : ''}`;
    if (!this.#nodes.has(id)) this.#nodes.set(id, this.#node(row, scope, yearly ? year : undefined));
    return this.#nodes.get(id);
  }

  #node(row: ParameterRow, scope: string, year: number | undefined): AnyNode | undefined {
    if (row.formula !== '') return this.#formula(row, scope, year);
    const own = year === undefined ? undefined : row.byYear.get(year);
    const field = own === undefined ? 'value' : `y${year}`;
    return parameterCell(row, own ?? row.value, field);
  }

  #formula(row: ParameterRow, scope: string, year: number | undefined): AnyNode | undefined {
    const place = { ...row.place, field: 'formula' };
    const node = this.guarded(`${row.scope}/${row.key}`, () => this.compile(row.formula, place, scope, year));
    const wanted = parseUnit(row.unit)?.unit ?? RATIO;
    if (node === undefined || ofOneYear(node.unit).code === ofOneYear(wanted).code) return node;
    this.fault(
      place,
      row.formula,
      text(
        `De formule geeft ${node.unit.code}, maar de kolom unit zegt ${row.unit}.`,
        `The formula gives ${node.unit.code}, but the column unit says ${row.unit}.`,
      ),
      verbatim(row.unit),
    );
    return undefined;
  }

  #absence(key: string, found: AnyNode | undefined): Text {
    if (found === undefined)
      return text(`de rekenwaarde ${key} staat niet in het plan`, `the plan has no parameter ${key}`);
    return text(
      `${key} staat in een andere eenheid (${found.unit.code})`,
      `${key} is in another unit (${found.unit.code})`,
    );
  }

  #place(key: string, scope: string): Place {
    return this.row(key, scope)?.place ?? { table: TABLE, line: 0, row: key, field: '' };
  }
}

function parameterCell(row: ParameterRow, estimate: Estimate, field: string): AnyNode {
  const label = (): Text => verbatim(row.meaning === '' ? row.key : row.meaning);
  const of = parseUnit(row.unit)?.unit;
  const place = { ...row.place, field };
  const operation = {
    kind: 'cell',
    estimate: of === undefined ? unknown('unknown') : estimate,
    place,
    source: row.source,
  };
  return untyped(of ?? unit('1'), label, { ...operation, kind: 'cell' });
}

/** A cell of a row with a label that names the row and the year. */
export function yearCell<U extends UnitCode>(
  code: U,
  row: { readonly place: Place; readonly source: string; readonly byYear: ReadonlyMap<number, Estimate> },
  year: number,
  name: string,
): Node<U> {
  const estimate = row.byYear.get(year) ?? unknown('blank');
  const place = { ...row.place, field: `y${year}` };
  return cell(code, () => verbatim(`${name}, ${year}`), { estimate, place, source: row.source });
}
