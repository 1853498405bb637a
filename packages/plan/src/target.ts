import type { Estimate } from '@kapstok/quantity';

/**
 * What an indicator must reach in a year, in the shape the plan prints it.
 * `600 (+-20%)` has a tolerance; `5%..10% = 350..700` a share and a value; `2..4 (50..100 patiënten per pad)`
 * a side condition; `40%` is a percentage; `2026-12-31` a date.
 */
export interface Target {
  /** The value to reach, in the indicator's unit; percentages as fractions. Unknown when only a date stands there. */
  readonly value: Estimate;
  /** Share of the population or potential, as fractions, where the target gives one. */
  readonly share: Estimate | undefined;
  /** Allowed deviation as a fraction of the value. */
  readonly tolerance: number | undefined;
  /** Side condition, as printed. */
  readonly condition: string;
  /** Date to reach it on (ISO), for a dated milestone. */
  readonly date: string | undefined;
  /** Whether the value is printed as a percentage. */
  readonly percent: boolean;
  /** As printed. */
  readonly printed: string;
}

/** What stands beside a population or potential: `13 gemeenten`, `89485 65-plussers (2025)`, `potentie 2.2`. */
export interface Population {
  /** The number at the start, if there is one. */
  readonly size: number | undefined;
  /** The words after it. */
  readonly of: string;
  /** As printed. */
  readonly printed: string;
}
