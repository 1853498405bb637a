import type { Bounds } from '@kapstok/quantity';
import type { MeasuredTotal } from './measured-total.ts';

/** 1 when more is better, -1 when less is, 0 when it is to stay within its band. */
export type Direction = 1 | -1 | 0;

/**
 * How a measurement stands to its target. `reached`: within the band or better. `missed`: worse than the band, whatever is still
 * missing. `open`: what is missing can still make it either.
 */
export type Judgement = 'reached' | 'missed' | 'open' | 'not_applicable';

/**
 * Holds what was measured against the band of a target, both in one unit. Of a figure that is not whole only what nothing that is
 * missing can change is said.
 */
export function judged(total: MeasuredTotal, band: Bounds, direction: Direction): Judgement {
  if (total.kind === 'notApplicable') return 'not_applicable';
  if (total.kind !== 'known') return 'open';
  const worst = judgedWithin(reachOf(total), band, direction);
  return worst ?? 'open';
}

/** From where to where a figure can still go. */
function reachOf({ value, bound }: Extract<MeasuredTotal, { kind: 'known' }>): Bounds {
  return {
    low: bound === 'atMost' || bound === 'partial' ? Number.NEGATIVE_INFINITY : value,
    high: bound === 'atLeast' || bound === 'partial' ? Number.POSITIVE_INFINITY : value,
  };
}

function judgedWithin(reach: Bounds, band: Bounds, direction: Direction): Judgement | undefined {
  const isShort = direction >= 0 && reach.high < band.low;
  const isOver = direction <= 0 && reach.low > band.high;
  if (isShort || isOver) return 'missed';
  const isEnough = direction < 0 || reach.low >= band.low;
  const isNotTooMuch = direction > 0 || reach.high <= band.high;
  return isEnough && isNotTooMuch ? 'reached' : undefined;
}
