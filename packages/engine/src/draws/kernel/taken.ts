/** An instruction as it is taken for a block: its columns by their place in the list of numbers, and its numbers. */
export interface Taken {
  to: number;
  a: number;
  b: number;
  times: number;
  by: number;
  /** Sums it counts into, and how many whole steps a unit has in each. */
  sum1: number;
  by1: number;
  sum2: number;
  by2: number;
  sum3: number;
  by3: number;
  /** How many draws. */
  n: number;
}

/** Takes an instruction: one loop over the draws of a block. */
export type Loop = (f: Float64Array, taken: Taken) => void;
