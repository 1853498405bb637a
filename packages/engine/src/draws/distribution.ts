import { betaCurve } from './quantiles/beta.ts';
import { type Curve, fillCurve, type Knots, knotsOf } from './quantiles/knots.ts';
import { normalDensity, normalProbability, normalQuantile } from './quantiles/normal.ts';
import { fillRoots, rootAt, rootsOf } from './quantiles/roots.ts';
import { exp, ln } from './series.ts';

/**
 * What is known of an amount that is not known: how likely which value is. Bounds are finite and `low < high`; what is
 * `likely` lies between them, a spread is above zero.
 */
export type Distribution =
  /** One number: known, or set by hand. */
  | { readonly kind: 'point'; readonly value: number }
  /** Anywhere between two bounds, one place as likely as another. */
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  /** Most likely in one place, and less so in a straight line to both bounds. */
  | { readonly kind: 'triangular'; readonly low: number; readonly likely: number; readonly high: number }
  /** As triangular, but round: a beta distribution whose mean is (low + 4 likely + high) / 6. */
  | { readonly kind: 'pert'; readonly low: number; readonly likely: number; readonly high: number }
  /** A share between bounds. */
  | {
      readonly kind: 'beta';
      readonly a: number;
      readonly b: number;
      readonly low: number;
      readonly high: number;
    }
  /** Above zero, with a long tail: its logarithm is normal around that of the median. */
  | { readonly kind: 'lognormal'; readonly median: number; readonly spread: number }
  /** Normal, of which only what is above zero counts. */
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number };

/** The standard normal value below which nine in ten lie. */
const NINE_IN_TEN = 1.2815515655446004;

/** The lognormal distribution of which eight in ten lie between two values above zero. */
export function lognormalOf80(low: number, high: number): Distribution {
  const median = exp((ln(low) + ln(high)) / 2);
  return { kind: 'lognormal', median, spread: (ln(high) - ln(low)) / (2 * NINE_IN_TEN) };
}

/** The normal distribution of which, before what is below zero is left out, eight in ten lie between two values. */
export function normalOf80(low: number, high: number): Distribution {
  return { kind: 'normal', mean: (low + high) / 2, deviation: (high - low) / (2 * NINE_IN_TEN) };
}

/**
 * How the values of all draws are made: as one number, as a curve through knots, or as two roots, one up to the part `turn`
 * and one from there.
 */
export type Table =
  | { readonly kind: 'point'; readonly value: number }
  | { readonly kind: 'curve'; readonly knots: Knots; readonly curve: Curve }
  | {
      readonly kind: 'roots';
      readonly turn: number;
      readonly low: number;
      readonly rise: number;
      readonly high: number;
      readonly fall: number;
    };

/**
 * The values of `count` draws from small to large: each stands for one of `count` equally likely parts (a Latin hypercube
 * of one dimension), by the middle of it.
 */
export function quantiles(distribution: Distribution, count: number): Float64Array {
  const values = new Float64Array(count);
  fillTable(values, tableOf(distribution, count));
  return values;
}

/** The least and the largest of so many draws. */
export function endsOf(
  distribution: Distribution,
  count: number,
): { readonly low: number; readonly high: number } {
  const table = tableOf(distribution, count);
  switch (table.kind) {
    case 'point':
      return { low: table.value, high: table.value };
    case 'curve':
      return { low: table.curve.values[0] ?? Number.NaN, high: table.curve.values.at(-1) ?? Number.NaN };
    case 'roots': {
      const [first, last] = [0, count - 1].map((part) => rootAt(part, count, table));
      return { low: first ?? Number.NaN, high: last ?? Number.NaN };
    }
  }
}

/** Fills a list with the values of a table. */
function fillTable(values: Float64Array, table: Table): void {
  if (table.kind === 'point') values.fill(table.value);
  else if (table.kind === 'curve') fillCurve(values, table.knots.places, table.curve);
  else fillRoots(values, rootsOf(values.length), table);
}

