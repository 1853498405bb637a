import type { KnownEstimate } from '@kapstok/quantity';

/** On which side of zero a value lies; `either` when it may lie on both. */
export type Sign = 'positive' | 'negative' | 'zero' | 'either';

/**
 * Arithmetic on the values that flow through the graph. The graph knows nothing of what a value is: a point or
 * range today, a column of draws later. Units are the graph's business; unknowns are `Evaluator`'s.
 * An operation gives undefined where it has no outcome: a divisor that can be zero, a number too large to count with.
 */
export interface Algebra<V> {
  /** What a document gives; of a value that is open at the top (`>a`) the part that is known. */
  from(estimate: KnownEstimate): V | undefined;
  /** The same sum, to the last bit, in whatever order the parts come. `stepsPerUnit`: see quantity. */
  add(parts: readonly V[], stepsPerUnit: number | undefined): V | undefined;
  subtract(from: V, less: V): V | undefined;
  multiply(a: V, b: V): V | undefined;
  divide(over: V, under: V): V | undefined;
  /** 1 / (1 + rate)^years. */
  discount(rate: V, years: number): V | undefined;
  largest(of: readonly V[]): V | undefined;
  smallest(of: readonly V[]): V | undefined;
  /** The share that is kept of amounts that overlap, between 0 and 1; see `Overlapping`. */
  kept(of: Overlapping<V>): V | undefined;
  /** What amounts that overlap are together; `open` does not count. */
  together(of: Overlapping<V>): V | undefined;
  /** The share kept of one amount; one below zero is no saving that could be counted twice, and stays. */
  portion(of: Portion<V>): V | undefined;
  sign(value: V): Sign;
}

/**
 * Amounts that have something in common. Together they are what the largest is, with the others for as far as they do not
 * overlap, and at most the limit: `min(sum, limit, (1 - overlap) * sum + overlap * largest)`. Amounts below zero do not
 * take part. The share kept is that divided by their sum, and 1 where there is nothing to share.
 */
export interface Overlapping<V> {
  readonly parts: readonly V[];
  /** How many more there are whose amount may be anything: then the share is the least that it can be. */
  readonly open: number;
  /** Between 0 and 1. */
  readonly overlap: V;
  readonly limit: V | undefined;
  readonly stepsPerUnit: number | undefined;
}

/** One of the amounts that overlap. */
export interface Portion<V> {
  readonly part: V;
  /** The amounts before it. */
  readonly before: readonly V[];
  readonly kept: V;
  /** Every amount that overlaps, and which of `parts` this is; undefined when it is not among the known ones. */
  readonly among: () => { readonly all: Overlapping<V>; readonly at: number } | undefined;
  readonly stepsPerUnit: number | undefined;
}
