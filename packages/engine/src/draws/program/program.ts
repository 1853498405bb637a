/**
 * A tape made ready to be run: plain data, that can be sent to another thread. It is cut in segments, that are run one after
 * another; what lives on between them stands in slots, columns of all draws. Which segments there are, in which order they
 * are run and by whom does not change a bit of what comes out.
 */
export interface Program {
  /** Between which bounds the draws of each input may lie; beyond them sums might not be exact. */
  readonly bounds: readonly { readonly low: number; readonly high: number }[];
  /** Columns of all draws that are needed at once. */
  readonly slots: number;
  /** Columns of one block that are needed at once. */
  readonly registers: number;
  /** Instructions, of `WORDS` words each; see `instruction.ts`. */
  readonly words: Int32Array;
  /** The numbers that instructions name by their place. */
  readonly numbers: Float64Array;
  /** What several segments need, then the segments, then what needs several segments. */
  readonly first: Segment;
  readonly segments: readonly Segment[];
  readonly last: Segment;
  /** Sums over segments: the slot of each, and the whole steps it begins with. */
  readonly sums: readonly { readonly slot: number; readonly start: number }[];
  readonly outputs: readonly ProgramOutput[];
}

/** A part of a program. */
export interface Segment {
  /** Its first instruction, and the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly inputs: readonly SlotOf[];
  /** Outputs that are there once it has been run. */
  readonly outputs: readonly number[];
  /** Slots that it fills for what comes after all segments. */
  readonly keeps: readonly number[];
  /** Slots of the sums over segments that it counts into. */
  readonly sums: readonly number[];
}

/** The slot in which the draws of an input stand, or of the product of several. */
export interface SlotOf {
  readonly inputs: readonly number[];
  readonly slot: number;
}

/** What was asked for: a number that hangs on no input, or what stands in a slot, `times` over `steps`. */
export type ProgramOutput =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'drawn'; readonly slot: number; readonly times: number; readonly steps: number };
