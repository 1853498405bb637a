import type { Measurement } from './measurement.ts';

/** Which figure: of one indicator and period, by one reporter. There is one at a time. */
export interface FigureKey {
  readonly indicator: string;
  /** A reporting period as it is written: `2026Q2`. */
  readonly period: string;
  /** An organisation or municipality by its code; empty for a figure of the region or the plan. */
  readonly reporter: string;
}

/** One word for a figure, different for each. */
export function wordOfKey({ indicator, period, reporter }: FigureKey): string {
  return JSON.stringify([indicator, period, reporter]);
}

/** What goes with a figure beside the figure itself. */
export interface FigureGrounds {
  readonly remark: string;
  /** Why it is right, though a check at entry doubts it; empty when nothing was said. */
  readonly because: string;
  /** Files that show where it comes from: SHA-256 of each, in hexadecimals. */
  readonly evidence: readonly string[];
}

/** A measurement as it is kept: with its grounds, who handed it in, and since when it stands. */
export interface KeptMeasurement extends Measurement, FigureGrounds {
  /** Blank where nothing was to be said. */
  readonly because: string;
  /** What was asked when it was given back; empty when it never was, or was approved since. */
  readonly question: string;
  /** The account that handed it in, or filled it in where nobody handed it in yet. */
  readonly handedInBy: string;
  /** The entry of the log from which it stands so. */
  readonly seq: number;
}
