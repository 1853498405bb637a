import { type Bounds, highOf, type KnownEstimate, lowOf } from '@kapstok/quantity';
import type { Algebra } from './algebra.ts';

/** Points and ranges: least and most, with interval arithmetic. A point stays a point. */
export type Interval = Bounds;

function exactSum(values: readonly number[], stepsPerUnit: number): number {
  let steps = 0;
  for (const value of values) steps += Math.round(value * stepsPerUnit);
  return steps / stepsPerUnit;
}

/** 0 times "no upper bound" is 0: nothing of it is counted. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

function corners(a: Interval, b: Interval, by: (x: number, y: number) => number): Interval {
  if (a.low === a.high && b.low === b.high) {
    const value = by(a.low, b.low);
    return { low: value, high: value };
  }
  const all = [by(a.low, b.low), by(a.low, b.high), by(a.high, b.low), by(a.high, b.high)];
  return { low: Math.min(...all), high: Math.max(...all) };
}

function allOf(values: readonly Interval[], side: 'low' | 'high'): number[] {
  return values.map((value) => value[side]);
}

/** Interval arithmetic: the result holds every value that the inputs allow. */
export const intervals: Algebra<Interval> = {
  from: (estimate: KnownEstimate) => ({ low: lowOf(estimate), high: highOf(estimate) }),
  add: (parts, stepsPerUnit) => ({
    low: exactSum(allOf(parts, 'low'), stepsPerUnit),
    high: exactSum(allOf(parts, 'high'), stepsPerUnit),
  }),
  subtract: (from, less) => ({ low: from.low - less.high, high: from.high - less.low }),
  multiply: (a, b) => corners(a, b, times),
  divide: (over, under) => {
    if (under.low <= 0 && under.high >= 0) return undefined;
    return corners(over, under, (x, y) => x / y);
  },
  discount: (rate, years) => {
    const factors = [(1 + rate.low) ** -years, (1 + rate.high) ** -years];
    return { low: Math.min(...factors), high: Math.max(...factors) };
  },
  largest: (of) => ({ low: greatest(allOf(of, 'low')), high: greatest(allOf(of, 'high')) }),
  smallest: (of) => ({
    low: -greatest(allOf(of, 'low').map(negated)),
    high: -greatest(allOf(of, 'high').map(negated)),
  }),
};

function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(value, most), Number.NEGATIVE_INFINITY);
}

function negated(value: number): number {
  return -value;
}
