import type { ReportKind, RoundsTold } from '@kapstok/contract';
import type { ReportFormat } from '@kapstok/exchange';
import type { Language } from '@kapstok/quantity';
import type { FileState } from './file-state.ts';
import type { Steered } from './steering.ts';

/** What of measuring goes with a report that is made of a kept plan. */
export interface ReportTold {
  /** Of when is what it tells, in ISO 8601. */
  readonly moment: string;
  /** Undefined where whoever asks may not see what others handed in. */
  readonly rounds: RoundsTold | undefined;
}

/** Which report is asked, of what, and in which form. */
export interface ReportAsked {
  readonly report: ReportKind;
  readonly format: ReportFormat;
  readonly language: Language;
  readonly period?: string | undefined;
  readonly project?: string | undefined;
  readonly municipality?: string | undefined;
  readonly organisation?: string | undefined;
  /** Where people find the server: what a report leads back to stands there. */
  readonly origin: string;
  /** Which state was asked for: what a report leads back to is of the same. */
  readonly asOf?: string | undefined;
  readonly version?: string | undefined;
  /** The day, and what was measured. */
  readonly steered: Steered;
  /** Of a kept plan. */
  readonly told?: ReportTold;
  readonly of?: FileState;
}
