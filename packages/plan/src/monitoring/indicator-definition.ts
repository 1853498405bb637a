import type { Cadence, ReportingPeriod } from './reporting-period.ts';

/** For whom there is one figure. */
export const INDICATOR_LEVELS = ['organisation', 'municipality', 'region', 'plan'] as const;

/** For whom there is one figure: each organisation, each municipality, the region as a whole, or the plan. */
export type IndicatorLevel = (typeof INDICATOR_LEVELS)[number];

/** How figures come together. */
export const ADDING_UP = ['sum', 'last', 'weighted_mean', 'none'] as const;

/**
 * How figures come together, over organisations or over time. `last`: the one of the latest period counts. `weighted_mean`: of
 * shares, by their denominators. `none`: they stand apart, and there is no figure of the whole.
 */
export type AddingUp = (typeof ADDING_UP)[number];

/** What a figure holds. */
export const COUNTING = ['per_period', 'cumulative'] as const;

/** What a figure holds: that of its period, or (`cumulative`) all since the start. */
export type Counting = (typeof COUNTING)[number];

/** What a figure that is not there does to a total. */
export const MISSING_COUNTS = ['unknown', 'not_counted'] as const;

/** What a figure that is not there does to a total: it leaves it open, or it has no part in it. */
export type MissingCounts = (typeof MISSING_COUNTS)[number];

/**
 * How an indicator is measured, from a period on. A new definition is a new version: figures by both stand, with a break
 * between them.
 */
export interface IndicatorDefinition {
  readonly indicator: string;
  /** From 1. */
  readonly version: number;
  /** The first period that is measured so. */
  readonly from: ReportingPeriod;
  /** Unit as it is spelled; a share has `%`. */
  readonly unit: string;
  readonly level: IndicatorLevel;
  readonly cadence: Cadence;
  readonly counts: Counting;
  readonly overOrganisations: AddingUp;
  readonly overTime: AddingUp;
  readonly missing: MissingCounts;
  /** The indicator that this one adds to; undefined: none. */
  readonly parent: string | undefined;
}
