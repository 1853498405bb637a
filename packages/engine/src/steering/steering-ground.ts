import type { MeasurementsByIndicator } from '@kapstok/plan';
import type { Calculation } from '../calculation.ts';

/** What steering looks at: the plan with its figures, what was measured, and the day on which one looks. */
export interface SteeringGround {
  readonly calculation: Calculation;
  /** As far as whoever asks may see them; of each reporter, indicator and period the one that stands. */
  readonly measurements: MeasurementsByIndicator;
  /** `2026-12-31`, on the clock of the country. */
  readonly day: string;
}

const DAY_MILLISECONDS = 86_400_000;

/** Days from one day until another; negative when that is earlier. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS);
}
