import type { Algebra, Overlapping, Portion, Sign } from '../../graph/algebra.ts';
import { type Interval, intervals } from '../../graph/interval.ts';
import { keptInSteps, portionInSteps, togetherInSteps } from '../../graph/overlap-in-steps.ts';
import { type Column, type DrawnColumn, highOf, lowOf } from './column.ts';
import { countedIn } from './counted-in.ts';
import type { PairKind, Step, SumPart } from './step.ts';

type Extreme = 'smaller' | 'larger';

/** Beyond these a factor is put into a column, so that factors of factors stay numbers. */
const MOST_FACTOR = 1e100;
const LEAST_FACTOR = 1e-100;

/**
 * Arithmetic on columns of draws that computes nothing yet: it writes down the steps. With it the evaluator of the graph
 * turns a plan into a tape, once; a program made of the tape is then run over the draws. What does not hang on an input
 * stays a number and takes no step, and what was written before is not written again.
 */
export class Tape implements Algebra<Column> {
  readonly #steps: Step[] = [];
  readonly #written = new Map<string, number>();
  readonly #cuts: number[] = [];
  readonly #bounds: Interval[] = [];

  /** The steps so far; each makes the register of its number. */
  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** Between which bounds the draws of each input lie, by its number. */
  get bounds(): readonly Interval[] {
    return this.#bounds;
  }

  /** After how many steps a part ended. */
  get cuts(): readonly number[] {
    return this.#cuts;
  }

  /**
   * Ends a part: what was written since the cut before belongs together, as the figures of one project do. Parts are run one
   * after another, and what only one part needs is forgotten after it. What is written after the last cut is of all parts.
   * It changes no outcome, only how much is remembered and what can be run side by side.
   */
  cut(): void {
    this.#cuts.push(this.#steps.length);
  }

