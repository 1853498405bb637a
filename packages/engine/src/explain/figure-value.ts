import type { FigureValue } from '../figure.ts';
import type { Evaluated } from '../graph/evaluate.ts';
import type { Interval } from '../graph/interval.ts';

/** What a node came to, as the value of a figure. */
export function figureValue(evaluated: Evaluated<Interval>): FigureValue {
  if (evaluated.kind !== 'known') return evaluated;
  return { kind: 'known', bound: evaluated.bound, low: evaluated.value.low, high: evaluated.value.high };
}
