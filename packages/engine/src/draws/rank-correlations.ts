import type { DrawnInput } from './drawn-input.ts';
import { type Kernel, OWN } from './kernel/kernel.ts';
import { usualKernel } from './kernel/usual-kernel.ts';
import { orderOf } from './orders/orders.ts';
import { Random } from './random.ts';

/** Of more draws than this the ranks do not fit in the numbers of 16 bits that a kernel multiplies. */
const MOST = 32_000;

/**
 * The correlation of the ranks of each input with those of an outcome (Spearman). The order of an input is its rank, so only
 * the outcome is ranked; orders that are not given are made again.
 * @param ranks of the outcome, from 0; draws of one value share the middle of their ranks
 */
export function rankCorrelations(
  inputs: readonly DrawnInput[],
  {
    seed,
    kernel = usualKernel(),
    orders,
  }: {
    readonly seed: number;
    readonly kernel?: Kernel | undefined;
    /** Of each input, where they are kept. */
    readonly orders?: readonly Uint16Array[];
  },
  ranks: Float64Array,
): Float64Array {
  const draws = ranks.length;
  if (draws > MOST) return slowly(inputs, seed, ranks);
  const order = OWN + Math.ceil(draws / 8) * 16;
  const memory = kernel.reserve(order + draws * 2);
  // Twice the distance to the middle is a whole number, and all of them together are nothing.
  const apart = new Int16Array(memory, OWN, draws);
  apart.set(ranks.map((rank) => 2 * rank - (draws - 1)));
  const squares = apart.reduce((sum, one) => sum + one * one, 0) / 4;
  const whole = Math.sqrt(squares * ((draws * (draws * draws - 1)) / 12));
  return Float64Array.from(inputs, (input, at) => {
    if (whole === 0 || input.distribution.kind === 'point') return 0;
    const known = orders?.[at];
    if (known === undefined && input.group === undefined) {
      kernel.order(new Random(seed, `input ${input.stream}`), order, draws);
    } else {
      new Uint16Array(memory, order, draws).set(known ?? orderOf(input, seed, draws));
    }
    return kernel.products(order, OWN, draws) / 2 / whole;
  });
}

/** The same of any number of draws, one after another. */
function slowly(inputs: readonly DrawnInput[], seed: number, ranks: Float64Array): Float64Array {
  const draws = ranks.length;
  const middle = (draws - 1) / 2;
  const squares = ranks.reduce((sum, rank) => sum + (rank - middle) ** 2, 0);
  const whole = Math.sqrt(squares * ((draws * (draws * draws - 1)) / 12));
  return Float64Array.from(inputs, (input) => {
    if (whole === 0 || input.distribution.kind === 'point') return 0;
    const order = orderOf(input, seed, draws);
    return order.reduce((sum, rank, draw) => sum + rank * ((ranks[draw] ?? 0) - middle), 0) / whole;
  });
}
