import type { WhatIfDto } from '@kapstok/contract';

/** To set an input to one value, or back to what is assumed of it. */
export interface Move {
  readonly kind: 'move';
  readonly input: number;
  readonly to: number | undefined;
}

/** What the thread that computes is asked. */
export type Order = { readonly kind: 'begin'; readonly whatIf: WhatIfDto } | Move;

/** What draws of one figure say now. */
export interface Outcome {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** The share of the draws that are one or more: of a share of an ambition, the chance that it is reached. */
  readonly whole: number;
  /** How far chance moves these, of figures of the answer itself; see `Estimated`. */
  readonly errors?: Readonly<Record<'low' | 'middle' | 'high' | 'whole', number>>;
}

/** What the thread tells: figures that changed, by their number among the outputs, and how long it took. */
export interface Told {
  /** Whether this only adds the errors to what was told before. */
  readonly isRefined: boolean;
  readonly outcomes: ReadonlyMap<number, Outcome>;
  readonly milliseconds: number;
}
