import type { Step } from '../tape/step.ts';

/**
 * A tape made ready to be run: plain data, that can be sent to another thread. Which steps it has and in which order does
 * not change a bit of what comes out.
 */
export interface Program {
  readonly inputs: number;
  readonly registers: number;
  readonly steps: readonly Step[];
  readonly outputs: readonly ProgramOutput[];
}

/** What was asked for: a number that hangs on no input, or a register. */
export type ProgramOutput =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'drawn'; readonly register: number };
