import type { Algebra, Overlapping, Portion, Sign } from '../../graph/algebra.ts';
import { type Interval, intervals } from '../../graph/interval.ts';
import { keptInSteps, portionInSteps } from '../../graph/overlap-in-steps.ts';
import { type Column, highOf, lowOf } from './column.ts';
import { countedIn } from './counted-in.ts';
import type { PairKind, ScalarKind, Step } from './step.ts';

/** Arithmetic as a step of columns: for two registers, for a register and a number, and for a number and a register. */
interface Way {
  readonly pair: PairKind;
  readonly registerFirst: (by: number) => { readonly kind: ScalarKind; readonly by: number };
  readonly numberFirst: (by: number) => { readonly kind: ScalarKind; readonly by: number };
}

function either(pair: PairKind, kind: ScalarKind): Way {
  const scalar = (by: number) => ({ kind, by });
  return { pair, registerFirst: scalar, numberFirst: scalar };
}

const MULTIPLY = either('multiply', 'multiplyBy');
const LARGER = either('larger', 'largerOf');
const SMALLER = either('smaller', 'smallerOf');
const SUBTRACT: Way = {
  pair: 'subtract',
  registerFirst: (by) => ({ kind: 'add', by: -by }),
  numberFirst: (by) => ({ kind: 'lessFrom', by }),
};
const DIVIDE: Way = {
  pair: 'divide',
  registerFirst: (by) => ({ kind: 'divideBy', by }),
  numberFirst: (by) => ({ kind: 'divideInto', by }),
};

/**
 * Arithmetic on columns of draws that computes nothing yet: it writes down the steps. With it the evaluator of the graph
 * turns a plan into a tape, once; the tape is then played over blocks of draws. What does not hang on an input stays a
 * number and takes no step.
 */
export class Tape implements Algebra<Column> {
  readonly #steps: Step[] = [];
  #registers = 0;
  #inputs = 0;
  readonly #cuts: number[] = [];

  /** How many inputs have been asked for, or the highest number of one and one more. */
  get inputs(): number {
    return this.#inputs;
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

  /** The steps so far. */
  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** How many registers the steps fill. */
  get registers(): number {
    return this.#registers;
  }

  /** The draws of an input, all between these bounds. */
  input(input: number, { low, high }: Interval): Column {
    const to = this.#register();
    this.#inputs = Math.max(this.#inputs, input + 1);
    this.#steps.push({ kind: 'input', to, input });
    return { kind: 'register', register: to, low, high };
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
    const by = countedIn(parts.map(boundsOf), stepsPerUnit);
    const fixed = parts.filter((part) => part.kind === 'number').map(({ value }) => Math.round(value * by));
    const to = this.#register();
    this.#steps.push({ kind: 'fill', to, by: fixed.reduce((total, counted) => total + counted, 0) });
    for (const { register } of registers) this.#steps.push({ kind: 'count', to, a: register, by });
    this.#steps.push({ kind: 'divideBy', to, a: to, by });
    return { kind: 'register', register: to, ...sum };
  }

  subtract(from: Column, less: Column): Column | undefined {
    return this.#made(SUBTRACT, from, less, intervals.subtract(boundsOf(from), boundsOf(less)));
  }

  multiply(a: Column, b: Column): Column | undefined {
    return this.#made(MULTIPLY, a, b, intervals.multiply(boundsOf(a), boundsOf(b)));
  }

  divide(over: Column, under: Column): Column | undefined {
    return this.#made(DIVIDE, over, under, intervals.divide(boundsOf(over), boundsOf(under)));
  }

  discount(rate: Column, years: number): Column | undefined {
    const bounds = intervals.discount(boundsOf(rate), years);
    if (bounds === undefined || rate.kind === 'number') return asNumber(bounds);
    const to = this.#register();
    const step = this.#register();
    this.#steps.push({ kind: 'add', to: step, a: rate.register, by: 1 }, { kind: 'fill', to, by: 1 });
    const kind = years < 0 ? 'multiply' : 'divide';
    for (let year = 0; year < Math.abs(years); year += 1) this.#steps.push({ kind, to, a: to, b: step });
    return { kind: 'register', register: to, ...bounds };
  }

  largest(of: readonly Column[]): Column | undefined {
    return this.#extreme(LARGER, of, (bounds) => intervals.largest(bounds));
  }

  smallest(of: readonly Column[]): Column | undefined {
    return this.#extreme(SMALLER, of, (bounds) => intervals.smallest(bounds));
  }

  kept(of: Overlapping<Column>): Column | undefined {
    return keptInSteps(this, of);
  }

  portion(of: Portion<Column>): Column | undefined {
    return portionInSteps(this, of);
  }

  sign(value: Column): Sign {
    return intervals.sign(boundsOf(value));
  }

  #extreme(
    way: Way,
    of: readonly Column[],
    by: (of: readonly Interval[]) => Interval | undefined,
  ): Column | undefined {
    const [first, ...others] = of;
    return others.reduce<Column | undefined>(
      (most, one) => most && this.#made(way, most, one, by([boundsOf(most), boundsOf(one)])),
      first,
    );
  }

  #made(way: Way, a: Column, b: Column, bounds: Interval | undefined): Column | undefined {
    if (bounds === undefined) return undefined;
    if (a.kind === 'number' && b.kind === 'number') return asNumber(bounds);
    const to = this.#register();
    this.#steps.push(stepOf(way, to, a, b));
    return { kind: 'register', register: to, ...bounds };
  }

  #register(): number {
    this.#registers += 1;
    return this.#registers - 1;
  }
}

function stepOf(way: Way, to: number, a: Column, b: Column): Step {
  if (a.kind === 'number') {
    if (b.kind === 'number') throw new Error('two numbers take no step');
    return { to, a: b.register, ...way.numberFirst(a.value) };
  }
  if (b.kind === 'number') return { to, a: a.register, ...way.registerFirst(b.value) };
  return { kind: way.pair, to, a: a.register, b: b.register };
}

function boundsOf(column: Column): Interval {
  return { low: lowOf(column), high: highOf(column) };
}

function asNumber(bounds: Interval | undefined): Column | undefined {
  return bounds && { kind: 'number', value: bounds.low };
}
