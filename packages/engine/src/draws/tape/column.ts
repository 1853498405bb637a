/**
 * A value while a tape is written: one number, or a register with the bounds between which all its draws lie. A draw of it is
 * what the register holds, times `times`, over `steps`: so that what is multiplied by a number takes no step, and a sum of
 * whole steps is added to another without loss.
 */
export type Column = { readonly kind: 'number'; readonly value: number } | DrawnColumn;

/** A value that hangs on an input. */
export interface DrawnColumn {
  readonly kind: 'register';
  readonly register: number;
  readonly times: number;
  /** Whole steps in a unit, where the register holds a count of them; else 1. */
  readonly steps: number;
  readonly low: number;
  readonly high: number;
}

/** The least a value can be. */
export function lowOf(column: Column): number {
  return column.kind === 'number' ? column.value : column.low;
}

/** The most a value can be. */
export function highOf(column: Column): number {
  return column.kind === 'number' ? column.value : column.high;
}
