import { exp } from '../series.ts';
import { normalProbability, normalQuantile } from './normal.ts';

/** A normal quantity of which nothing lies below zero, unless it can be negative. */
export interface Normal {
  readonly mean: number;
  readonly deviation: number;
  readonly canBeNegative?: boolean | undefined;
}

const TENTH = 0.1;
/** The standard normal value that one in ten lies below. */
const LOWEST_TENTH = -1.2815515655446004;
/** So many deviations below the mean no draw lies, however many there are. */
const BEYOND_DRAWS = 4.5;
const ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

/**
 * Mends the values of a normal quantity, from small to large, that go below zero. What the 80 % interval says stays as it is:
 * where the lowest tenth ends above zero, it lies between zero and there as before, but for what was below; where it does
 * not, what would be below zero is zero.
 */
export function cutAtZero(values: Float64Array, of: Normal): void {
  const { mean, deviation } = of;
  if (of.canBeNegative === true || mean > BEYOND_DRAWS * deviation) return;
  const below = normalProbability(-mean / deviation);
  if (below >= TENTH) {
    for (let part = 0; part < values.length && (values[part] ?? 0) < 0; part += 1) values[part] = 0;
    return;
  }
  const { length } = values;
  const left = 1 - below / TENTH;
  for (let part = 0; part + 0.5 < length * TENTH; part += 1) {
    const probability = below + ((part + 0.5) / length) * left;
    values[part] = Math.max(0, mean + deviation * normalQuantile(probability));
  }
}

/** The mean of what is left, by its formula. */
export function meanOfCut({ mean, deviation, canBeNegative }: Normal): number {
  if (canBeNegative === true || mean > BEYOND_DRAWS * deviation) return mean;
  const zero = -mean / deviation;
  const below = normalProbability(zero);
  if (below >= TENTH) return mean * (1 - below) + deviation * densityAt(zero);
  const lowest = mean + (deviation * (densityAt(zero) - densityAt(LOWEST_TENTH))) / (TENTH - below);
  return (1 - TENTH) * mean + deviation * densityAt(LOWEST_TENTH) + TENTH * lowest;
}

function densityAt(normal: number): number {
  return exp((-normal * normal) / 2) / ROOT_OF_TWO_PI;
}
