import { quantiles } from '../distribution.ts';
import type { DrawnInput } from '../drawn-input.ts';
import { orderOf } from '../orders/orders.ts';
import { atRanks } from '../percentiles.ts';
import { type InputDraws, play } from '../tape/play.ts';
import type { Program } from './program.ts';

/** How a program is run. */
export interface RunOptions {
  /** A whole number from 0 up to 2^32. */
  readonly seed: number;
  /** A multiple of ten, at most 65 536. */
  readonly draws: number;
  /** Draws that are played at once; it changes no outcome. */
  readonly block?: number;
}

/** The draws of an output, while it is shown: its memory is used again after that. */
export interface DrawnOutput {
  /** Which of the outputs that were asked for. */
  readonly output: number;
  readonly draws: Float64Array;
  /** The values at these places if the draws `from` up to `to` were sorted. */
  readonly atRanks: (ranks: readonly number[], from?: number, to?: number) => readonly number[];
}

const BLOCK = 512;

/**
 * Runs a program and shows each output that hangs on an input, as soon as it is there. The same program, inputs, seed and
 * number of draws give the same bits.
 */
export function run(
  program: Program,
  inputs: readonly DrawnInput[],
  { seed, draws, block = BLOCK }: RunOptions,
  onOutput: (drawn: DrawnOutput) => void,
): void {
  const given = inputs.map(
    (input): InputDraws => ({
      values: quantiles(input.distribution, draws),
      order: orderOf(input, seed, draws),
    }),
  );
  const columns = program.outputs.map((of) => (of.kind === 'drawn' ? new Float64Array(draws) : undefined));
  const { steps, registers } = program;
  play({ steps, inputs: given, registers, draws, block }, (filled, from, count) => {
    program.outputs.forEach((of, output) => {
      if (of.kind !== 'drawn') return;
      columns[output]?.set(filled[of.register]?.subarray(0, count) ?? [], from);
    });
  });
  columns.forEach((column, output) => {
    if (column === undefined) return;
    const within = (ranks: readonly number[], from = 0, to = draws): readonly number[] =>
      atRanks(column.subarray(from, to), ranks);
    onOutput({ output, draws: column, atRanks: within });
  });
}
