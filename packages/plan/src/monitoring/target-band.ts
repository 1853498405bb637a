import { type Bounds, highOf, isKnown, type KnownEstimate, lowOf, parseUnit } from '@kapstok/quantity';
import type { Target } from '../target.ts';

/** What a target that is a share is a share of: residents of a group, or what a business case promises; in its unit. */
export interface WholeOf {
  /** Unit of the indicator, as it is spelled. */
  readonly unit: string;
  /** Undefined: not known, or the target is no share. */
  readonly whole: number | undefined;
}

const NO_WHOLE: WholeOf = { unit: '', whole: undefined };

/**
 * From where to where a target is reached, in the unit of its indicator; shares as fractions. A point is both ends, a tolerance lies
 * on both sides, `>5` has no upper end. A percentage of an indicator that is no percentage itself is that share of its
 * group or potential, and so is a share beside which no number stands. Undefined: a date, or not known. Charts, tables, files
 * and audit have their bands from here.
 */
export function targetBand(target: Target, of: WholeOf = NO_WHOLE): Bounds | undefined {
  const { value, share, tolerance = 0, percent } = target;
  if (isKnown(value)) {
    const bounds = percent && isAmount(of.unit) ? shareOf(value, of.whole) : boundsOf(value);
    return bounds === undefined ? undefined : widened(bounds, tolerance);
  }
  return share === undefined || !isKnown(share) ? undefined : shareOf(share, of.whole);
}

/** What the share in a target comes to of a whole, whatever number stands beside it; undefined without either. */
export function shareInBand({ share }: Target, whole: number | undefined): Bounds | undefined {
  return share === undefined || !isKnown(share) ? undefined : shareOf(share, whole);
}

/** Whether a unit is one of amounts: a percentage in it would be a share of something. */
function isAmount(unit: string): boolean {
  const known = parseUnit(unit);
  return known !== undefined && known.unit.code !== '1';
}

function boundsOf(value: KnownEstimate): Bounds {
  return { low: lowOf(value), high: highOf(value) };
}

function shareOf(share: KnownEstimate, whole: number | undefined): Bounds | undefined {
  if (whole === undefined) return undefined;
  return { low: lowOf(share) * whole, high: highOf(share) * whole };
}

function widened({ low, high }: Bounds, tolerance: number): Bounds {
  if (tolerance === 0) return { low, high };
  return { low: low - Math.abs(low) * tolerance, high: high + Math.abs(high) * tolerance };
}
