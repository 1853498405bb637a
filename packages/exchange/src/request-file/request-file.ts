import type { Measured } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';

/** Which request a file is of, and the last entry of the log that its figures knew. */
export interface RequestMark {
  readonly plan: string;
  readonly round: string;
  readonly reporter: string;
  readonly seq: number;
}

/** What is needed of a figure to read its row back. */
export interface FigureInRequest {
  readonly indicator: string;
  /** `2026Q1`. */
  readonly period: string;
  /** As the plan spells it: `%`, `persons`. */
  readonly unit: string;
  readonly askedAs: 'value' | 'share';
}

/** A figure that is asked, with all that is known of it, in the words of a reader. */
export interface FigureToFill extends FigureInRequest {
  readonly name: string;
  readonly unitInWords: string;
  readonly howMeasured: string;
  /** What stood a period earlier; empty where nothing is known. */
  readonly previous: string;
  readonly measured: Measured | undefined;
  readonly because: string;
  readonly remark: string;
  /** How far it is: `concept`, `goedgekeurd`. */
  readonly state: string;
  /** What was asked when it was given back. */
  readonly question: string;
}

/** A request as it goes into a file. */
export interface RequestToFill {
  readonly title: string;
  /** What it is about, in lines of two: what, and which. */
  readonly about: readonly (readonly [what: string, which: string])[];
  readonly mark: RequestMark;
  readonly figures: readonly FigureToFill[];
}

/** A row of a file that answers. */
export interface FilledRow {
  readonly row: number;
  readonly indicator: string;
  readonly period: string;
  readonly measured: Measured;
  readonly because: string;
  readonly remark: string;
}

/** What is wrong in a place of a file. */
export interface FileFault {
  readonly file: string;
  /** 0: the file as a whole. */
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly expected: Text;
  readonly message: Text;
}

/** What a file answers, or all that is wrong with it: never half of it. */
export type RequestReading =
  | {
      readonly ok: true;
      /** The sheet with the figures, as errors call it. */
      readonly file: string;
      readonly mark: RequestMark;
      readonly rows: readonly FilledRow[];
      /** Rows in which nothing is filled in. */
      readonly blank: number;
    }
  | { readonly ok: false; readonly errors: readonly FileFault[] };
