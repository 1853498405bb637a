import { exp } from '../series.ts';
import type { Curve, Knots } from './knots.ts';
import { normalProbability, normalQuantile } from './normal.ts';

/** A quantity whose logarithm is normal around that of the median. */
export interface Lognormal {
  readonly median: number;
  readonly spread: number;
}

/** So many parts of the long tail, where the middle of a part says too little of it, have its mean. */
const TAIL = 12;

/** What a lognormal quantity is at the knots. */
export function lognormalCurve(of: Lognormal, knots: Knots): Curve {
  const { normals, normalSlopes } = knots;
  const values = normals.map((normal) => of.median * exp(of.spread * normal));
  const slopes = values.map((value, knot) => value * of.spread * (normalSlopes[knot] ?? 0));
  fillTail(values, of, knots);
  return { values, slopes };
}

/** In the long tail the value of a part is its mean, so that the mean of all draws is that of the distribution. */
export function fillTail(values: Float64Array, of: Lognormal, { count, places }: Knots): void {
  const mean = meanOfLognormal(of);
  let above = 0;
  for (let knot = places.length - 1; knot >= 0 && (places[knot] ?? 0) >= count - TAIL; knot -= 1) {
    const next = aboveShare(of.spread, (count - (places[knot] ?? 0)) / count);
    values[knot] = mean * count * (next - above);
    above = next;
  }
}

/** Which share of the mean comes from the largest values, that have this probability together. */
function aboveShare(spread: number, probability: number): number {
  return probability === 1 ? 1 : normalProbability(normalQuantile(probability) + spread);
}

/** The mean, by its formula. */
export function meanOfLognormal({ median, spread }: Lognormal): number {
  return median * exp((spread * spread) / 2);
}
