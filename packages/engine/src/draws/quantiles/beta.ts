import { exp, ln } from '../series.ts';

/** Parts into which the way from 0 to 1 is cut. */
const PARTS = 4096;
const POINTS = 2 * PARTS + 1;

/**
 * Points from 0 to 1 that crowd at both ends, where the density of a beta distribution may rise steeply: x = t^3 (10 - 15 t
 * + 6 t^2). With what the density is made of there, and how fast x grows with t.
 */
interface Grid {
  readonly lnX: Float64Array;
  readonly lnRest: Float64Array;
  readonly lnGrowth: Float64Array;
}

let grid: Grid | undefined;

function gridOnce(): Grid {
  if (grid !== undefined) return grid;
  const at = (point: number): number => point / (POINTS - 1);
  const lnX = Float64Array.from({ length: POINTS }, (_, point) => ln(smooth(at(point))));
  const lnGrowth = Float64Array.from({ length: POINTS }, (_, point) => {
    const [t, back] = [at(point), at(POINTS - 1 - point)];
    return ln(30 * t * t * back * back);
  });
  grid = { lnX, lnRest: lnX.toReversed(), lnGrowth };
  return grid;
}

function smooth(t: number): number {
  return t * t * t * (10 - 15 * t + 6 * t * t);
}

/**
 * The values that a beta quantity from 0 to 1 stays below with probability (i + 0.5) / count, i from 0 up to `count`: from
 * small to large. The density is added up (rule of Simpson) and the sum turned round, which is the same everywhere to the
 * bit; absolute error below 1e-6 for `a` and `b` from 0.5 up to 1000.
 */
export function betaQuantiles(a: number, b: number, count: number): Float64Array {
  const sums = cumulated(a, b);
  const total = sums[PARTS] ?? 0;
  const values = new Float64Array(count);
  let part = 0;
  for (let at = 0; at < count; at += 1) {
    const wanted = ((at + 0.5) / count) * total;
    while (part < PARTS - 1 && (sums[part + 1] ?? total) < wanted) part += 1;
    const [before, after] = [sums[part] ?? 0, sums[part + 1] ?? total];
    values[at] = smooth((part + (wanted - before) / (after - before)) / PARTS);
  }
  return values;
}

/** The probability up to the end of each part, not yet divided by the whole. */
function cumulated(a: number, b: number): Float64Array {
  const { lnX, lnRest, lnGrowth } = gridOnce();
  const lnAt = (point: number): number => {
    if (point === 0 || point === POINTS - 1) return Number.NEGATIVE_INFINITY;
    return (a - 1) * (lnX[point] ?? 0) + (b - 1) * (lnRest[point] ?? 0) + (lnGrowth[point] ?? 0);
  };
  const logs = Float64Array.from({ length: POINTS }, (_, point) => lnAt(point));
  const most = logs.reduce((one, other) => Math.max(one, other));
  const density = logs.map((log) => exp(log - most));
  const sums = new Float64Array(PARTS + 1);
  for (let part = 0; part < PARTS; part += 1) {
    const [first = 0, middle = 0, last = 0] = density.subarray(2 * part, 2 * part + 3);
    sums[part + 1] = (sums[part] ?? 0) + first + 4 * middle + last;
  }
  return sums;
}
