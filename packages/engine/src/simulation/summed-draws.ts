import { parseUnit, RATIO, stepsPerUnit, type Text, type Unit } from '@kapstok/quantity';
import type { FigureId } from '../figure.ts';
import { type Bound, opposite, together } from '../graph/bound.ts';
import type { Chance, DrawnFigure } from './simulate.ts';
import { chanceOf, spreadOf, sure } from './spread.ts';

/** A figure of one plan as it was drawn: all its draws, or the one number that it is sure of. */
export interface DrawnPart {
  readonly id: FigureId;
  readonly label: Text;
  /** Code of its unit. */
  readonly unit: string;
  /** Whether it can be below zero, so that what is not known of it could go either way. */
  readonly isSigned?: boolean;
  readonly value:
    | { readonly kind: 'known'; readonly bound: Bound; readonly draws: Float64Array | number }
    | { readonly kind: 'unknown' }
    | { readonly kind: 'notApplicable' };
}

/** A sum on its way, or what was made of sums. */
interface Sum {
  readonly label: Text;
  readonly unit: Unit;
  readonly steps: number;
  readonly isSigned: boolean;
  /** In whole steps, so that the order of the plans moves no bit; made when there is something to draw. */
  counted: Float64Array | undefined;
  fixed: number;
  bound: Bound;
  known: number;
  notApplicable: number;
}

/**
 * Figures of several plans, added draw by draw: each plan is let go of once it was added. A plan of which a figure is not
 * known makes the sum at least what the others are.
 */
export class SummedDraws {
  readonly draws: number;
  readonly #sums = new Map<FigureId, Sum>();
  #plans = 0;

  /** @param draws how many draws there are of each figure, a multiple of ten */
  constructor(draws: number) {
    this.draws = draws;
  }

  /** Addresses of what there is, in the order in which it came. */
  get ids(): readonly FigureId[] {
    return [...this.#sums.keys()];
  }

  /** Adds the figures of a plan; without any it is a plan, or a region, of which nothing is known. */
  add(parts: readonly DrawnPart[]): void {
    this.#plans += 1;
    for (const part of parts) {
      const sum = this.#sums.get(part.id) ?? newSum(part);
      this.#sums.set(part.id, sum);
      if (part.value.kind === 'notApplicable') sum.notApplicable += 1;
      if (part.value.kind === 'known') this.#count(sum, part.value);
    }
  }

  /** A sum with what its draws say; undefined when no plan has such a figure. */
  figure(id: FigureId): DrawnFigure | undefined {
    const sum = this.#sums.get(id);
    if (sum === undefined) return undefined;
    const { label, unit } = sum;
    if (sum.known === 0) {
      const kind = sum.notApplicable === this.#plans ? 'notApplicable' : 'unknown';
      return { id, label, unit, value: { kind } };
    }
    const column = this.column(id);
    const spread = column === undefined ? sure(sum.fixed / sum.steps) : spreadOf(column);
    return {
      id,
      label,
      unit,
      value: { kind: 'known', bound: this.#boundOf(sum), isSure: column === undefined, spread },
    };
  }

  /** The draws of a sum; undefined when it is not known or sure. */
  column(id: FigureId): Float64Array | undefined {
    const sum = this.#sums.get(id);
    return sum?.counted?.map((counted) => (counted + sum.fixed) / sum.steps);
  }

  /** The chance that something holds of a sum; undefined when nothing of it is known. */
  chance(id: FigureId, holds: (value: number) => boolean): Chance | undefined {
    const sum = this.#sums.get(id);
    if (sum === undefined || sum.known === 0) return undefined;
    const column = this.column(id);
    const bound = this.#boundOf(sum);
    if (column !== undefined) return { bound, chance: chanceOf(column, holds) };
    return { bound, chance: { value: Number(holds(sum.fixed / sum.steps)), error: 0 } };
  }

  /** One sum as a share of another, draw by draw; unknown where either is, or where nothing may be divided by. */
  share(id: FigureId, label: Text, over: FigureId, under: FigureId): void {
    this.#pair({ id, label, unit: RATIO }, over, under, (a, b) => (b > 0 ? a / b : Number.NaN));
  }

  /** What a sum leaves of another, draw by draw; unknown where either is. */
  remainder(id: FigureId, label: Text, of: FigureId, less: FigureId): void {
    const unit = this.#sums.get(of)?.unit ?? RATIO;
    this.#pair({ id, label, unit }, of, less, (a, b) => a - b);
  }

  #pair(
    { id, label, unit }: Pick<Sum, 'label' | 'unit'> & { readonly id: FigureId },
    first: FigureId,
    second: FigureId,
    by: (a: number, b: number) => number,
  ): void {
    const made = emptySum({ label, unit, steps: 1, isSigned: true });
    this.#sums.set(id, made);
    const [a, b] = [this.#sums.get(first), this.#sums.get(second)];
    if (a === undefined || b === undefined || a.known === 0 || b.known === 0) return;
    const [one, other] = [this.column(first), this.column(second)];
    const at = (column: Float64Array | undefined, { fixed, steps }: Sum, draw: number): number =>
      column === undefined ? fixed / steps : (column[draw] ?? Number.NaN);
    const isSure = one === undefined && other === undefined;
    const values = Float64Array.from({ length: isSure ? 1 : this.draws }, (_, draw) =>
      by(at(one, a, draw), at(other, b, draw)),
    );
    if (!values.every(Number.isFinite)) return;
    made.known = this.#plans;
    made.bound = together(this.#boundOf(a), opposite(this.#boundOf(b)));
    if (isSure) made.fixed = values[0] ?? 0;
    else made.counted = values;
  }

  #count(sum: Sum, { bound, draws }: Extract<DrawnPart['value'], { kind: 'known' }>): void {
    sum.known += 1;
    sum.bound = together(sum.bound, bound);
    if (typeof draws === 'number') {
      sum.fixed += Math.round(draws * sum.steps);
      return;
    }
    if (draws.length !== this.draws) throw new RangeError(`${draws.length} draws beside ${this.draws}`);
    sum.counted ??= new Float64Array(this.draws);
    const { counted, steps } = sum;
    for (let draw = 0; draw < draws.length; draw += 1) {
      counted[draw] = (counted[draw] ?? 0) + Math.round((draws[draw] ?? 0) * steps);
    }
  }

  /** What a plan adds of which a figure is not known is an amount: it could only take away where that can be below zero. */
  #boundOf({ bound, known, notApplicable, isSigned }: Sum): Bound {
    if (known + notApplicable >= this.#plans) return bound;
    return together(bound, isSigned ? 'partial' : 'atLeast');
  }
}

/** Where a unit has no steps of its own. */
const STEPS = 1e6;

function newSum({ label, unit, isSigned = false }: DrawnPart): Sum {
  const of = parseUnit(unit)?.unit ?? RATIO;
  return emptySum({ label, unit: of, steps: stepsPerUnit(of) ?? STEPS, isSigned });
}

function emptySum(of: Pick<Sum, 'label' | 'unit' | 'steps' | 'isSigned'>): Sum {
  return { ...of, counted: undefined, fixed: 0, bound: 'exact', known: 0, notApplicable: 0 };
}
