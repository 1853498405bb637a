import type { DrawnInput } from '../drawn-input.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { DrawnOutput } from './drawn-output.ts';
import type { Program } from './program.ts';
import { Running } from './running.ts';

/** How a program is run. */
export interface RunOptions {
  /** A whole number from 0 up to 2^32. */
  readonly seed: number;
  /** A multiple of ten, at most 65 536. */
  readonly draws: number;
  /** What does the work; all give the same bits. */
  readonly kernel?: Kernel | undefined;
  /** Draws that are played at once, an even number; it changes no outcome. */
  readonly block?: number | undefined;
  /** Told which share of the work is done, part after part; what it throws stops the run. */
  readonly watch?: ((done: number) => void) | undefined;
}

/**
 * Runs a program and shows each output that hangs on an input, as soon as it is there. The same program, inputs, seed and
 * number of draws give the same bits.
 */
export function run(
  program: Program,
  inputs: readonly DrawnInput[],
  options: RunOptions,
  onOutput: (drawn: DrawnOutput) => void,
): void {
  const running = new Running(program, inputs, options);
  running.begin(onOutput);
  program.segments.forEach((segment, at, { length }) => {
    options.watch?.(at / length);
    running.segment(segment, onOutput);
  });
  running.end(onOutput);
}
