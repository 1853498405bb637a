import type { Plan } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';

/** One file as bytes; `path` is what a person calls it, folders parted by `/`. */
export interface PlanFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files of a plan, and the name of their folder or file, which is the title when the plan gives none. */
export interface PlanFiles {
  readonly title: string;
  readonly files: readonly PlanFile[];
}

/** What is wrong in one place of what was given. */
export interface CellError {
  /** File as given; a sheet of a workbook is `plan.xlsx#kpis`. Empty: all that was given. */
  readonly file: string;
  /** Line of the file or row of the sheet, the first being 1. 0: the file as a whole. */
  readonly row: number;
  /** Column as its head spells it. Empty: the row as a whole. */
  readonly column: string;
  /** What stood there, cut short. */
  readonly found: string;
  readonly expected: Text;
  /** What happened, what it means and what to do. */
  readonly message: Text;
}

/** Something a reader of the plan should know; it does not stop the reading. */
export interface Notice {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly message: Text;
}

/** A plan as records, or everything that is wrong with what was given; never half a plan. */
export type ReadResult =
  | {
      readonly ok: true;
      readonly plan: Plan;
      /** Which file each table was read from, called as `CellError` does. */
      readonly files: ReadonlyMap<string, string>;
      readonly notices: readonly Notice[];
    }
  | { readonly ok: false; readonly errors: readonly CellError[] };

/** What the reader is doing, for a progress bar. */
export type ReadPhase = 'load' | 'unpack' | 'read' | 'check';
