import type { DrawnInput } from '../drawn-input.ts';
import { normalQuantile } from '../quantiles/normal.ts';
import { Random } from '../random.ts';
import { slicedPermutation } from './sliced.ts';

/**
 * The order of the draws of an input, which is also their ranks: the same for the same seed, stream and number of draws.
 * Inputs of one group are ordered by a normal score that is partly of the group and partly their own (a Gaussian copula),
 * such that their ranks correlate as the group says; within a group the slices are even by chance only.
 */
export function orderOf({ stream, group }: DrawnInput, seed: number, draws: number): Uint16Array {
  const own = slicedPermutation(new Random(seed, `input ${stream}`), draws);
  if (group === undefined || group.correlation === 0) return own;
  const common = slicedPermutation(new Random(seed, `group ${group.name}`), draws);
  return ranksOf(scores(common, own, scoreCorrelation(group.correlation)));
}

/** The correlation of normal scores whose ranks correlate so much (Pearson 1907: r = 2 sin(pi / 6 * rank correlation)). */
function scoreCorrelation(ofRanks: number): number {
  return Math.min(1, 2 * sine((Math.PI / 6) * ofRanks));
}

const TERMS_OF_SINE = 10;

/** The sine of an angle from 0 up to 1, to the same bit everywhere. */
function sine(angle: number): number {
  let sum = 1;
  for (let term = TERMS_OF_SINE; term > 0; term -= 1) {
    sum = 1 - ((angle * angle) / (2 * term * (2 * term + 1))) * sum;
  }
  return angle * sum;
}

/** Each input has `root of r` of what is common, so that two of them correlate by `r`. */
function scores(common: Uint16Array, own: Uint16Array, correlation: number): Float64Array {
  const [shared, alone] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  const normal = Float64Array.from(common, (_, rank) => normalQuantile((rank + 0.5) / common.length));
  return Float64Array.from(
    common,
    (rank, draw) => shared * (normal[rank] ?? 0) + alone * (normal[own[draw] ?? 0] ?? 0),
  );
}

/** The place of each value if they were sorted; of equal values the first comes first. */
export function ranksOf(values: Float64Array): Uint16Array {
  const sorted = Uint16Array.from(values, (_, draw) => draw).sort(
    (one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other,
  );
  const ranks = new Uint16Array(values.length);
  sorted.forEach((draw, rank) => {
    ranks[draw] = rank;
  });
  return ranks;
}
