import type { Interval } from '../../graph/interval.ts';

/** Whole numbers up to here are rounded to by adding and taking away (see `count`), and add up without loss. */
const MOST = 2 ** 51;
/** What has no step of its own (a rate, a share) is counted as finely as fits, from here. */
const FINEST = 1e12;

/**
 * In how many steps a unit is counted where columns are added: as its unit has it, or coarser by tens where the sum
 * could become more than can be counted (of what has a step of its own, the tape then makes no sum). It hangs on the bounds of the columns only, not on their draws.
 */
export function countedIn(parts: readonly Interval[], stepsPerUnit: number | undefined): number {
  const most = parts.reduce((sum, { low, high }) => sum + Math.max(Math.abs(low), Math.abs(high)), 0);
  let steps = stepsPerUnit ?? FINEST;
  while (most * steps > MOST) steps /= 10;
  return steps;
}
