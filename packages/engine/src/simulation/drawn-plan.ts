import { type Place, placeCode } from '@kapstok/plan';
import { isKnown } from '@kapstok/quantity';
import { quantiles } from '../draws/distribution.ts';
import type { DrawnInput } from '../draws/drawn-input.ts';
import type { Column } from '../draws/tape/column.ts';
import { Tape } from '../draws/tape/tape.ts';
import { type Evaluated, Evaluator, type Leaf } from '../graph/evaluate.ts';
import type { AnyNode } from '../graph/node.ts';
import type { UncertainInput, Uncertainty } from '../uncertainty/uncertain-inputs.ts';

/** What is supposed for once, beside the plan. */
export interface Supposed {
  /** Other values for cells, by `placeCode`, in the unit of the cell. What is uncertain about it in relation stays so. */
  readonly cells?: ReadonlyMap<string, number>;
  /** What is drawn for an assumption, by its key: another distribution, or one number. */
  readonly inputs?: ReadonlyMap<string, UncertainInput['values']>;
}

const UNKNOWN: Evaluated<Column> = { kind: 'unknown' };

/** Writes figures of a plan on a tape: what is uncertain as a column of draws, what is not as a number. */
export class DrawnPlan {
  readonly tape = new Tape();
  readonly #uncertainty: Uncertainty;
  readonly #draws: number;
  readonly #supposed: Supposed;
  readonly #values: Evaluator<Column>;
  readonly #drawn = new Map<string, Column>();
  readonly #cells = new Map<string, Evaluated<Column>>();
  readonly #used: UncertainInput[] = [];
  readonly #inputs: DrawnInput[] = [];
  readonly #openRanges = new Map<string, Place>();

  /** @param draws how many draws are made: the least and the largest of them bound a column. */
  constructor(uncertainty: Uncertainty, draws: number, supposed: Supposed = {}) {
    this.#uncertainty = uncertainty;
    this.#draws = draws;
    this.#supposed = supposed;
    this.#values = new Evaluator<Column>(this.tape, (leaf) => this.#instead(leaf));
  }

  /** The figure, written on the tape. */
  of(node: AnyNode): Evaluated<Column> {
    return this.#values.of(node);
  }

  /** The inputs that were needed, in the order in which the tape numbers them. */
  get used(): readonly UncertainInput[] {
    return this.#used;
  }

  /** The same, as they are drawn. */
  get inputs(): readonly DrawnInput[] {
    return this.#inputs;
  }

  /** Ranges that stand in the plan itself, which figures needed and of which nothing says what they mean. */
  get openRanges(): readonly Place[] {
    return [...this.#openRanges.values()];
  }

  #instead(leaf: Leaf): Evaluated<Column> | undefined {
    if (leaf.kind !== 'cell') return undefined;
    const code = placeCode(leaf.place);
    const known = this.#cells.get(code);
    if (known !== undefined) return known;
    const made = this.#cell(leaf, code);
    if (made !== undefined) this.#cells.set(code, made);
    return made;
  }

  #cell(leaf: Extract<Leaf, { kind: 'cell' }>, code: string): Evaluated<Column> | undefined {
    const supposed = this.#supposed.cells?.get(code);
    const found = this.#uncertainty.at(leaf.place);
    if (found !== undefined && 'values' in found) return this.#uncertain(leaf, found, supposed);
    if (supposed !== undefined) return exactly({ kind: 'number', value: supposed });
    if (found !== undefined) return UNKNOWN;
    if (leaf.estimate.kind === 'range') this.#openRanges.set(code, leaf.place);
    return undefined;
  }

  #uncertain(
    { estimate }: Extract<Leaf, { kind: 'cell' }>,
    input: UncertainInput,
    supposed: number | undefined,
  ): Evaluated<Column> | undefined {
    if (!input.isRelative)
      return exactly(supposed === undefined ? this.#column(input) : { kind: 'number', value: supposed });
    const base = supposed === undefined ? estimate : ({ kind: 'point', value: supposed } as const);
    if (!isKnown(base)) return undefined;
    if (base.kind === 'range') return UNKNOWN;
    const value = base.kind === 'point' ? base.value : base.low;
    const product = this.tape.multiply({ kind: 'number', value }, this.#column(input));
    if (product === undefined) return UNKNOWN;
    return { kind: 'known', value: product, bound: base.kind === 'point' ? 'exact' : 'atLeast' };
  }

  #column(input: UncertainInput): Column {
    const known = this.#drawn.get(input.id);
    if (known !== undefined) return known;
    const values = this.#supposed.inputs?.get(input.id) ?? input.values;
    const made =
      typeof values === 'number' ? ({ kind: 'number', value: values } as const) : this.#draw(input, values);
    this.#drawn.set(input.id, made);
    return made;
  }

  #draw(input: UncertainInput, distribution: Exclude<UncertainInput['values'], number>): Column {
    const sorted = quantiles(distribution, this.#draws);
    const group = input.group === '' ? undefined : { name: input.group, correlation: input.correlation };
    this.#used.push(input);
    this.#inputs.push({ stream: input.id, distribution, group });
    return this.tape.input(this.#inputs.length - 1, { low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 });
  }
}

function exactly(value: Column): Evaluated<Column> {
  return { kind: 'known', value, bound: 'exact' };
}