  /** The draws of an input, all between these bounds. */
  input(input: number, bounds: Interval): Column {
    this.#bounds[input] = bounds;
    return plain(this.#once(`input ${input}`, { kind: 'input', input }), bounds);
  }

  from(...[estimate]: Parameters<Algebra<Column>['from']>): Column | undefined {
    const known = intervals.from(estimate);
    return known?.low === known?.high && known !== undefined
      ? { kind: 'number', value: known.low }
      : undefined;
  }

  add(parts: readonly Column[], stepsPerUnit: number | undefined): Column | undefined {
    const sum = intervals.add(parts.map(boundsOf), stepsPerUnit);
    const registers = parts.filter((part) => part.kind === 'register');
    if (sum === undefined || registers.length === 0) return asNumber(sum);
    const steps = countedIn(parts.map(boundsOf), stepsPerUnit);
    // Counted coarser than the unit has it, most draws would round to nothing: that is not known, and not zero.
    if (stepsPerUnit !== undefined && steps < stepsPerUnit) return undefined;
    const [only, ...others] = parts;
    if (only?.kind === 'register' && others.length === 0 && isCount(only, steps)) return only;
    const fixed = parts
      .filter((part) => part.kind === 'number')
      .map(({ value }) => Math.round(value * steps));
    const start = fixed.reduce((total, counted) => total + counted, 0);
    const register = this.#write({ kind: 'sum', start, parts: registers.map((one) => partOf(one, steps)) });
    return { kind: 'register', register, times: 1, steps, ...sum };
  }

  subtract(from: Column, less: Column): Column | undefined {
    const bounds = intervals.subtract(boundsOf(from), boundsOf(less));
    if (bounds === undefined) return undefined;
    if (less.kind === 'number')
      return from.kind === 'number' ? asNumber(bounds) : this.#plus(from, -less.value, 1, bounds);
    if (from.kind === 'number') return this.#plus(less, from.value, -1, bounds);
    return plain(this.#pair('subtract', this.#scaled(from), this.#scaled(less)), bounds);
  }

  multiply(a: Column, b: Column): Column | undefined {
    const bounds = intervals.multiply(boundsOf(a), boundsOf(b));
    if (bounds === undefined) return undefined;
    if (a.kind === 'number') return b.kind === 'number' ? asNumber(bounds) : this.#times(b, a.value, bounds);
    if (b.kind === 'number') return this.#times(a, b.value, bounds);
    const [first, second] = a.register < b.register ? [a, b] : [b, a];
    const product = plain(this.#pair('multiply', first.register, second.register), bounds);
    return this.#times(product, factorOf(a) * factorOf(b), bounds);
  }

  divide(over: Column, under: Column): Column | undefined {
    const bounds = intervals.divide(boundsOf(over), boundsOf(under));
    if (bounds === undefined) return undefined;
    if (under.kind === 'number')
      return over.kind === 'number'
        ? asNumber(bounds)
        : this.#factored(over, over.times / under.value, bounds);
    const factor = factorOf(under);
    if (over.kind === 'number') {
      const inverse = this.#once(`inverse ${under.register}`, { kind: 'inverse', a: under.register });
      return this.#times(plain(inverse, bounds), over.value / factor, bounds);
    }
    const quotient = plain(this.#pair('divide', over.register, under.register), bounds);
    return this.#times(quotient, factorOf(over) / factor, bounds);
  }

  discount(rate: Column, years: number): Column | undefined {
    const bounds = intervals.discount(boundsOf(rate), years);
    if (bounds === undefined || rate.kind === 'number' || years === 0) return asNumber(bounds);
    const step = this.#plus(rate, 1, 1, { low: 1 + rate.low, high: 1 + rate.high }).register;
    const each = years < 0 ? step : this.#once(`inverse ${step}`, { kind: 'inverse', a: step });
    let factor = each;
    for (let year = 1; year < Math.abs(years); year += 1) factor = this.#pair('multiply', each, factor);
    return plain(factor, bounds);
  }

  largest(of: readonly Column[]): Column | undefined {
    return this.#extreme('larger', of, (bounds) => intervals.largest(bounds));
  }

  smallest(of: readonly Column[]): Column | undefined {
    return this.#extreme('smaller', of, (bounds) => intervals.smallest(bounds));
  }

  kept(of: Overlapping<Column>): Column | undefined {
    return keptInSteps(this, of);
  }

  together(of: Overlapping<Column>): Column | undefined {
    return togetherInSteps(this, of);
  }

  portion(of: Portion<Column>): Column | undefined {
    return portionInSteps(this, of);
  }

  sign(value: Column): Sign {
    return intervals.sign(boundsOf(value));
  }

  #extreme(
    kind: Extreme,
    of: readonly Column[],
    by: (of: readonly Interval[]) => Interval | undefined,
  ): Column | undefined {
    const [first, ...others] = of;
    return others.reduce<Column | undefined>((most, one) => {
      const bounds = most && by([boundsOf(most), boundsOf(one)]);
      return most && bounds && this.#ofBoth(kind, most, one, bounds);
    }, first);
  }

  /** The least or most of two; of one that always is, no step is taken. */
  #ofBoth(kind: Extreme, a: Column, b: Column, bounds: Interval): Column | undefined {
    const [least, other] = highOf(a) <= highOf(b) ? [a, b] : [b, a];
    if (highOf(least) <= lowOf(other)) return kind === 'smaller' ? least : other;
    if (a.kind === 'number')
      return b.kind === 'number' ? asNumber(bounds) : this.#limited(kind, b, a.value, bounds);
    if (b.kind === 'number') return this.#limited(kind, a, b.value, bounds);
    if (a.times === b.times && a.steps === b.steps && a.times > 0)
      return { ...a, register: this.#pair(kind, a.register, b.register), ...bounds };
    return plain(this.#pair(kind, this.#scaled(a), this.#scaled(b)), bounds);
  }

  #limited(kind: Extreme, column: DrawnColumn, by: number, bounds: Interval): DrawnColumn {
    const [a, times] = [column.register, factorOf(column)];
    const step = { kind: kind === 'smaller' ? 'smallerOf' : 'largerOf', a, times, by } as const;
    return plain(this.#once(`${step.kind} ${a} ${times} ${by}`, step), bounds);
  }

  #plus(column: DrawnColumn, by: number, sign: number, bounds: Interval): DrawnColumn {
    const [a, times] = [column.register, sign * factorOf(column)];
    return plain(this.#once(`plus ${a} ${times} ${by}`, { kind: 'plus', a, times, by }), bounds);
  }

  #times(column: DrawnColumn, by: number, bounds: Interval): DrawnColumn {
    return this.#factored(column, column.times * by, bounds);
  }

  #factored(column: DrawnColumn, times: number, bounds: Interval): DrawnColumn {
    const size = Math.abs(times);
    if (size < MOST_FACTOR && size > LEAST_FACTOR) return { ...column, ...bounds, times };
    return plain(this.#scale(column.register, times / column.steps), bounds);
  }

  /** The register that holds the column as it is. */
  #scaled(column: DrawnColumn): number {
    const factor = factorOf(column);
    return factor === 1 ? column.register : this.#scale(column.register, factor);
  }

  #scale(a: number, by: number): number {
    return this.#once(`scale ${a} ${by}`, { kind: 'scale', a, by });
  }

  #pair(kind: PairKind, a: number, b: number): number {
    return this.#once(`${kind} ${a} ${b}`, { kind, a, b });
  }

  /** Writes a step that was not written before. */
  #once(name: string, step: Step): number {
    const known = this.#written.get(name);
    if (known !== undefined) return known;
    const register = this.#write(step);
    this.#written.set(name, register);
    return register;
  }

  #write(step: Step): number {
    this.#steps.push(withoutMinusZero(step));
    return this.#steps.length - 1;
  }
}

function plain(register: number, { low, high }: Interval): DrawnColumn {
  return { kind: 'register', register, times: 1, steps: 1, low, high };
}

/** Minus zero is the same number as zero to whoever looks it up. */
function withoutMinusZero(step: Step): Step {
  return 'by' in step && step.by === 0 ? { ...step, by: 0 } : step;
}

/** By what the register is to be multiplied. */
function factorOf({ times, steps }: DrawnColumn): number {
  return times / steps;
}

function isCount(column: DrawnColumn, steps: number): boolean {
  return column.times === 1 && column.steps === steps && steps !== 1;
}

function partOf(column: DrawnColumn, steps: number): SumPart {
  if (isCount(column, steps)) return { a: column.register, by: 1, whole: true };
  return { a: column.register, by: (column.times * steps) / column.steps, whole: false };
}

function boundsOf(column: Column): Interval {
  return { low: lowOf(column), high: highOf(column) };
}

function asNumber(bounds: Interval | undefined): Column | undefined {
  return bounds && { kind: 'number', value: bounds.low };
}
