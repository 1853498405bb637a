import type { Sign } from './algebra.ts';

/**
 * How a figure relates to what is not known: `exact`, `atLeast` (unknown parts would add to it), `atMost`
 * (unknown parts would take from it), or `partial` (it could go either way).
 */
export type Bound = 'exact' | 'atLeast' | 'atMost' | 'partial';

/** The bound of a figure in which both have a part. */
export function together(a: Bound, b: Bound): Bound {
  if (a === 'exact') return b;
  return b === 'exact' || a === b ? a : 'partial';
}

/** The bound of what is taken away or divided by: what adds to it takes from the outcome. */
export function opposite(bound: Bound): Bound {
  if (bound === 'atLeast') return 'atMost';
  return bound === 'atMost' ? 'atLeast' : bound;
}

/** The bound of an amount times a factor: a negative factor turns it round, and nothing is left of it times zero. */
export function scaled(bound: Bound, by: Sign): Bound {
  switch (by) {
    case 'positive':
      return bound;
    case 'negative':
      return opposite(bound);
    case 'zero':
      return 'exact';
    case 'either':
      return bound === 'exact' ? 'exact' : 'partial';
  }
}
