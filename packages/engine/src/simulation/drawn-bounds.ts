import type { PossibleValues } from '@kapstok/plan';
import { PART } from '@kapstok/plan';
import { isKnown, lowOf } from '@kapstok/quantity';
import { quantiles } from '../draws/distribution.ts';
import type { UncertainInput, Uncertainty } from '../uncertainty/uncertain-inputs.ts';

/** How often what is drawn for an assumption is more, or less, than can be: shares of the draws. */
export interface Cut {
  /** As much as the whole then counts. */
  readonly above: number;
  /** Nothing then counts. */
  readonly below: number;
}

const NEVER: Cut = { above: 0, below: 0 };
const DRAWS = 1000;

/** Between which bounds what is drawn can lie, for each cell: of a factor, what it can be with what stands there. */
function boundsByCell(
  { choice, cells, isRelative }: UncertainInput,
  of: Uncertainty,
): readonly PossibleValues[] {
  if (choice !== undefined) return [PART];
  return cells.flatMap(({ place, value }) => {
    const bounds = of.boundsOf(place, value);
    if (!isRelative) return [bounds];
    const stands = isKnown(value) ? lowOf(value) : 0;
    return stands > 0 ? [{ least: 0, most: bounds.most / stands }] : [];
  });
}

/** Between which values an assumption can be set with any effect; between any where nothing tells. */
export function settableBounds(input: UncertainInput, of: Uncertainty): PossibleValues {
  const bounds = boundsByCell(input, of);
  if (bounds.length === 0) return { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
  return {
    least: Math.min(...bounds.map(({ least }) => least)),
    most: Math.max(...bounds.map(({ most }) => most)),
  };
}

/** How often what is drawn for an assumption is cut. */
export function cutOf(input: UncertainInput, of: Uncertainty): Cut {
  if (typeof input.values === 'number') return NEVER;
  const bounds = boundsByCell(input, of);
  const most = Math.min(...bounds.map((one) => one.most));
  const least = Math.max(...bounds.map((one) => one.least));
  const values = quantiles(input.values, DRAWS);
  const isCut = input.values.kind === 'normal' && input.values.canBeNegative !== true;
  let [above, below] = [0, 0];
  for (const value of values) {
    if (value > most) above += 1;
    if (value < least || (isCut && value === 0)) below += 1;
  }
  return { above: above / DRAWS, below: below / DRAWS };
}
