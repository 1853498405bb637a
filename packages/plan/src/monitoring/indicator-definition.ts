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
  /** `cumulative`: each figure holds all since the start. */
  readonly counts: 'per_period' | 'cumulative';
  readonly overOrganisations: AddingUp;
  readonly overTime: AddingUp;
  /** The indicator that this one adds to; undefined: none. */
  readonly parent: string | undefined;
}
