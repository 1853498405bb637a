import type { Bounds } from '@kapstok/quantity';
import type { Row } from '../plan.ts';
import { type Polarity, polarityIn } from './polarity.ts';
import { targetBand } from './target-band.ts';

/**
 * 1 when more is better, -1 when less is: by its polarity, else by the way its targets go. 0 when neither says, and when
 * its polarity is not understood: the targets may be what is wrong, so they are not asked then.
 */
export function directionOf(indicator: Row<'kpis'>): Polarity {
  if (indicator.polarity.trim() !== '') return polarityIn(indicator.polarity) ?? 0;
  const [first, ...later] = [...indicator.byYear]
    .sort(([a], [b]) => a - b)
    .flatMap(([, target]) => targetBand(target) ?? [])
    .map(middleOf);
  const last = later.at(-1);
  if (first === undefined || last === undefined || first === last) return 0;
  return last > first ? 1 : -1;
}

/** The middle of a band; its least where it is open at the top. */
export function middleOf({ low, high }: Bounds): number {
  return Number.isFinite(high) ? (low + high) / 2 : low;
}
