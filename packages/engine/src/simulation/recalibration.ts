import type { PossibleValues } from '@kapstok/plan';
import type { Distribution } from '../draws/distribution.ts';
import { quantiles } from '../draws/distribution.ts';
import { exp } from '../draws/series.ts';

/** What was measured of an input, and how far the measurement may be off: its standard deviation, above zero. */
export interface Observation {
  readonly value: number;
  readonly deviation: number;
}

/** Three places of a quantity: one in ten is lower, half is, nine in ten are. */
export interface Interval80 {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** What an observation does to what was thought before, with what is needed to follow it. */
export interface Recalibration {
  readonly before: Interval80;
  readonly after: Interval80;
  /** Mean and standard deviation before and after. */
  readonly mean: readonly [before: number, after: number];
  readonly deviation: readonly [before: number, after: number];
  /**
   * The weight of the observation in the new mean, from 0 to 1, the rest being that of what was thought before: each weighs
   * by how sure it is (the inverse of its variance), which is exact where both are normal.
   */
  readonly weight: number;
  /** Whether the observation lies where what was thought before hardly held possible: then ask before believing either. */
  readonly isSurprise: boolean;
}

/** An odd number of parts, so that one of them is the middle. */
const ODD = 101;

/** The value that half of the draws of an input stay below. */
export function medianOf(of: Distribution): number {
  return quantiles(of, ODD)[(ODD - 1) / 2] ?? Number.NaN;
}

const PARTS = 10_000;
const ANY: PossibleValues = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
/** Two sides of one in a hundred, of a normal quantity. */
const SURPRISE = 2.5758;

/**
 * The rule of Bayes on a grid: each of `PARTS` equally likely values of the prior is weighed by how likely the observation
 * would be if it were true, with a normal error of measurement. It holds for every shape of prior.
 * @param possible between which bounds the input can lie: what is drawn beyond them counts as the bound
 * @throws RangeError when the deviation is not above zero
 */
export function recalibrated(
  prior: Distribution,
  { value, deviation }: Observation,
  { least, most }: PossibleValues = ANY,
): Recalibration {
  if (!(deviation > 0)) throw new RangeError(`a deviation of ${deviation}`);
  const values = quantiles(prior, PARTS).map((drawn) => Math.min(most, Math.max(least, drawn)));
  const distances = values.map((candidate) => (candidate - value) / deviation);
  const nearest = distances.reduce((least, at) => Math.min(least, at * at), Number.POSITIVE_INFINITY);
  const weights = distances.map((at) => exp((nearest - at * at) / 2));
  const flat = new Float64Array(PARTS).fill(1);
  const [before, after] = [momentsOf(values, flat), momentsOf(values, weights)];
  const off = value - before.mean;
  return {
    before: interval80(values, flat),
    after: interval80(values, weights),
    mean: [before.mean, after.mean],
    deviation: [before.deviation, after.deviation],
    weight: shareOfPrecision(before.deviation, deviation),
    isSurprise: Math.abs(off) > SURPRISE * Math.sqrt(before.deviation ** 2 + deviation ** 2),
  };
}

function shareOfPrecision(prior: number, observation: number): number {
  return (prior * prior) / (prior * prior + observation * observation);
}

function momentsOf(
  values: Float64Array,
  weights: Float64Array,
): { readonly mean: number; readonly deviation: number } {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / total;
  const squares = values.reduce((sum, value, at) => sum + (value - mean) ** 2 * (weights[at] ?? 0), 0);
  return { mean, deviation: Math.sqrt(squares / total) };
}

/** Values from small to large, of which each has its weight. */
function interval80(values: Float64Array, weights: Float64Array): Interval80 {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const at = (share: number): number => {
    let below = 0;
    const found = weights.findIndex((weight) => {
      below += weight;
      return below >= share * total;
    });
    return values[found < 0 ? values.length - 1 : found] ?? Number.NaN;
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
