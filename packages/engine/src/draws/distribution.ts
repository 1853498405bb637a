import { betaQuantiles } from './quantiles/beta.ts';
import { normalProbability, normalQuantile } from './quantiles/normal.ts';
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
 * The values of `count` draws from small to large: each stands for one of `count` equally likely parts (a Latin hypercube
 * of one dimension), by the middle of it.
 */
export function quantiles(distribution: Distribution, count: number): Float64Array {
  switch (distribution.kind) {
    case 'pert':
      return spanned(distribution, pertShape(distribution), count);
    case 'beta':
      return spanned(distribution, distribution, count);
    case 'lognormal':
      return lognormalQuantiles(distribution, count);
    default: {
      const at = quantileOf(distribution);
      return Float64Array.from({ length: count }, (_, draw) => at((draw + 0.5) / count));
    }
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
  count: number,
): Float64Array {
  return betaQuantiles(a, b, count).map((share) => low + (high - low) * share);
}

/** One in so many parts is tail: there the middle of a part says too little of it. */
const TAIL = 100;

/** In the long tail the value of a part is its mean, so that the mean of all draws is that of the distribution. */
function lognormalQuantiles(of: Extract<Distribution, { kind: 'lognormal' }>, count: number): Float64Array {
  const tail = Math.ceil(count / TAIL);
  return Float64Array.from({ length: count }, (_, draw) => {
    if (draw < count - tail) return of.median * exp(of.spread * normalQuantile((draw + 0.5) / count));
    const before = aboveShare(of.spread, (count - draw) / count);
    return meanOf(of) * count * (before - aboveShare(of.spread, (count - draw - 1) / count));
  });
}

/** Which share of the mean comes from the largest values, that have this probability together. */
function aboveShare(spread: number, probability: number): number {
  if (probability === 0) return 0;
  return probability === 1 ? 1 : normalProbability(normalQuantile(probability) + spread);
}

/** The value that is stayed below with a probability. */
function quantileOf(
  of: Exclude<Distribution, { kind: 'pert' | 'beta' | 'lognormal' }>,
): (p: number) => number {
  switch (of.kind) {
    case 'point':
      return () => of.value;
    case 'uniform':
      return (p) => of.low + (of.high - of.low) * p;
    case 'triangular':
      return (p) => triangularAt(of, p);
    case 'normal': {
      const belowZero = normalProbability(-of.mean / of.deviation);
      return (p) => Math.max(0, of.mean + of.deviation * normalQuantile(belowZero + (1 - belowZero) * p));
    }
  }
}

function triangularAt(
  { low, likely, high }: Extract<Distribution, { kind: 'triangular' }>,
  p: number,
): number {
  const [width, before, after] = [high - low, likely - low, high - likely];
  return p * width < before ? low + Math.sqrt(p * width * before) : high - Math.sqrt((1 - p) * width * after);
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
