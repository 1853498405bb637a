import type { Row } from '@kapstok/plan';
import { ofOneYear, parseUnit, type Text, text, type Unit, unit } from '@kapstok/quantity';
import type { LineUnit } from '../figures/line-unit.ts';
import type { Parameters } from '../figures/parameters.ts';
import { type PerResident, perResident } from '../figures/per-resident.ts';
import { cell, converted, inUnit, largest, missing } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';

type OverlapRow = Row<'overlaps'>;
type BenefitRow = Row<'businessCaseBenefits'>;

/**
 * What lines of an overlap never exceed together, in their unit. A target population in residents is worth what each of them
 * brings in by the drivers of a line; of several lines what each brings in most, so that no population brings in more than
 * all of it can.
 */
export class OverlapLimits {
  readonly #row: OverlapRow;
  readonly #code: LineUnit;
  readonly #parameters: Parameters;
  /** The unit of the limit; undefined where there is none, or it says nothing of these lines. */
  readonly #of: Unit | undefined;
  readonly #made = new Map<string, Node<LineUnit>>();

  constructor(row: OverlapRow, code: LineUnit, parameters: Parameters) {
    this.#row = row;
    this.#code = code;
    this.#parameters = parameters;
    this.#of = limitUnit(row, code);
  }

  /** Whether there is a limit. */
  get isThere(): boolean {
    return this.#of !== undefined;
  }

  /** The limit of lines, in the unit of the lines; undefined: none. */
  of(lines: readonly BenefitRow[]): Node<LineUnit> | undefined {
    if (this.#of === undefined) return undefined;
    const isPopulation = this.#of.code === 'resident';
    const key = isPopulation ? lines.map(({ project, line }) => `${project}/${line}`).join('|') : '';
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = isPopulation ? this.#worthOf(lines) : this.#cell(this.#code);
    this.#made.set(key, made);
    return made;
  }

  /** What the whole population brings in by the drivers of lines; not known where the plan does not give those of each. */
  #worthOf(lines: readonly BenefitRow[]): Node<LineUnit> {
    const population = this.#cell('resident');
    const worth = lines.map((line) => {
      const each = perResident(this.#parameters, line);
      return each && inUnit(worthOf(this.#label, population, each), this.#code);
    });
    const known = worth.filter((node) => node !== undefined);
    if (known.length < lines.length) return this.#unknown(lines.filter((_, at) => worth[at] === undefined));
    const [only] = known;
    return known.length === 1 && only !== undefined ? only : largest(this.#code, this.#label, known);
  }

  #unknown(lines: readonly BenefitRow[]): Node<LineUnit> {
    const names = lines.map(({ project, line }) => `${project}/${line}`).join(', ');
    const why = text(
      `het plan zegt niet wat één inwoner opbrengt bij ${names}`,
      `the plan does not say what one resident brings in for ${names}`,
    );
    return missing(this.#code, this.#label, why, { ...this.#row.place, field: 'limit' });
  }

  #cell<U extends LineUnit | 'resident'>(code: U): Node<U> {
    const { limit: estimate, place, source } = this.#row;
    return cell(code, this.#label, { estimate, place: { ...place, field: 'limit' }, source });
  }

  readonly #label = (): Text => {
    const name = this.#row.name || this.#row.population || this.#row.id;
    return text(`${name}: de grens`, `${name}: the limit`);
  };
}

function worthOf(
  label: () => Text,
  population: Node<'resident'>,
  each: PerResident,
): Node<'EUR'> | Node<'hour'> {
  return isMoney(each)
    ? converted<'EUR', 'resident'>(label, population, each)
    : converted<'hour', 'resident'>(label, population, each);
}

function isMoney(per: PerResident): per is Node<'EUR/resident'> {
  return per.unit.powers.EUR !== undefined;
}

/** The unit of a limit, where it is that of the lines, or residents for money and hours; a blank cell is no limit. */
function limitUnit({ limit, unit: spelling }: OverlapRow, code: LineUnit): Unit | undefined {
  const printed = parseUnit(spelling)?.unit;
  const isBlank = limit.kind === 'unknown' && limit.reason === 'blank';
  if (isBlank || printed === undefined) return undefined;
  const of = ofOneYear(printed);
  if (of.code === unit(code).code) return of;
  const isPopulation = of.code === 'resident' && (code === 'EUR' || code === 'hour');
  return isPopulation ? of : undefined;
}
