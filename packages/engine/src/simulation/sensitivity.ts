/** How much an outcome hangs on one uncertain input, as its draws show it. */
export interface Sensitivity {
  /** The input, by its place among the inputs of the simulation. */
  readonly input: number;
  /** Correlation of the ranks of input and outcome (Spearman), from -1 to 1. */
  readonly rankCorrelation: number;
  /**
   * The share of the variance of the outcome that is gone once the input is known, by what the mean of the outcome
   * does over parts of the input (first-order index), less what chance alone would show. Shares of inputs that move
   * together overlap.
   */
  readonly varianceShare: number;
  /** How much narrower the outcome spreads, on average, once the input is known: 1 - root(1 - variance share). */
  readonly narrows: number;
  /** Mean of the outcome over the tenth of the draws with the lowest, and with the highest, of the input. */
  readonly whenLow: number;
  readonly whenHigh: number;
  /** Whether chance alone shows as much as this. */
  readonly isNoise: boolean;
}

/** Parts of an input over which the mean of the outcome is taken. */
const PARTS = 32;
/** One in a thousand times chance shows a correlation of so many standard deviations. */
const BEYOND_CHANCE = 3.2905;
/** One in a thousand times chance shows so much over `PARTS` parts (chi-square with 31 degrees of freedom). */
const CHI_SQUARE = 61.098;

/**
 * What an outcome hangs on, the strongest first. `orders` holds of each input which of its values, from small to large,
 * each draw has; `ranks` those of the outcome (`ranksOf`), `column` its draws.
 */
export function sensitivitiesOf(
  column: Float64Array,
  orders: readonly Uint16Array[],
): readonly Sensitivity[] {
  const ranks = ranksOf(column);
  const sensitivities = orders.map((order, input) => sensitivityTo(column, ranks, order, input));
  return sensitivities.sort((a, b) => Math.abs(b.rankCorrelation) - Math.abs(a.rankCorrelation));
}

function sensitivityTo(
  column: Float64Array,
  ranks: Float64Array,
  order: Uint16Array,
  input: number,
): Sensitivity {
  const rankCorrelation = correlationWith(ranks, order);
  const share = varianceShareOf(column, order);
  const noise = (PARTS - 1) / (column.length - 1);
  const varianceShare = Math.min(1, Math.max(0, (share - noise) / (1 - noise)));
  return {
    input,
    rankCorrelation,
    varianceShare,
    narrows: 1 - Math.sqrt(1 - varianceShare),
    ...endsOf(column, order),
    isNoise:
      Math.abs(rankCorrelation) * Math.sqrt(column.length - 1) < BEYOND_CHANCE &&
      share * column.length < CHI_SQUARE,
  };
}

/** The rank of each draw, from 0; draws of one value share the middle of their ranks. */
export function ranksOf(column: Float64Array): Float64Array {
  const sorted = Uint32Array.from(column, (_, at) => at).sort(
    (a, b) => (column[a] ?? 0) - (column[b] ?? 0) || a - b,
  );
  const ranks = new Float64Array(column.length);
  for (let from = 0; from < sorted.length; ) {
    const value = column[sorted[from] ?? 0];
    let to = from;
    while (to < sorted.length && column[sorted[to] ?? 0] === value) to += 1;
    for (let at = from; at < to; at += 1) ranks[sorted[at] ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
}

/** Correlation of ranks with an order, which is a rank itself; 0 where all ranks are one. */
function correlationWith(ranks: Float64Array, order: Uint16Array): number {
  const middle = (ranks.length - 1) / 2;
  let [both, own] = [0, 0];
  for (let draw = 0; draw < ranks.length; draw += 1) {
    const rank = (ranks[draw] ?? 0) - middle;
    both += rank * ((order[draw] ?? 0) - middle);
    own += rank * rank;
  }
  const ofOrder = (ranks.length * (ranks.length * ranks.length - 1)) / 12;
  return own === 0 ? 0 : both / Math.sqrt(own * ofOrder);
}

/** The variance of the means over parts of the input, as a share of the variance of all. */
function varianceShareOf(column: Float64Array, order: Uint16Array): number {
  const sums = new Float64Array(PARTS);
  const counts = new Float64Array(PARTS);
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  let squares = 0;
  for (let draw = 0; draw < column.length; draw += 1) {
    const off = (column[draw] ?? 0) - mean;
    const part = Math.floor(((order[draw] ?? 0) * PARTS) / column.length);
    sums[part] = (sums[part] ?? 0) + off;
    counts[part] = (counts[part] ?? 0) + 1;
    squares += off * off;
  }
  const between = sums.reduce((all, sum, part) => all + (sum * sum) / (counts[part] || 1), 0);
  return squares === 0 ? 0 : between / squares;
}

function endsOf(
  column: Float64Array,
  order: Uint16Array,
): { readonly whenLow: number; readonly whenHigh: number } {
  const tenth = Math.max(1, Math.floor(column.length / 10));
  let [low, high] = [0, 0];
  for (let draw = 0; draw < column.length; draw += 1) {
    const rank = order[draw] ?? 0;
    if (rank < tenth) low += column[draw] ?? 0;
    if (rank >= column.length - tenth) high += column[draw] ?? 0;
  }
  return { whenLow: low / tenth, whenHigh: high / tenth };
}
