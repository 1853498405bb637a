import type { Finding } from '@kapstok/audit';
import type { Accounted, SteeringGround } from '@kapstok/engine';
import type { Measurement, ReportingPeriod } from '@kapstok/plan';
import type { Language, Text } from '@kapstok/quantity';

/** A figure that was approved when its period was closed, and is another since; without `now` it is not there any more. */
export interface CorrectedFigure {
  readonly was: Measurement;
  readonly now: Measurement | undefined;
}

/** What the log tells of rounds of measuring, at the moment of a report. */
export interface RoundsTold {
  /** Codes of the rounds that were closed. */
  readonly closed: readonly string[];
  /** Codes of the periods that were closed before that moment. */
  readonly periods: readonly string[];
  readonly corrected: readonly CorrectedFigure[];
}

/** Of which plan and state a report is. */
interface ReportOf {
  readonly region: string;
  readonly plan: string;
  /** "Versie 1.2"; undefined for a plan that has one state. */
  readonly state: Text | undefined;
  readonly changed: Text | undefined;
  /** Of when is what it tells, in ISO 8601. */
  readonly moment: string;
}

/** What a report is made of. */
export interface ReportSource {
  readonly ground: SteeringGround;
  readonly findings: readonly Finding[];
  /** Money to account for, with what was realised. */
  readonly accounted: Accounted;
  /** Undefined where whoever asks may not see what others handed in, or nothing is kept of it. */
  readonly rounds: RoundsTold | undefined;
  readonly period: ReportingPeriod;
  /** Code of the project, municipality or organisation it is about; empty for the whole plan. */
  readonly subject: string;
  readonly of: ReportOf;
  readonly language: Language;
  /** The whole address of a screen of this plan in this state, by its path there: `/roadmap`. Null where it has none. */
  readonly lead: (path: string) => string | null;
}
