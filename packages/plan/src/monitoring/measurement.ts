import type { Measured } from './measured.ts';
import type { ReportingPeriod } from './reporting-period.ts';

/** How far a measurement is. */
export const MEASUREMENT_STATES = ['draft', 'submitted', 'returned', 'approved'] as const;

/** How far a measurement is: being filled in, handed in, given back with a question, or approved. */
export type MeasurementState = (typeof MEASUREMENT_STATES)[number];

/** A figure of one period, as it stands now. */
export interface Measurement {
  readonly indicator: string;
  /** Version of the definition it was measured by. */
  readonly definition: number;
  /** Who gave it: an organisation, or a municipality, by its code. Empty for a figure of the region or the plan. */
  readonly reporter: string;
  /** All it is about, the reporter too: one total of several organisations is about them all. In order, each once. */
  readonly about: readonly string[];
  readonly period: ReportingPeriod;
  readonly measured: Measured;
  readonly state: MeasurementState;
  /** Why it is right, though a check doubted it; not there for who is not told, and where nothing was to be said. */
  readonly because?: string;
}
