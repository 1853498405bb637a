import type { DrawnInput } from '../drawn-input.ts';
import { standardNormals } from '../quantiles/knots.ts';
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
  const normal = standardNormals(common.length);
  const made = new Float64Array(common.length);
  for (let draw = 0; draw < made.length; draw += 1) {
    made[draw] = shared * (normal[common[draw] ?? 0] ?? 0) + alone * (normal[own[draw] ?? 0] ?? 0);
  }
  return made;
}

/** Parts into which values are dealt before they are sorted. */
const PARTS = 4096;

/** The place of each value if they were sorted; of equal values the first comes first. */
function ranksOf(values: Float64Array): Uint16Array {
  const [sorted, ends] = dealtByValue(values);
  const ranks = new Uint16Array(values.length);
  let from = 0;
  for (const end of ends) {
    sorted
      .subarray(from, end)
      .sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other)
      .forEach((draw, at) => {
        ranks[draw] = from + at;
      });
    from = end;
  }
  return ranks;
}

/** The draws by parts of equal width of their values, from low to high, and where each part that holds any ends. */
function dealtByValue(values: Float64Array): readonly [Uint16Array, readonly number[]] {
  const parts = partsOf(values);
  const next = new Uint32Array(PARTS + 1);
  for (const part of parts) next[part + 1] = (next[part + 1] ?? 0) + 1;
  for (let part = 0; part < PARTS; part += 1) next[part + 1] = (next[part + 1] ?? 0) + (next[part] ?? 0);
  const ends = [...new Set(next.subarray(1))];
  const sorted = new Uint16Array(values.length);
  parts.forEach((part, draw) => {
    sorted[next[part] ?? 0] = draw;
    next[part] = (next[part] ?? 0) + 1;
  });
  return [sorted, ends];
}

/** In which part of equal width each value falls. */
function partsOf(values: Float64Array): Uint16Array {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const scale = high > low ? (PARTS - 1) / (high - low) : 0;
  const parts = new Uint16Array(values.length);
  for (let draw = 0; draw < parts.length; draw += 1) parts[draw] = ((values[draw] ?? 0) - low) * scale;
  return parts;
}
