import type { DrawnInput } from '../draws/drawn-input.ts';
import { rankCorrelations } from '../draws/rank-correlations.ts';
import { ranksOf } from '../draws/ranks.ts';

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

/** Inputs as they were drawn, and of each which of its values, from small to large, each draw has. */
interface Drawn {
  readonly seed: number;
  readonly inputs: readonly DrawnInput[];
  readonly orders: readonly Uint16Array[];
}

/** What an outcome hangs on, the strongest first; `column` holds its draws. */
export function sensitivitiesOf(
  column: Float64Array,
  { seed, inputs, orders }: Drawn,
): readonly Sensitivity[] {
  const correlations = rankCorrelations(inputs, { seed, orders }, ranksOf(column));
  const sensitivities = orders.map((order, input) =>
    sensitivityTo(column, order, { input, rankCorrelation: correlations[input] ?? 0 }),
  );
  return sensitivities.sort((a, b) => Math.abs(b.rankCorrelation) - Math.abs(a.rankCorrelation));
}

function sensitivityTo(
  column: Float64Array,
  order: Uint16Array,
  of: Pick<Sensitivity, 'input' | 'rankCorrelation'>,
): Sensitivity {
  const share = varianceShareOf(column, order);
  const noise = (PARTS - 1) / (column.length - 1);
  const varianceShare = Math.min(1, Math.max(0, (share - noise) / (1 - noise)));
  return {
    ...of,
    varianceShare,
    narrows: 1 - Math.sqrt(1 - varianceShare),
    ...endsOf(column, order),
    isNoise:
      Math.abs(of.rankCorrelation) * Math.sqrt(column.length - 1) < BEYOND_CHANCE &&
      share * column.length < CHI_SQUARE,
  };
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