/** How the values of `count` draws are made. */
export function tableOf(distribution: Distribution, count: number): Table {
  const knots = knotsOf(count);
  const curved = (curve: Curve): Table => ({ kind: 'curve', knots, curve });
  switch (distribution.kind) {
    case 'point':
      return distribution;
    case 'triangular':
      return triangular(distribution, count);
    case 'uniform': {
      const { low, high } = distribution;
      const slopes = knots.probabilities.map(() => (high - low) / count);
      return curved({ values: knots.probabilities.map((p) => low + (high - low) * p), slopes });
    }
    case 'pert':
      return curved(spanned(distribution, pertShape(distribution), knots));
    case 'beta':
      return curved(spanned(distribution, distribution, knots));
    case 'lognormal':
      return curved(lognormalCurve(distribution, knots));
    case 'normal':
      return curved(normalCurve(distribution, knots));
  }
}

interface Shape {
  readonly a: number;
  readonly b: number;
}

/** Clark (1962): the weight of what is likely is four. */
function pertShape({ low, likely, high }: Extract<Distribution, { kind: 'pert' }>): Shape {
  const share = (likely - low) / (high - low);
  return { a: 1 + 4 * share, b: 1 + 4 * (1 - share) };
}

function spanned(
  { low, high }: { readonly low: number; readonly high: number },
  { a, b }: Shape,
  knots: Knots,
): Curve {
  const { values, slopes } = betaCurve(a, b, knots);
  const width = high - low;
  for (let knot = 0; knot < values.length; knot += 1) {
    values[knot] = low + width * (values[knot] ?? 0);
    slopes[knot] = (slopes[knot] ?? 0) * width;
  }
  return { values, slopes };
}

/** So many parts of the long tail, where the middle of a part says too little of it, have its mean. */
const TAIL = 12;

/** In the long tail the value of a part is its mean, so that the mean of all draws is that of the distribution. */
function lognormalCurve(of: Extract<Distribution, { kind: 'lognormal' }>, knots: Knots): Curve {
  const { count, places, normals, normalSlopes } = knots;
  const values = normals.map((normal) => of.median * exp(of.spread * normal));
  const slopes = values.map((value, knot) => value * of.spread * (normalSlopes[knot] ?? 0));
  const mean = meanOf(of);
  let above = 0;
  for (let knot = places.length - 1; knot >= 0 && (places[knot] ?? 0) >= count - TAIL; knot -= 1) {
    const next = aboveShare(of.spread, (count - (places[knot] ?? 0)) / count);
    values[knot] = mean * count * (next - above);
    above = next;
  }
  return { values, slopes };
}

/** Which share of the mean comes from the largest values, that have this probability together. */
function aboveShare(spread: number, probability: number): number {
  return probability === 1 ? 1 : normalProbability(normalQuantile(probability) + spread);
}

function normalCurve({ mean, deviation }: Extract<Distribution, { kind: 'normal' }>, knots: Knots): Curve {
  const belowZero = normalProbability(-mean / deviation);
  const normals = knots.probabilities.map((p) => normalQuantile(belowZero + (1 - belowZero) * p));
  return {
    values: normals.map((normal) => Math.max(0, mean + deviation * normal)),
    slopes: normals.map((normal) => (deviation * (1 - belowZero)) / (normalDensity(normal) * knots.count)),
  };
}

function triangular(
  { low, likely, high }: Extract<Distribution, { kind: 'triangular' }>,
  count: number,
): Table {
  const [width, before, after] = [high - low, likely - low, high - likely];
  // The first part whose middle lies past what is likely.
  const turn = Math.max(0, Math.min(count, Math.ceil((before / width) * count - 0.5)));
  return { kind: 'roots', turn, low, rise: Math.sqrt(width * before), high, fall: Math.sqrt(width * after) };
}

/** The mean of a distribution by its formula; of the normal one, that of what is above zero. */
export function meanOf(of: Distribution): number {
  switch (of.kind) {
    case 'point':
      return of.value;
    case 'uniform':
      return (of.low + of.high) / 2;
    case 'triangular':
      return (of.low + of.likely + of.high) / 3;
    case 'pert':
      return (of.low + 4 * of.likely + of.high) / 6;
    case 'beta':
      return of.low + ((of.high - of.low) * of.a) / (of.a + of.b);
    case 'lognormal':
      return of.median * exp((of.spread * of.spread) / 2);
    case 'normal': {
      const cut = -of.mean / of.deviation;
      const density = exp((-cut * cut) / 2) / Math.sqrt(2 * Math.PI);
      return of.mean + (of.deviation * density) / (1 - normalProbability(cut));
    }
  }
}
