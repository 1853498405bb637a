import type { KnownEstimate } from '@kapstok/quantity';

/**
 * Arithmetic on the values that flow through the graph. The graph knows nothing of what a value is: a point or
 * range today, a column of draws later. Units are the graph's business; unknowns are `evaluate`'s.
 */
export interface Algebra<V> {
  from(estimate: KnownEstimate): V;
  /** Exact in whole steps (see `stepsPerUnit`), so that the order of the parts does not matter. */
  add(parts: readonly V[], stepsPerUnit: number): V;
  subtract(from: V, less: V): V;
  multiply(a: V, b: V): V;
  /** @returns undefined where the divisor can be zero. */
  divide(over: V, under: V): V | undefined;
  discount(rate: V, years: number): V;
  largest(of: readonly V[]): V;
  smallest(of: readonly V[]): V;
}
