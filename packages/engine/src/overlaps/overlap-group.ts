import type { Row } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { YearSpan } from '../calculation.ts';
import { yearsIn } from '../figures/case-years.ts';
import { lineAmount, lineLabel, type Reading } from '../figures/line-amount.ts';
import type { LineUnit } from '../figures/line-unit.ts';
import type { Parameters } from '../figures/parameters.ts';
import { cell, inUnit, kept, portion, together, within } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';
import { OverlapLimits } from './overlap-limits.ts';

type BenefitRow = Row<'businessCaseBenefits'>;

/** What amounts of lines are read with, and which years a line has. */
export interface Years extends Reading {
  readonly caseYears: ReadonlyMap<string, YearSpan>;
  readonly parameters: Parameters;
}

/** What counts of lines in a year: of each, the share that is kept of it, and what they are together. */
export interface Sharing {
  readonly kept: Node<'1'>;
  readonly together: Node<LineUnit>;
  readonly netOf: ReadonlyMap<BenefitRow, Node<LineUnit>>;
}

/** How a line is named in an overlap: `1.1/time_gain`. */
export function lineKey({ project, line }: Pick<BenefitRow, 'project' | 'line'>): string {
  return `${project}/${line}`;
}

/** The lines of one overlap that are in one unit; lines in other units have nothing in common with them. */
export class OverlapGroup {
  readonly row: Row<'overlaps'>;
  readonly unit: LineUnit;
  /** In an order that is always the same, so that rounding does not hang on the order of rows. */
  readonly lines: readonly BenefitRow[];
  /** The projects of the lines, in the order of their codes. */
  readonly projects: readonly string[];
  readonly #reading: Years;
  readonly #overlap: Node<'1'>;
  readonly #limits: OverlapLimits;
  readonly #gross = new Map<string, Node<LineUnit>>();
  readonly #sharing = new Map<string, Sharing>();

  constructor(row: Row<'overlaps'>, code: LineUnit, lines: readonly BenefitRow[], reading: Years) {
    this.row = row;
    this.unit = code;
    this.lines = lines.toSorted((a, b) => (lineKey(a) < lineKey(b) ? -1 : 1));
    this.projects = [...new Set(this.lines.map(({ project }) => project))].sort();
    this.#reading = reading;
    const place = { ...row.place, field: 'overlap' };
    this.#overlap = cell('1', () => this.#named('overlap', 'overlap'), {
      estimate: row.overlap,
      place,
      source: row.source,
    });
    this.#limits = new OverlapLimits(row, code, reading.parameters);
  }

  /** What the plan calls it. */
  get name(): string {
    return this.row.name || this.row.population || this.row.id;
  }

  /** Whether the limit of the overlap says anything of these lines: in their unit, or in residents. */
  get hasLimit(): boolean {
    return this.#limits.isThere;
  }

  /** Every year of a line's business case. */
  yearsOf(line: BenefitRow): readonly number[] {
    return yearsIn(this.#reading.caseYears.get(line.project));
  }

  /** The amount of a line in a year before anything is taken off. */
  grossOf(line: BenefitRow, year: number): Node<LineUnit> | undefined {
    const key = `${lineKey(line)}/${year}`;
    const known = this.#gross.get(key);
    if (known !== undefined) return known;
    if (!this.yearsOf(line).includes(year)) return undefined;
    const made = inUnit(lineAmount(this.#reading, line, year), this.unit);
    if (made !== undefined) this.#gross.set(key, made);
    return made;
  }

  /** What counts of the lines in a year, or of those of some projects only, as if the others were not there. */
  sharing(year: number, projects: readonly string[] = this.projects): Sharing {
    const key = [year, ...projects].join('|');
    const known = this.#sharing.get(key);
    if (known !== undefined) return known;
    const made = this.#shared(
      year,
      this.lines.filter(({ project }) => projects.includes(project)),
    );
    this.#sharing.set(key, made);
    return made;
  }

  /** An amount as far as it is within the limit: none is more than all of it. */
  withinLimit(line: BenefitRow, year: number, amount: Node<LineUnit>): Node<LineUnit> {
    const limit = this.#limits.of([line]);
    if (limit === undefined || this.row.limit.kind === 'unknown') return amount;
    return within(lineLabel(line, year, 'within'), amount, limit);
  }

  #shared(year: number, lines: readonly BenefitRow[]): Sharing {
    const there = lines.flatMap((line) => {
      const gross = this.grossOf(line, year);
      return gross === undefined ? [] : [{ line, part: this.withinLimit(line, year, gross) }];
    });
    const parts = there.map(({ part }) => part);
    const label = (): Text => this.#named(`deel dat blijft, ${year}`, `share kept, ${year}`);
    const of = { parts, overlap: this.#overlap, limit: this.#limits.of(lines) };
    const share = kept(label, of);
    const netOf = there.map(({ line, part }, at): readonly [BenefitRow, Node<LineUnit>] => {
      const before = parts.slice(0, at);
      return [line, portion(lineLabel(line, year, 'net'), { part, before, kept: share })];
    });
    const whole = (): Text => this.#named(`samen, ${year}`, `together, ${year}`);
    return { kept: share, together: together(this.unit, whole, of), netOf: new Map(netOf) };
  }

  #named(nl: string, en: string): Text {
    return text(`${this.name}: ${nl}`, `${this.name}: ${en}`);
  }
}
