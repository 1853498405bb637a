import { type Place, placeCode } from '@kapstok/plan';
import { isKnown, type KnownEstimate, lowOf } from '@kapstok/quantity';
import { endsOf, quantiles } from '../draws/distribution.ts';
import type { DrawnInput } from '../draws/drawn-input.ts';
import type { Column } from '../draws/tape/column.ts';
import { Tape } from '../draws/tape/tape.ts';
import type { Bound } from '../graph/bound.ts';
import { type Evaluated, Evaluator, type Leaf } from '../graph/evaluate.ts';
import type { AnyNode } from '../graph/node.ts';
import type { UncertainInput, Uncertainty } from '../uncertainty/uncertain-inputs.ts';
import { BY_ITSELF, type Streams } from './streams.ts';

/** What is supposed for once, beside the plan. */
export interface Supposed {
  /** Other values for cells, by `placeCode`, in the unit of the cell. What is uncertain about it in relation stays so. */
  readonly cells?: ReadonlyMap<string, number>;
  /** What is drawn for an assumption, by its key: another distribution, or one number. */
  readonly inputs?: ReadonlyMap<string, UncertainInput['values']>;
}

/** Cells that are to be moved while what follows from them is watched. */
export interface Levers {
  /** By `placeCode`. */
  readonly cells: ReadonlySet<string>;
  /** Those of the plan that something is divided by, and that therefore do not reach zero. */
  readonly divisors: ReadonlySet<string>;
}

/** A cell that can be moved: an input of the tape, that is now drawn as the one value that stands there. */
export interface Lever {
  readonly node: AnyNode;
  readonly place: Place;
  /** Its number among the inputs. */
  readonly input: number;
  readonly now: number;
  readonly least: number;
  readonly most: number;
}

/** How much further than now a lever goes, and how near to nothing one that is divided by. */
const TIMES = 10;
const NEARLY_NOTHING = 1000;

type Cell = Extract<Leaf, { kind: 'cell' }>;

const UNKNOWN: Evaluated<Column> = { kind: 'unknown' };

/** Writes figures of a plan on a tape: what is uncertain as a column of draws, what is not as a number. */
export class DrawnPlan {
  readonly tape = new Tape();
  readonly #uncertainty: Uncertainty;
  readonly #draws: number;
  readonly #supposed: Supposed;
  readonly #movable: Levers | undefined;
  readonly #streams: Streams;
  readonly #values: Evaluator<Column>;
  readonly #drawn = new Map<string, Column>();
  readonly #cells = new Map<string, Evaluated<Column>>();
  readonly #used = new Map<number, UncertainInput>();
  readonly #inputs: DrawnInput[] = [];
  readonly #levers: Lever[] = [];
  readonly #openRanges = new Map<string, Place>();

  /** @param draws how many draws are made: the least and the largest of them bound a column. */
  constructor(
    uncertainty: Uncertainty,
    draws: number,
    supposed: Supposed = {},
    movable?: Levers,
    streams: Streams = BY_ITSELF,
  ) {
    this.#streams = streams;
    this.#uncertainty = uncertainty;
    this.#draws = draws;
    this.#supposed = supposed;
    this.#movable = movable;
    this.#values = new Evaluator<Column>(this.tape, (leaf, node) => this.#instead(leaf, node));
  }

  /** The figure, written on the tape. */
  of(node: AnyNode): Evaluated<Column> {
    return this.#values.of(node);
  }

  /** The assumptions that were needed, by the number that the tape gives them as inputs. */
  get used(): ReadonlyMap<number, UncertainInput> {
    return this.#used;
  }

  /** The inputs, as they are drawn. */
  get inputs(): readonly DrawnInput[] {
    return this.#inputs;
  }

  /** The cells that can be moved, as far as a figure needed them. */
  get levers(): readonly Lever[] {
    return this.#levers;
  }

  /** Ranges that stand in the plan itself, which figures needed and of which nothing says what they mean. */
  get openRanges(): readonly Place[] {
    return [...this.#openRanges.values()];
  }

  #instead(leaf: Leaf, node: AnyNode): Evaluated<Column> | undefined {
    if (leaf.kind !== 'cell') return undefined;
    const code = placeCode(leaf.place);
    const known = this.#cells.get(code);
    if (known !== undefined) return known;
    const made = this.#cell(leaf, node, code);
    if (made !== undefined) this.#cells.set(code, made);
    return made;
  }

