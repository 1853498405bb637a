import type { Measurement, ReportingPeriod, WithoutFigure } from '@kapstok/plan';
import type { Bound } from '../graph/bound.ts';

/** Why a figure that was expected has no part in a total, or only an earlier one. */
export type WhyMissing =
  /** Nothing was handed in. */
  | 'absent'
  /** The organisation itself says there is no figure. */
  | Exclude<WithoutFigure, 'not_applicable'>
  /** A share of none of none. */
  | 'of_none'
  /** Two figures are about the same, and differ. */
  | 'disagree'
  /** Two totals are about some of the same organisations, and neither holds the other. */
  | 'overlapping'
  /** A figure of another kind: an amount where shares are weighed, or a share where amounts are added. */
  | 'other_kind';

/** A figure that was expected of an organisation or municipality, and is not there. */
export interface MissingFigure {
  /** By its code; empty: of the region or the plan. */
  readonly of: string;
  readonly period: ReportingPeriod;
  readonly why: WhyMissing;
}

/** Why figures have no total. */
export type WhyNotCounted =
  /** The definition says that they stand apart. */
  | 'stand_apart'
  /** Within the period the definition changed. */
  | 'break'
  /** An indicator that should add to this one has another unit. */
  | 'other_unit';

/** What measurements come to together, with what it rests on. */
export type MeasuredTotal =
  | {
      readonly kind: 'known';
      readonly value: number;
      /** Of a share: of how many. */
      readonly denominator: number | undefined;
      readonly bound: Bound;
      /** The measurements that count, each once. */
      readonly parts: readonly Measurement[];
      readonly missing: readonly MissingFigure[];
    }
  | { readonly kind: 'unknown'; readonly missing: readonly MissingFigure[] }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'notCounted'; readonly why: WhyNotCounted };

/** A total with a figure in it. */
export type KnownTotal = Extract<MeasuredTotal, { kind: 'known' }>;
