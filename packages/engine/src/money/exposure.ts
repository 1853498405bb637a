import type { Obligation, ResultJudged } from '@kapstok/plan';
import type { Estimate } from '@kapstok/quantity';
import { isKnown } from '@kapstok/quantity';

/** The chance to reach a result, in three cases, each from 0 to 1; `low` is the pessimistic one. */
export interface ChanceInCases {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Money that was spent on a result, and what may have to be paid back of it. */
export interface SpentOnResult {
  /** In whole cents; a point, or why it is not known. */
  readonly spent: Estimate;
  readonly obligation: Obligation;
  readonly judged: ResultJudged;
  /** Undefined where nobody said. */
  readonly chance: ChanceInCases | undefined;
}

/** The cases in which exposure is told. */
export const EXPOSURE_CASES = ['pessimistic', 'likely', 'optimistic'] as const;

/** A case in which exposure is told. */
export type ExposureCase = (typeof EXPOSURE_CASES)[number];

/** Money that may have to be paid back, in whole cents; with parts that are not known it is the least, or not known at all. */
export type ExposedAmount =
  | {
      readonly kind: 'known';
      readonly cents: number;
      readonly bound: 'exact' | 'atLeast';
      readonly unknownParts: number;
    }
  | { readonly kind: 'unknown'; readonly unknownParts: number };

/**
 * What may have to be paid back of money that was spent (afrekenrisico): what was spent on a result that is not (yet) approved,
 * times the chance not to reach it. Where nobody said how likely it is, the pessimistic case holds all of it, and the others are
 * not known. What was approved, and what carries no obligation, is not exposed; what was rejected is so in every case.
 */
export function exposure(spent: readonly SpentOnResult[], inCase: ExposureCase): ExposedAmount {
  const parts = spent.map((each) => exposedOf(each, inCase));
  const known = parts.filter((part) => part !== undefined);
  const unknownParts = parts.length - known.length;
  if (known.length === 0 && unknownParts > 0) return { kind: 'unknown', unknownParts };
  const cents = known.reduce((sum, part) => sum + part, 0);
  return { kind: 'known', cents, bound: unknownParts > 0 ? 'atLeast' : 'exact', unknownParts };
}

/** In whole cents; undefined when it is not known. */
function exposedOf(
  { spent, obligation, judged, chance }: SpentOnResult,
  inCase: ExposureCase,
): number | undefined {
  if (obligation === 'no_obligation' || judged === 'approved') return 0;
  if (spent.kind === 'notApplicable') return 0;
  if (!isKnown(spent) || spent.kind !== 'point') return undefined;
  if (judged === 'rejected') return spent.value;
  if (chance === undefined) return inCase === 'pessimistic' ? spent.value : undefined;
  return Math.round(spent.value * (1 - chance[CHANCE_IN[inCase]]));
}

const CHANCE_IN: Readonly<Record<ExposureCase, keyof ChanceInCases>> = {
  pessimistic: 'low',
  likely: 'likely',
  optimistic: 'high',
};
