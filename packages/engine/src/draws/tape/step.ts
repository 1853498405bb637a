/** What a step does with a column and another. */
export type PairKind = 'multiply' | 'subtract' | 'divide' | 'larger' | 'smaller';

/** What a step does with a column and a number: times it, less from it (`number - column`), into it (`number / column`). */
export type ScalarKind =
  | 'multiplyBy'
  | 'add'
  | 'lessFrom'
  | 'divideBy'
  | 'divideInto'
  | 'largerOf'
  | 'smallerOf';

/**
 * One step of a tape: it fills register `to`, draw by draw. A register is a column of draws; steps stand in the order in
 * which they are taken, so what a step reads was filled before.
 */
export type Step =
  /** The draws of an input. */
  | { readonly kind: 'input'; readonly to: number; readonly input: number }
  | { readonly kind: PairKind; readonly to: number; readonly a: number; readonly b: number }
  | { readonly kind: ScalarKind; readonly to: number; readonly a: number; readonly by: number }
  /** The same number in every draw. */
  | { readonly kind: 'fill'; readonly to: number; readonly by: number }
  /** Adds a column to `to`, in whole steps of which `by` make a unit: exact, so in whatever order. */
  | { readonly kind: 'count'; readonly to: number; readonly a: number; readonly by: number };
