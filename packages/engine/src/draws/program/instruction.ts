/** What an instruction does; each also counts what it made into up to three sums, from `countRegister` on. */
export const CODES = {
  multiply: 0,
  subtract: 1,
  divide: 2,
  larger: 3,
  smaller: 4,
  plus: 5,
  smallerOf: 6,
  largerOf: 7,
  scale: 8,
  inverse: 9,
  fill: 10,
  /** `to += a`, both whole steps */
  countWhole: 11,
  /** `b * min(a * times, by)` */
  multiplySmallerOf: 12,
  /** Counts a register, a product or a product with the least of two into one sum; one and two more: into two, three. */
  countRegister: 13,
  countProduct: 16,
  countProductSmallerOf: 19,
} as const;

/** Words of an instruction: code, register it makes, two that it reads, two numbers, and three times a sum and a factor. */
export const WORDS = 12;
/** The most sums one instruction counts into. */
export const MOST_SUMS = 3;

/** Words of an instruction by their place. */
export const AT = { code: 0, to: 1, a: 2, b: 3, times: 4, by: 5, sums: 6 } as const;

/** An instruction whose registers are still those of the tape. */
export interface Instruction {
  readonly code: number;
  readonly to: number | undefined;
  readonly a: number | undefined;
  readonly b: number | undefined;
  readonly times: number;
  readonly by: number;
  readonly sums: readonly { readonly sum: number; readonly by: number }[];
}

/** The registers an instruction reads or fills. */
export function touchedBy({ to, a, b, sums }: Instruction): readonly number[] {
  return [to, a, b, ...sums.map(({ sum }) => sum)].filter((register) => register !== undefined);
}
