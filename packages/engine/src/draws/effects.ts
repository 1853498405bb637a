import type { DrawnInput } from './drawn-input.ts';
import { type Kernel, OTHER_SUMS, OWN } from './kernel/kernel.ts';
import { usualKernel } from './kernel/usual-kernel.ts';
import { orderOf } from './orders/orders.ts';
import { Random } from './random.ts';
import { ranksOf } from './ranks.ts';

/** Parts of an input, from low to high, over which an outcome is added up. Four of them are a tenth of the draws. */
export const PARTS = 40;
/** Of more draws than this the ranks do not fit in the numbers of 16 bits that a kernel multiplies. */
const MOST = 32_000;

/** What inputs do to an outcome, as their draws show it. */
export interface Effects {
  /** The correlation of the ranks of each input with those of the outcome (Spearman). */
  readonly correlations: Float64Array;
  /** For each input in turn the outcome, less its mean, added up over each part of it. */
  readonly sums: Float64Array;
  /** Of how many draws each part is. */
  readonly counts: Uint32Array;
}

/** How inputs were drawn. */
export interface Drawing {
  readonly seed: number;
  readonly kernel?: Kernel | undefined;
  /** The order of an input of a group, by its place, where it is kept: such orders take long to make. */
  readonly orderAt?: ((input: number) => Uint16Array) | undefined;
}

/**
 * What each input does to an outcome. The order of an input is its rank, so only the outcome is ranked; each order is made
 * once, looked at twice, and forgotten, so that many inputs take no more memory than one.
 * @param column the draws of the outcome
 */
export function effectsOf(
  inputs: readonly DrawnInput[],
  { seed, kernel = usualKernel(), orderAt }: Drawing,
  column: Float64Array,
): Effects {
  const draws = column.length;
  const looking = new Looking(kernel, column);
  const correlations = new Float64Array(inputs.length);
  const sums = new Float64Array(inputs.length * PARTS);
  inputs.forEach((input, at) => {
    if (input.distribution.kind === 'point') return;
    if (input.group === undefined)
      kernel.order(new Random(seed, `input ${input.stream}`), looking.order, draws);
    else looking.take(orderAt?.(at) ?? orderOf(input, seed, draws));
    correlations[at] = looking.correlation();
    looking.partSums(sums, at * PARTS);
  });
  return { correlations, sums, counts: looking.counts };
}

/** An outcome in the memory of a kernel, beside the order of one input at a time. */
class Looking {
  readonly order: number = OWN;
  /** Of how many draws each part is. */
  readonly counts = new Uint32Array(PARTS);
  readonly #kernel: Kernel;
  readonly #draws: number;
  readonly #places: {
    readonly order: number;
    readonly ranks: number;
    readonly parts: number;
    readonly column: number;
    readonly sums: number;
  };
  readonly #memory: ArrayBuffer;
  readonly #sums: Float64Array;
  readonly #ranks: Float64Array;
  /** The root of the product of the squares of both ranks, each less its middle. */
  readonly #whole: number;

  constructor(kernel: Kernel, column: Float64Array) {
    const draws = column.length;
    const of16 = Math.ceil(draws / 8) * 16;
    const ranks = OWN + of16;
    const parts = ranks + of16;
    const outcome = parts + Math.ceil(draws / 8) * 8;
    this.#places = { order: this.order, ranks, parts, column: outcome, sums: outcome + draws * 8 };
    this.#kernel = kernel;
    this.#draws = draws;
    this.#memory = kernel.reserve(this.#places.sums + 2 * OTHER_SUMS * 8);
    this.#sums = new Float64Array(this.#memory, this.#places.sums, 2 * OTHER_SUMS);
    this.#ranks = ranksOf(column).map((rank) => rank - (draws - 1) / 2);
    const squares = this.#ranks.reduce((sum, rank) => sum + rank * rank, 0);
    this.#whole = Math.sqrt(squares * ((draws * (draws * draws - 1)) / 12));
    this.#keep(column);
  }

  #keep(column: Float64Array): void {
    const draws = this.#draws;
    const { ranks, parts, column: place } = this.#places;
    // Twice the distance to the middle is a whole number, and all of them together are nothing.
    if (draws <= MOST) new Int16Array(this.#memory, ranks, draws).set(this.#ranks.map((rank) => 2 * rank));
    const partOf = new Uint8Array(this.#memory, parts, draws);
    for (let rank = 0; rank < draws; rank += 1) {
      const part = Math.floor((rank * PARTS) / draws);
      partOf[rank] = part;
      this.counts[part] = (this.counts[part] ?? 0) + 1;
    }
    const mean = column.reduce((sum, value) => sum + value, 0) / draws;
    new Float64Array(this.#memory, place, draws).set(column.map((value) => value - mean));
  }

  /** Takes an order that was made elsewhere. */
  take(order: Uint16Array): void {
    new Uint16Array(this.#memory, this.order, this.#draws).set(order);
  }

  /** The correlation of the ranks of the input with those of the outcome. */
  correlation(): number {
    if (this.#whole === 0) return 0;
    if (this.#draws <= MOST)
      return this.#kernel.products(this.order, this.#places.ranks, this.#draws) / 2 / this.#whole;
    const order = new Uint16Array(this.#memory, this.order, this.#draws);
    return order.reduce((sum, rank, draw) => sum + rank * (this.#ranks[draw] ?? 0), 0) / this.#whole;
  }

  /** Writes the outcome, added up over each part of the input. */
  partSums(to: Float64Array, from: number): void {
    const sums = this.#sums.fill(0);
    this.#kernel.partSums(this.#places.sums, this.#places, this.#draws);
    for (let part = 0; part < PARTS; part += 1)
      to[from + part] = (sums[part] ?? 0) + (sums[OTHER_SUMS + part] ?? 0);
  }
}
