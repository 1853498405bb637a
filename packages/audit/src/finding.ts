import type { Place } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';

/**
 * How grave a finding is. error: a figure does not follow from the plan and someone may act on it. warning: something
 * is missing or does not fit and should be settled. remark: good to know; rounding, not verifiable, depends on a choice.
 */
export type Severity = 'error' | 'warning' | 'remark';

/** The kinds of rule, in the order of the report. */
export type RuleKind =
  | 'sums'
  | 'stated'
  | 'units'
  | 'periods'
  | 'copies'
  | 'claims'
  | 'indicators'
  | 'structure'
  | 'gaps';

/** What a plan says or what follows: a number, a range, words, or nothing. */
export type Shown =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'none' };

/** One defect in the plan, held against the plan itself. */
export interface Finding {
  /** Code of the rule: kind and name, `sums.row-total`. */
  readonly rule: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  /** Where the stated side stands; `row` of a finding about several rows names all their keys, joined by `, `. */
  readonly place: Place;
  /** Other places it speaks of: the rows it is compared with. */
  readonly others: readonly Place[];
  /** The project, pillar or `plan` it speaks about. */
  readonly scope: string;
  readonly stated: Shown;
  readonly computed: Shown;
  /** Stated minus computed, where both are numbers. */
  readonly difference: number | undefined;
  /** Unit of both, as the plan spells it; empty when there is none. */
  readonly unit: string;
  /** What is wrong, in a sentence or two. */
  readonly message: Text;
  /** What it does to the headline: how many FTE or euros, or nothing and why. */
  readonly effect: Text;
  /** What to do. */
  readonly advice: Text;
  /** Address of the computed figure, to ask why; empty when there is none. */
  readonly figure: string;
}
