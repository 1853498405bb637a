import { type Bounds, type KnownEstimate, lowOf } from '@kapstok/quantity';
import type { Algebra, Sign } from './algebra.ts';
import { exactSumOf } from './exact-sum.ts';
import { keptOfIntervals, portionOfIntervals, togetherOfIntervals } from './overlap-of-intervals.ts';
import { wholePower } from './whole-power.ts';

/** Points and ranges: least and most, with interval arithmetic. A point stays a point. */
export type Interval = Bounds;

function finite(low: number, high: number): Interval | undefined {
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : undefined;
}

function corners(a: Interval, b: Interval, by: (x: number, y: number) => number): Interval | undefined {
  if (a.low === a.high && b.low === b.high) {
    const value = by(a.low, b.low);
    return finite(value, value);
  }
  const all = [by(a.low, b.low), by(a.low, b.high), by(a.high, b.low), by(a.high, b.high)];
  return finite(Math.min(...all), Math.max(...all));
}

function lowIn({ low }: Interval): number {
  return low;
}

function highIn({ high }: Interval): number {
  return high;
}

function isPoint({ low, high }: Interval): boolean {
  return low === high;
}

function signOf({ low, high }: Interval): Sign {
  if (low === 0 && high === 0) return 'zero';
  if (low >= 0) return 'positive';
  return high <= 0 ? 'negative' : 'either';
}

/** Interval arithmetic: the result holds every value that the inputs allow. */
export const intervals: Algebra<Interval> = {
  from: (estimate: KnownEstimate) => {
    const low = lowOf(estimate);
    return finite(low, estimate.kind === 'range' ? estimate.high : low);
  },
  add: (parts, stepsPerUnit) => {
    const low = exactSumOf(parts, lowIn, stepsPerUnit);
    return finite(low, parts.every(isPoint) ? low : exactSumOf(parts, highIn, stepsPerUnit));
  },
  subtract: (from, less) => finite(from.low - less.high, from.high - less.low),
  multiply: (a, b) => corners(a, b, (x, y) => x * y),
  divide: (over, under) =>
    under.low <= 0 && under.high >= 0 ? undefined : corners(over, under, (x, y) => x / y),
  discount: (rate, years) => {
    if (rate.low <= -1) return undefined;
    const [one, other] = [wholePower(1 + rate.low, -years), wholePower(1 + rate.high, -years)];
    return finite(Math.min(one, other), Math.max(one, other));
  },
  largest: (of) => extreme(of, Math.max),
  smallest: (of) => extreme(of, Math.min),
  kept: (of) => {
    const { low, high } = keptOfIntervals(of);
    return finite(low, high);
  },
  together: (of) => {
    const { low, high } = togetherOfIntervals(of);
    return finite(low, high);
  },
  portion: (of) => {
    const { low, high } = portionOfIntervals(of);
    return finite(low, high);
  },
  sign: signOf,
};

function extreme(of: readonly Interval[], by: (a: number, b: number) => number): Interval | undefined {
  const [first, ...others] = of;
  if (first === undefined) return undefined;
  return others.reduce((most, one) => ({ low: by(most.low, one.low), high: by(most.high, one.high) }), first);
}
