import type { Bounds } from '@kapstok/quantity';
import { type Estimate, highOf, isKnown, type KnownEstimate, lowOf } from '@kapstok/quantity';
import { allowedBy, printedStep, roundingOf, roundsTo } from '../../rounding.ts';

/** The known cells among a number of cells, and whether there are others. */
export interface KnownPart {
  readonly known: readonly KnownEstimate[];
  /** Whether a cell is not known: the sum is then at least the known part. */
  readonly open: boolean;
  readonly sum: Bounds;
}

/** Adds what is known of a number of cells; a cell that does not apply adds nothing. */
export function knownPart(cells: Iterable<Estimate>): KnownPart {
  const known: KnownEstimate[] = [];
  let [low, high, open] = [0, 0, false];
  for (const cell of cells) {
    if (cell.kind === 'unknown') open = true;
    if (!isKnown(cell)) continue;
    known.push(cell);
    low += lowOf(cell);
    high += highOf(cell);
  }
  return { known, open, sum: { low, high } };
}

/**
 * How far the sum of parts, each printed rounded, lies from the sum of what was rounded: at most half a step for each,
 * and as errors up and down largely cancel, seldom more than two standard deviations (step x sqrt(n / 12)).
 */
export function roomOfParts(parts: readonly KnownEstimate[]): number {
  const steps = parts.map((part) => printedStep(lowOf(part))).filter((step) => step > 0);
  if (steps.length === 0) return 0;
  const likely = Math.min(...steps) * Math.min(steps.length / 2, 2 * Math.sqrt(steps.length / 12));
  const most = parts.reduce((room, part) => room + roundingOf(lowOf(part)), 0);
  return Math.min(likely, most);
}

/** Whether a printed total is the sum of its parts, but for rounding of the total and of the parts. */
export function isSum(total: KnownEstimate, parts: KnownPart): boolean {
  // Most fit by themselves: room for rounding of the parts only widens this.
  return (
    fits(total, parts.sum, parts.open, 0) || fits(total, parts.sum, parts.open, roomOfParts(parts.known))
  );
}

/**
 * Whether a printed number is what was computed, but for rounding and a given room beside it. A sum that is open at
 * the top (unknown parts) is contradicted only by a smaller number.
 */
export function fits(stated: KnownEstimate, computed: Bounds, open: boolean, room: number): boolean {
  const high = open ? Number.POSITIVE_INFINITY : computed.high + room;
  return roundsTo(stated, { low: computed.low - room, high });
}

/** The middle of a known value; its least where it is open at the top. */
export function middle(bounds: Bounds): number {
  return Number.isFinite(bounds.high) ? (bounds.low + bounds.high) / 2 : bounds.low;
}

/** The middle of what a printed number or range says. */
export function middleOf(estimate: KnownEstimate): number {
  return middle({ low: lowOf(estimate), high: highOf(estimate) });
}

/** How far a stated number lies from a sum, as a share of the larger of both. */
export function apart(stated: KnownEstimate, computed: Bounds): number {
  const [a, b] = [middleOf(stated), middle(computed)];
  const largest = Math.max(Math.abs(a), Math.abs(b));
  return largest === 0 ? 0 : Math.abs(a - b) / largest;
}

/** A difference of less than this share is a warning, not an error: no one decides otherwise for it. */
export const SMALL = 0.01;

/** What an honest writer allows around a number in a table whose neighbours are printed to `step`. */
export function allowedInRow(stated: KnownEstimate, step: number): Bounds {
  const own = allowedBy(stated);
  return {
    low: Math.min(own.low, lowOf(stated) - step / 2),
    high: Math.max(own.high, highOf(stated) + step / 2),
  };
}
