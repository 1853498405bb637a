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
  sign(value: V): Sign;
}
