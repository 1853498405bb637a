import type { Spanned } from '../quantiles/beta.ts';
import type { Lognormal } from '../quantiles/lognormal.ts';
import type { Roots } from '../quantiles/roots.ts';
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

/** What is played: instructions from one up to another, for `count` draws from one on. */
export interface Play {
  readonly places: Places;
  readonly block: number;
  readonly instructions: { readonly from: number; readonly to: number };
  readonly from: number;
  readonly count: number;
}

/** Where a curve through knots stands, how many knots, and what is known of each; see `Knots`. */
export interface CurvePlaces {
  readonly places: number;
  readonly values: number;
  readonly slopes: number;
  readonly knots: number;
  readonly probabilities: number;
  readonly normals: number;
  readonly normalSlopes: number;
  /** Three lists of `gridOf(FEW)` (lnX, lnRest, lnGrowth), and room for its densities and sums. */
  readonly grid: number;
}

/**
 * The loops in which nearly all time goes. There are two kernels, one in JavaScript and one in WebAssembly: they do the same
 * operations in the same order, and give the same bits. All places are in bytes from the start of its memory.
 */
export interface Kernel {
  /**
   * Memory of at least so many bytes; what stood there may be gone, and so may memory that was given before. The first `OWN`
   * bytes are the kernel's own.
   */
  readonly reserve: (bytes: number) => ArrayBuffer;
  /** Writes a sliced order of `count` draws (16 bits each); see `slicedPermutation`. */
  readonly order: (random: Random, to: number, count: number) => void;
  /** Makes the curve of a beta quantity of which `isEven`; see `betaCurve`. */
  readonly beta: (of: Spanned, count: number, curve: CurvePlaces) => void;
  /** Makes the curve of a lognormal quantity, all but its tail; see `lognormalCurve`. */
  readonly lognormal: (of: Lognormal, count: number, curve: CurvePlaces) => void;
  /** Fills a column with a curve; see `fillCurve`. */
  readonly curve: (to: number, count: number, curve: CurvePlaces) => void;
  /** Fills a column with roots; see `fillRoots`. */
  readonly roots: (to: number, count: number, table: number, roots: Roots) => void;
  /** Writes for each draw the value of its rank. */
  readonly gather: (to: number, values: number, order: number, count: number) => void;
  /** Multiplies each draw by the value of its rank. */
  readonly gatherTimes: (to: number, values: number, order: number, count: number) => void;
  readonly play: (of: Play) => void;
  /** The values at these places if the column were sorted; see `atRanks`. At `scratch` are `SCRATCH` bytes and 10 a draw. */
  readonly select: (
    column: number,
    count: number,
    ranks: readonly number[],
    scratch: number,
  ) => readonly number[];
  /** The sum of the products of two lists of whole numbers (16 bits each, with a sign). */
  readonly products: (a: number, b: number, count: number) => number;
  /**
   * Adds each number of a column to the sum of the part (8 bits each) that its rank lies in: even draws to one list of sums, odd
   * ones to another, `OTHER_SUMS` further.
   */
  readonly partSums: (
    to: number,
    of: { readonly order: number; readonly parts: number; readonly column: number },
    count: number,
  ) => void;
}

/** Bytes at the start of the memory that a kernel keeps for itself. */
export const OWN = 32_768;
/** Bytes that selecting needs besides those for each draw. */
export const SCRATCH = 12_288;
/** Sums from one list of them to the other; there are at most so many parts. */
export const OTHER_SUMS = 64;
/** Bytes from one list of the grid to the next. */
export const GRID_LIST = 4160;