  #cell(leaf: Cell, node: AnyNode, code: string): Evaluated<Column> | undefined {
    const supposed = this.#supposed.cells?.get(code);
    const found = this.#uncertainty.at(leaf.place);
    const isInput = found !== undefined && 'values' in found;
    if (isInput && !found.isRelative && supposed === undefined)
      return this.#possible(this.#column(found), leaf, 'exact');
    if (found !== undefined && !isInput && supposed === undefined) return UNKNOWN;
    const stated = supposed === undefined ? leaf.estimate : ({ kind: 'point', value: supposed } as const);
    if (!isKnown(stated)) return undefined;
    if (stated.kind === 'range') return this.#range(leaf.place, code);
    const base = this.#base(stated, { node, leaf, code });
    const bound = stated.kind === 'point' ? 'exact' : 'atLeast';
    if (isInput && found.isRelative)
      return this.#possible(this.tape.multiply(base, this.#column(found)), leaf, bound);
    return supposed === undefined ? { kind: 'known', value: base, bound } : this.#possible(base, leaf, bound);
  }

  /** What is drawn or supposed for a cell, within the bounds of what it can be: nothing below zero, no part above the whole. */
  #possible(value: Column | undefined, { place, estimate }: Cell, bound: Bound): Evaluated<Column> {
    const { least, most } = this.#uncertainty.boundsOf(place, estimate);
    const above = value && this.#limited(value, least, 'largest');
    const within = above && this.#limited(above, most, 'smallest');
    return within === undefined ? UNKNOWN : { kind: 'known', value: within, bound };
  }

  #limited(value: Column, by: number, kind: 'largest' | 'smallest'): Column | undefined {
    return Number.isFinite(by) ? this.tape[kind]([value, { kind: 'number', value: by }]) : value;
  }

  /** A range in the plan itself: nothing says how likely which value is, and a factor on it does not either. */
  #range(place: Place, code: string): Evaluated<Column> {
    this.#openRanges.set(code, place);
    return UNKNOWN;
  }

  /** What stands in a cell: a number, or a column that can be moved. */
  #base(
    stated: Exclude<KnownEstimate, { kind: 'range' }>,
    { node, leaf, code }: { readonly node: AnyNode; readonly leaf: Cell; readonly code: string },
  ): Column {
    const now = lowOf(stated);
    if (now === 0 || this.#movable?.cells.has(code) !== true) return { kind: 'number', value: now };
    const least = this.#movable.divisors.has(code) ? now / NEARLY_NOTHING : 0;
    const most = Math.max(
      now,
      Math.min(now * TIMES, this.#uncertainty.boundsOf(leaf.place, leaf.estimate).most),
    );
    const [low, high] = now > 0 ? [least, most] : [now * TIMES, least];
    const input =
      this.#inputs.push({ stream: `cell ${code}`, distribution: { kind: 'point', value: now } }) - 1;
    this.#levers.push({ node, place: leaf.place, input, now, least: low, most: high });
    return this.tape.input(input, { low, high });
  }

  #column(input: UncertainInput): Column {
    const known = this.#drawn.get(input.id);
    if (known !== undefined) return known;
    const values = this.#supposed.inputs?.get(input.id) ?? input.values;
    const made = typeof values === 'number' ? this.#fixed(input, values) : this.#draw(input, values);
    this.#drawn.set(input.id, made);
    return made;
  }

  /** What is supposed to be one number; it can be moved as far as what is assumed of it goes, where inputs are moved. */
  #fixed(input: UncertainInput, value: number): Column {
    if (this.#movable === undefined || typeof input.values === 'number') return { kind: 'number', value };
    const { low, high } = endsOf(input.values, this.#draws);
    const at = this.#inputs.push({
      stream: this.#streams.input(input),
      distribution: { kind: 'point', value },
    });
    this.#used.set(at - 1, input);
    return this.tape.input(at - 1, { low: Math.min(low, value), high: Math.max(high, value) });
  }

  #draw(input: UncertainInput, distribution: Exclude<UncertainInput['values'], number>): Column {
    const sorted = quantiles(distribution, this.#draws);
    const { correlation } = input;
    const group = input.group === '' ? undefined : { name: this.#streams.group(input), correlation };
    const at = this.#inputs.push({ stream: this.#streams.input(input), distribution, group }) - 1;
    this.#used.set(at, input);
    return this.tape.input(at, { low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 });
  }
}
