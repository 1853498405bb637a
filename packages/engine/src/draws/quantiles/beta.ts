import { exp, ln } from '../series.ts';
import type { Curve, Knots } from './knots.ts';

/** Parts into which the way from 0 to 1 is cut: many for a narrow distribution, and one that rises without end. */
export const FEW = 256;
const MANY = 4096;
/** From here a distribution is narrow. */
const NARROW = 60;

/**
 * Points from 0 to 1 that crowd at both ends, where the density of a beta distribution may rise steeply: x = t^3 (10 - 15 t
 * + 6 t^2). With what the density is made of there, and how fast x grows with t.
 */
export interface Grid {
  readonly lnX: Float64Array;
  readonly lnRest: Float64Array;
  readonly lnGrowth: Float64Array;
  /** Room for the density at all points, and for its sums, used for one distribution after another. */
  readonly densities: Float64Array;
  readonly sums: Float64Array;
}

/** A beta quantity between bounds: from `low`, so wide. */
export interface Spanned {
  readonly a: number;
  readonly b: number;
  readonly low: number;
  readonly width: number;
}

const grids = new Map<number, Grid>();

/** The grid of so many parts; kept, as all inputs have one of two. */
export function gridOf(parts: number): Grid {
  const known = grids.get(parts);
  if (known !== undefined) return known;
  const points = 2 * parts + 1;
  const at = (point: number): number => point / (points - 1);
  const lnX = Float64Array.from({ length: points }, (_, point) => ln(smooth(at(point))));
  const lnGrowth = Float64Array.from({ length: points }, (_, point) => ln(growth(at(point))));
  const [densities, sums] = [new Float64Array(points), new Float64Array(parts + 1)];
  const grid = { lnX, lnRest: lnX.toReversed(), lnGrowth, densities, sums };
  grids.set(parts, grid);
  return grid;
}

function smooth(t: number): number {
  return t * t * t * (10 - 15 * t + 6 * t * t);
}

function growth(t: number): number {
  return 30 * t * t * (1 - t) * (1 - t);
}

/** Whether few parts are enough: the density neither rises without end nor is all in one place. */
export function isEven({ a, b }: Spanned): boolean {
  return a >= 1 && b >= 1 && a + b < NARROW;
}

/**
 * What a beta quantity is at the knots. Its density is added up (rule of Simpson) and the sum turned round, which is the same
 * everywhere to the bit; absolute error below 1e-6 of its width for `a` and `b` from 0.5 up to 1000. The kernel in WebAssembly
 * does the same operations in the same order.
 */
export function betaCurve(of: Spanned, { count, probabilities }: Knots): Curve {
  const parts = isEven(of) ? FEW : MANY;
  const grid = gridOf(parts);
  const { densities, sums } = grid;
  fillDensities(grid, of.a, of.b);
  fillSums(grid);
  const total = sums[parts] ?? 0;
  const values = new Float64Array(probabilities.length);
  const slopes = new Float64Array(probabilities.length);
  let part = 0;
  for (let knot = 0; knot < probabilities.length; knot += 1) {
    const wanted = (probabilities[knot] ?? 0) * total;
    while (part < parts - 1 && (sums[part + 1] ?? total) < wanted) part += 1;
    const first = densities[2 * part] ?? 0;
    const [middle, last] = [densities[2 * part + 1] ?? 0, densities[2 * part + 2] ?? 0];
    // Within a part the density is a curve of the second degree through three points.
    const second = 4 * middle - 3 * first - last;
    const third = 2 * first + 2 * last - 4 * middle;
    // A part of the sums is six times as long as a part of the way.
    const share = shareOf((wanted - (sums[part] ?? 0)) / 6, first, second, third);
    const t = (part + share) / parts;
    const density = (first + share * (second + share * third)) * (6 * parts * count);
    values[knot] = of.low + of.width * smooth(t);
    slopes[knot] = density > 0 ? ((growth(t) * total) / density) * of.width : 0;
  }
  return { values, slopes };
}

/** A turn that changes less is the last: the next one would change no more than its square. */
const NEAR = 1e-8;
/** So many turns bring a share to its last bits. */
const TURNS = 8;

/** The share of a part up to which the sum is as wanted, by Newton, and by halves where that would leave the part. */
function shareOf(wanted: number, first: number, second: number, third: number): number {
  const [half, part] = [second / 2, third / 3];
  let [low, high] = [0, 1];
  let share = wanted / (first + half + part);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const off = share * (first + share * (half + share * part)) - wanted;
    if (off > 0) high = share;
    else low = share;
    const next = share - off / (first + share * (second + share * third));
    if (Math.abs(next - share) < NEAR) return next;
    share = next > low && next < high ? next : (low + high) / 2;
  }
  return share;
}

/** The density at all points, as a share of the largest. */
function fillDensities({ lnX, lnRest, lnGrowth, densities }: Grid, a: number, b: number): void {
  const last = densities.length - 1;
  let most = Number.NEGATIVE_INFINITY;
  for (let point = 1; point < last; point += 1) {
    const log = (a - 1) * (lnX[point] ?? 0) + (b - 1) * (lnRest[point] ?? 0) + (lnGrowth[point] ?? 0);
    densities[point] = log;
    if (log > most) most = log;
  }
  for (let point = 1; point < last; point += 1) densities[point] = exp((densities[point] ?? 0) - most);
}

/** The probability up to the end of each part, not yet divided by the whole. */
function fillSums({ densities, sums }: Grid): void {
  for (let part = 0; part < sums.length - 1; part += 1) {
    const first = densities[2 * part] ?? 0;
    const [middle, last] = [densities[2 * part + 1] ?? 0, densities[2 * part + 2] ?? 0];
    sums[part + 1] = (sums[part] ?? 0) + (first + 4 * middle + last);
  }
}
