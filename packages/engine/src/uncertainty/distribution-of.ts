import type { Row } from '@kapstok/plan';
import type { Estimate } from '@kapstok/quantity';
import { type Distribution, lognormalOf80, normalOf80 } from '../draws/distribution.ts';

type AssumptionRow = Row<'assumptions'>;

/** What an assumption says of its input. */
export type Said =
  | { readonly kind: 'distribution'; readonly of: Distribution }
  /** One value, and sure of it. */
  | { readonly kind: 'point'; readonly value: number }
  /** A range of which nobody said what it means. */
  | { readonly kind: 'open' }
  /** Its numbers are not there yet. */
  | { readonly kind: 'unknown' };

const UNKNOWN: Said = { kind: 'unknown' };

/**
 * What an assumption says, as a distribution. A range of eight in ten above zero is lognormal, so that it holds its bounds
 * and never goes below zero; one from zero is normal, cut at zero. Of two groups any mix is as likely.
 * @param canBeNegative whether what it is about can be below zero: nothing is cut there then
 */
export function distributionOf(row: AssumptionRow, canBeNegative = false): Said {
  switch (row.shape) {
    case 'point': {
      const value = numberOf(row.likely);
      return value === undefined ? UNKNOWN : { kind: 'point', value };
    }
    case 'range':
      return ranged(row, canBeNegative);
    case 'percentage':
      return aroundOne(row);
    case 'triangular':
    case 'pert': {
      const kind = row.shape;
      return spread(row, (low, high) => {
        const likely = numberOf(row.likely);
        return likely === undefined ? UNKNOWN : drawn({ kind, low, likely, high });
      });
    }
    case 'lognormal':
      return spread(row, (low, high) => drawn(lognormalOf80(low, high)));
    case 'normal':
      return spread(row, (low, high) => drawn(normalOf80(low, high, canBeNegative)));
    case 'beta': {
      const [a, b] = [numberOf(row.a), numberOf(row.b)];
      if (a === undefined || b === undefined) return UNKNOWN;
      return drawn({ kind: 'beta', a, b, low: numberOf(row.low) ?? 0, high: numberOf(row.high) ?? 1 });
    }
    default:
      return UNKNOWN;
  }
}

function ranged(row: AssumptionRow, canBeNegative: boolean): Said {
  return spread(row, (low, high) => {
    switch (row.meaning) {
      case 'bounds':
      case 'two_groups':
        return drawn({ kind: 'uniform', low, high });
      case 'interval80':
        return drawn(low > 0 ? lognormalOf80(low, high) : normalOf80(low, high, canBeNegative));
      default:
        return { kind: 'open' };
    }
  });
}

/** A percentage around what stands there: a factor around 1. */
function aroundOne({ percent, meaning }: AssumptionRow): Said {
  const share = numberOf(percent);
  if (share === undefined) return UNKNOWN;
  if (share === 0) return { kind: 'point', value: 1 };
  switch (meaning) {
    case 'bounds':
      return drawn({ kind: 'uniform', low: 1 - share, high: 1 + share });
    case 'interval80':
      return drawn(normalOf80(1 - share, 1 + share));
    default:
      return { kind: 'open' };
  }
}

function drawn(of: Distribution): Said {
  return { kind: 'distribution', of };
}

/** Of bounds that are one there is nothing to draw. */
function spread(row: AssumptionRow, of: (low: number, high: number) => Said): Said {
  const [low, high] = [numberOf(row.low), numberOf(row.high)];
  if (low === undefined || high === undefined) return UNKNOWN;
  return low === high ? { kind: 'point', value: low } : of(low, high);
}

function numberOf(estimate: Estimate): number | undefined {
  return estimate.kind === 'point' ? estimate.value : undefined;
}
