import type { Random } from '../random.ts';

/** Where things stand in the memory of a kernel, in bytes from its start. */
export interface Places {
  readonly words: number;
  readonly numbers: number;
  /** For each slot the place of its column. */
  readonly slots: number;
  /** The first register of a block; each is `block` numbers. */
  readonly registers: number;
}

/** What is played: instructions from one up to another, for the draws from one on. */
export interface Play {
  readonly places: Places;
  readonly block: number;
  readonly instructions: { readonly from: number; readonly to: number };
  readonly from: number;
  readonly count: number;
}

/**
 * The loops in which nearly all time goes. There are two, one in JavaScript and one in WebAssembly: they do the same
 * operations in the same order, and give the same bits. All places are in bytes from the start of `memory`.
 */
export interface Kernel {
  /** Memory of at least so many bytes; what stood there may be gone, and so may memory that was given before. */
  readonly reserve: (bytes: number) => ArrayBuffer;
  /** Writes a sliced order of `count` draws (16 bits each); see `slicedPermutation`. */
  readonly order: (random: Random, to: number, count: number) => void;
  /** Writes for each draw the value of its rank. */
  readonly gather: (to: number, values: number, order: number, count: number) => void;
  readonly play: (of: Play) => void;
}
