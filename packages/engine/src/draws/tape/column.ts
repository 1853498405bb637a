/** A value while a tape is written: one number, or a register with the bounds between which all its draws lie. */
export type Column =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'register'; readonly register: number; readonly low: number; readonly high: number };

/** The least a value can be. */
export function lowOf(column: Column): number {
  return column.kind === 'number' ? column.value : column.low;
}

/** The most a value can be. */
export function highOf(column: Column): number {
  return column.kind === 'number' ? column.value : column.high;
}
