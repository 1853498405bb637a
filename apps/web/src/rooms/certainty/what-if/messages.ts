import type { WhatIfDto } from '@kapstok/contract';

/** To set an input to one value, or back to where it began. */
export interface Move {
  readonly kind: 'move';
  readonly input: number;
  readonly to: number | undefined;
}

/** What the thread that computes is asked. */
export type Order =
  | {
      readonly kind: 'begin';
      readonly whatIf: WhatIfDto;
      /** The same without the numbers that were typed to begin with; null where none were. */
      readonly base: WhatIfDto | null;
    }
  | Move;

/** What draws of one figure say now. */
export interface Outcome {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** The share of the draws that are one or more: of a share of an ambition, the chance that it is reached. */
  readonly whole: number;
  /** Whether every draw is the same: then nothing that it hangs on was drawn. */
  readonly isSure: boolean;
  /** How far chance moves these, of figures of the answer itself; see `Estimated`. */
  readonly errors?: Readonly<Record<'low' | 'middle' | 'high' | 'whole', number>>;
}

/** Outcomes by the address of their figure. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** What the thread tells. */
export type Told =
  /** How much of the first drawing is done, from 0 to 1. */
  | { readonly kind: 'drawing'; readonly done: number }
  /** Every figure: as it was before anything was typed or moved, and as it is now. */
  | { readonly kind: 'begun'; readonly before: Outcomes; readonly now: Outcomes }
  /** Figures that changed after a move, those that hang on it and were not worked out yet, and how long it took. */
  | {
      readonly kind: 'moved';
      readonly outcomes: Outcomes;
      readonly behind: readonly string[];
      readonly milliseconds: number;
    }
  /** What was behind, and the errors. */
  | { readonly kind: 'refined'; readonly outcomes: Outcomes };
