import { benefitKindName, benefitLineName, type Place, type Row, valueName } from '@kapstok/plan';
import {
  type Estimate,
  inQuotes,
  isolated,
  parseUnit,
  RATIO,
  type Text,
  text,
  unit,
  unknown,
  verbatim,
} from '@kapstok/quantity';
import type { Formulas, Meaning } from '../formula/formulas.ts';
import { missing, untyped } from '../graph/build.ts';
import type { AnyNode } from '../graph/node.ts';
import type { ComputedPlan } from './computed-plan.ts';
import { lineUnit, unitsOf } from './line-unit.ts';
import type { ParameterRows } from './parameter-rows.ts';

type ParameterRow = Row<'parameters'>;
type BenefitRow = Row<'businessCaseBenefits'>;

/** What names stand for: parameters, and benefit lines of a project in a year. A cell, or a formula over other names. */
export class Meanings {
  readonly #rows: ParameterRows;
  readonly #lines: ReadonlyMap<string, BenefitRow>;
  readonly #formulas: Formulas;
  /** Cells that several figures use, each one node. */
  readonly #cells = new Map<string, AnyNode>();

  constructor(plan: ComputedPlan, rows: ParameterRows, formulas: Formulas) {
    this.#rows = rows;
    this.#lines = new Map(plan.businessCaseBenefits.map((row) => [`${row.project}/${row.line}`, row]));
    this.#formulas = formulas;
  }

  /** What a name in a formula of this project stands for: a parameter, else a line of the project in that year. */
  named(name: string, scope: string, year: number | undefined): Meaning | undefined {
    const parameter = this.#rows.row(name, scope);
    if (parameter !== undefined) return this.parameter(parameter, scope, year);
    const line = this.#lines.get(`${scope}/${name}`);
    return line === undefined || year === undefined ? undefined : this.line(line, year);
  }

  /** A parameter for a project and year: its formula, else the cell of the year, else its value. */
  parameter(row: ParameterRow, scope: string, year: number | undefined): Meaning {
    if (row.formula !== '') return this.#parameterFormula(row, scope, year);
    const own = year === undefined ? undefined : row.byYear.get(year);
    const isOwn = own !== undefined && (!isBlank(own) || isBlank(row.value));
    const field = isOwn ? `y${year}` : 'value';
    const id = `${row.scope}/${row.key}/${field}`;
    const known = this.#cells.get(id);
    if (known !== undefined) return { kind: 'node', node: known };
    const node = parameterCell(row, isOwn ? own : row.value, field);
    this.#cells.set(id, node);
    return { kind: 'node', node };
  }

  #parameterFormula(row: ParameterRow, scope: string, year: number | undefined): Meaning {
    const formula = {
      id: `parameter/${row.scope}/${row.key}/${scope}/${year ?? ''}`,
      name: row.key,
      words: row.formula,
      place: { ...row.place, field: 'formula' },
      unit: parseUnit(row.unit)?.unit ?? RATIO,
      label: labelOf(row),
      meaningOf: (name: string) => this.named(name, scope, year),
    };
    return { kind: 'formula', formula };
  }

  /** The amount of a line in a year: its formula where it has one, else its cell. */
  line(row: BenefitRow, year: number): Meaning {
    const code = lineUnit(row);
    const label = (): Text => {
      const name = benefitLineName(row);
      const [nl, en] = [isolated(name.nl), isolated(name.en)];
      return text(`${nl} (${row.project}), ${year}`, `${en} (${row.project}), ${year}`);
    };
    if (code === undefined) return this.#unfit(row, label);
    if (row.formula === '') {
      const place = { ...row.place, field: `y${year}` };
      const estimate = row.byYear.get(year) ?? unknown('blank');
      const node = untyped(unit(code), label, { kind: 'cell', estimate, place, source: row.source });
      return { kind: 'node', node };
    }
    const formula = {
      id: `line/${row.project}/${row.line}/${year}`,
      name: row.line,
      words: row.formula,
      place: { ...row.place, field: 'formula' },
      unit: unit(code),
      label,
      meaningOf: (name: string) => this.named(name, row.project, year),
    };
    return { kind: 'formula', formula };
  }

  /** A line whose unit does not go with its kind: a fault, and nothing is computed from it. */
  #unfit(row: BenefitRow, label: () => Text): Meaning {
    const place: Place = { ...row.place, field: 'unit' };
    const kind = benefitKindName(row.kind);
    const message = text(
      `De eenheid ${inQuotes(row.unit)} past niet bij een batenregel van de soort ${inQuotes(kind.nl)}.`,
      `The unit ${inQuotes(row.unit)} does not go with a benefit line of the kind ${inQuotes(kind.en)}.`,
    );
    this.#formulas.fault({ place, found: row.unit, message, expected: verbatim(unitsOf(row).join(', ')) });
    return { kind: 'node', node: missing(unitsOf(row)[0], label, message, place) };
  }
}

function isBlank(estimate: Estimate): boolean {
  return estimate.kind === 'unknown' && estimate.reason === 'blank';
}

function labelOf(row: ParameterRow): () => Text {
  return () => valueName(row);
}

function parameterCell(row: ParameterRow, printed: Estimate, field: string): AnyNode {
  const of = parseUnit(row.unit)?.unit;
  const place = { ...row.place, field };
  const estimate = of === undefined ? unknown('unknown') : printed;
  return untyped(of ?? RATIO, labelOf(row), { kind: 'cell', estimate, place, source: row.source });
}
