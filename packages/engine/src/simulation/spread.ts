import { atRanks } from '../draws/percentiles.ts';

/** In how many parts the draws fall, each a whole sample by itself, so that they tell how far chance moves a statistic. */
export const REPLICATES = 10;

/** A statistic of draws, and its Monte Carlo error: the standard deviation that another seed would show. */
export interface Estimated {
  readonly value: number;
  readonly error: number;
}

/** What draws of a figure say together: the 5th, 50th and 95th percentile and the mean, in the unit of the figure. */
export interface Spread {
  readonly p5: Estimated;
  readonly p50: Estimated;
  readonly p95: Estimated;
  readonly mean: Estimated;
}

/** A figure of which every draw is the same. */
export function sure(value: number): Spread {
  const same = { value, error: 0 };
  return { p5: same, p50: same, p95: same, mean: same };
}

/** Whether every draw is the same: then the figure is sure, whatever it hangs on. Most columns tell by their second draw. */
export function isSureColumn(draws: Float64Array): boolean {
  const [first] = draws;
  return draws.every((value) => value === first);
}

const SHARES = [0.05, 0.5, 0.95] as const;

/** The values that would stand at these places if the draws `from` up to `to` were sorted. */
type Select = (ranks: readonly number[], from: number, to: number) => readonly number[];

/**
 * The spread of a column of draws; its length is a multiple of `REPLICATES`.
 * @param select finds what would stand at a place, where something does so faster than looking through the column
 */
export function spreadOf(
  column: Float64Array,
  select: Select = (ranks, from, to) => atRanks(column.subarray(from, to), ranks),
): Spread {
  const whole = percentilesOf(select, 0, column.length);
  const size = column.length / REPLICATES;
  const parts = replicatesOf(column).map((part, at) => ({
    ranked: percentilesOf(select, at * size, (at + 1) * size),
    mean: meanOf(part),
  }));
  const percentile = (which: number): Estimated => ({
    value: whole[which] ?? Number.NaN,
    error: errorOf(parts.map(({ ranked }) => ranked[which] ?? Number.NaN)),
  });
  return {
    p5: percentile(0),
    p50: percentile(1),
    p95: percentile(2),
    mean: { value: meanOf(column), error: errorOf(parts.map(({ mean }) => mean)) },
  };
}

/** The share of the draws for which something holds. */
export function chanceOf(column: Float64Array, holds: (value: number) => boolean): Estimated {
  const share = (part: Float64Array): number => countOf(part, holds) / part.length;
  return { value: share(column), error: errorOf(replicatesOf(column).map(share)) };
}

function countOf(part: Float64Array, holds: (value: number) => boolean): number {
  let count = 0;
  for (const value of part) if (holds(value)) count += 1;
  return count;
}

/** The least values that so many of the draws do not pass: no draw is made up between two. */
function percentilesOf(select: Select, from: number, to: number): readonly number[] {
  const ranks = SHARES.map((share) => Math.max(0, Math.ceil(share * (to - from)) - 1));
  return select(ranks, from, to);
}

function replicatesOf(column: Float64Array): readonly Float64Array[] {
  const size = column.length / REPLICATES;
  if (!Number.isInteger(size)) throw new RangeError(`${column.length} draws: no multiple of ${REPLICATES}`);
  return Array.from({ length: REPLICATES }, (_, part) => column.subarray(part * size, (part + 1) * size));
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0;
  return sum / values.length;
}

/** The standard error of what replicates agree on: their standard deviation over the root of how many there are. */
function errorOf(ofReplicates: readonly number[]): number {
  const middle = meanOf(ofReplicates);
  const squares = ofReplicates.reduce((sum, value) => sum + (value - middle) * (value - middle), 0);
  return Math.sqrt(squares / (ofReplicates.length - 1) / ofReplicates.length);
}
