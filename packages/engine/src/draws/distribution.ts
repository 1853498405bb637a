import { betaCurve, type Spanned } from './quantiles/beta.ts';
import { cutAtZero, meanOfCut, type Normal } from './quantiles/cut-normal.ts';
import { type Curve, fillCurve, type Knots, knotsOf } from './quantiles/knots.ts';
import { type Lognormal, lognormalCurve, meanOfLognormal } from './quantiles/lognormal.ts';
import { fillRoots, type Roots, rootAt, rootsOf } from './quantiles/roots.ts';
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
  /** Normal, and never below zero (see `cutAtZero`) unless the quantity can be negative. */
  | {
      readonly kind: 'normal';
      readonly mean: number;
      readonly deviation: number;
      readonly canBeNegative?: boolean | undefined;
    };

/** The standard normal value below which nine in ten lie. */
const NINE_IN_TEN = 1.2815515655446004;

/** The lognormal distribution of which eight in ten lie between two values above zero. */
export function lognormalOf80(low: number, high: number): Distribution {
  const median = exp((ln(low) + ln(high)) / 2);
  return { kind: 'lognormal', median, spread: (ln(high) - ln(low)) / (2 * NINE_IN_TEN) };
}

/**
 * The normal distribution of which eight in ten lie between two values, the lower of which may be zero.
 * @param canBeNegative whether the quantity can be below zero: nothing is cut then
 */
export function normalOf80(low: number, high: number, canBeNegative = false): Distribution {
  const of = { kind: 'normal', mean: (low + high) / 2, deviation: (high - low) / (2 * NINE_IN_TEN) } as const;
  return canBeNegative ? { ...of, canBeNegative } : of;
}

/**
 * How the values of all draws are made: as one number, as a curve through knots (of which beta and lognormal ones can be made by
 * a kernel), or as two roots, one up to the part `turn` and one from there.
 */
export type Table =
  | { readonly kind: 'point'; readonly value: number }
  | Curved
  | ({ readonly kind: 'roots' } & Roots);

/** What becomes a curve through knots. */
type Curved =
  | { readonly kind: 'curve'; readonly curve: Curve }
  | ({ readonly kind: 'normal' } & Normal)
  | ({ readonly kind: 'beta' } & Spanned)
  | ({ readonly kind: 'lognormal' } & Lognormal);

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
    case 'roots': {
      const [first, last] = [0, count - 1].map((part) => rootAt(part, count, table));
      return { low: first ?? Number.NaN, high: last ?? Number.NaN };
    }
    case 'normal': {
      const values = quantiles(distribution, count);
      return { low: values[0] ?? Number.NaN, high: values.at(-1) ?? Number.NaN };
    }
    default: {
      const { values } = curveOf(table, knotsOf(count));
      return { low: values[0] ?? Number.NaN, high: values.at(-1) ?? Number.NaN };
    }
  }
}

/** Fills a list with the values of a table. */
function fillTable(values: Float64Array, table: Table): void {
  if (table.kind === 'point') values.fill(table.value);
  else if (table.kind === 'roots') fillRoots(values, rootsOf(values.length), table);
  else {
    fillCurve(values, knotsOf(values.length).places, curveOf(table, knotsOf(values.length)));
    if (table.kind === 'normal') cutAtZero(values, table);
  }
}

/** The curve of a table at its knots. */
export function curveOf(table: Curved, knots: Knots): Curve {
  switch (table.kind) {
    case 'curve':
      return table.curve;
    case 'beta':
      return betaCurve(table, knots);
    case 'lognormal':
      return lognormalCurve(table, knots);
    case 'normal':
      return normalCurve(table, knots);
  }
}

/** How the values of `count` draws are made. */
export function tableOf(distribution: Distribution, count: number): Table {
  switch (distribution.kind) {
    case 'point':
      return distribution;
    case 'triangular':
      return triangular(distribution, count);
    case 'uniform':
      return { kind: 'curve', curve: uniformCurve(distribution, knotsOf(count)) };
    case 'pert':
      return spanned(distribution, pertShape(distribution));
    case 'beta':
      return spanned(distribution, distribution);
    case 'lognormal':
    case 'normal':
      return distribution;
  }
}

/** Clark (1962): the weight of what is likely is four. */
function pertShape({ low, likely, high }: Extract<Distribution, { kind: 'pert' }>): Pick<Spanned, 'a' | 'b'> {
  const share = (likely - low) / (high - low);
  return { a: 1 + 4 * share, b: 1 + 4 * (1 - share) };
}

function spanned(
  { low, high }: { readonly low: number; readonly high: number },
  { a, b }: Pick<Spanned, 'a' | 'b'>,
): Table {
  return { kind: 'beta', a, b, low, width: high - low };
}

function uniformCurve(
  { low, high }: Extract<Distribution, { kind: 'uniform' }>,
  { count, probabilities }: Knots,
): Curve {
  return {
    values: probabilities.map((p) => low + (high - low) * p),
    slopes: probabilities.map(() => (high - low) / count),
  };
}

/** Before anything is cut off. */
function normalCurve({ mean, deviation }: Normal, { normals, normalSlopes }: Knots): Curve {
  return {
    values: normals.map((normal) => mean + deviation * normal),
    slopes: normalSlopes.map((slope) => deviation * slope),
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

/** The mean of a distribution by its formula. */
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
      return meanOfLognormal(of);
    case 'normal':
      return meanOfCut(of);
  }
}
