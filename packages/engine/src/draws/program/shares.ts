import type { DrawnInput } from '../drawn-input.ts';
import type { DrawnOutput } from './drawn-output.ts';
import type { Program, Segment } from './program.ts';
import type { RunOptions } from './run.ts';
import { Running } from './running.ts';

/**
 * What the segments of one worker give to what comes after all of them: plain data, to be sent. Sums are of whole steps, so
 * those of workers are added in whatever order.
 */
export interface Share {
  readonly sums: readonly Column[];
  readonly kept: readonly Column[];
}

interface Column {
  readonly slot: number;
  readonly draws: Float64Array<ArrayBuffer>;
}

/** Deals the segments of a program over workers, in order and each about as much work: their numbers. */
export function dealt(program: Program, workers: number): readonly (readonly number[])[] {
  const shares: number[][] = Array.from({ length: workers }, () => []);
  const all = program.segments.reduce((sum, one) => sum + workOf(one), 0);
  let before = 0;
  program.segments.forEach((segment, at) => {
    const middle = before + workOf(segment) / 2;
    before += workOf(segment);
    shares[Math.min(workers - 1, Math.floor((middle / all) * workers))]?.push(at);
  });
  return shares;
}

/** About as long as drawing an input takes what so many instructions take. */
const INSTRUCTIONS_OF_INPUT = 3;

function workOf({ from, to, inputs, outputs }: Segment): number {
  return to - from + INSTRUCTIONS_OF_INPUT * inputs.length + outputs.length + 1;
}

/** Runs some segments of a program, by their numbers, and shows their outputs. */
export function runShare(
  program: Program,
  inputs: readonly DrawnInput[],
  options: RunOptions & { readonly segments: readonly number[] },
  onOutput: (drawn: DrawnOutput) => void,
): Share {
  const running = new Running(program, inputs, options);
  running.begin(() => {});
  const [sums, kept] = [new Set<number>(), new Set<number>()];
  const own = options.segments.flatMap((at) => program.segments[at] ?? []);
  for (const segment of own) for (const slot of segment.sums) sums.add(slot);
  // What a sum begins with is counted once, at the end.
  for (const slot of sums) running.column(slot).fill(0);
  for (const segment of own) {
    running.segment(segment, onOutput);
    for (const slot of segment.keeps) kept.add(slot);
  }
  const copied = (slot: number): Column => ({ slot, draws: running.column(slot).slice() });
  return { sums: [...sums].map(copied), kept: [...kept].map(copied) };
}

/** Puts the shares of all segments together, and shows the outputs that need them, and those that need no segment. */
export function finish(
  program: Program,
  inputs: readonly DrawnInput[],
  options: RunOptions & { readonly shares: readonly Share[] },
  onOutput: (drawn: DrawnOutput) => void,
): void {
  const running = new Running(program, inputs, options);
  running.begin(onOutput);
  for (const { sums, kept } of options.shares) {
    for (const { slot, draws } of sums) running.add(slot, draws);
    for (const { slot, draws } of kept) running.column(slot).set(draws);
  }
  running.end(onOutput);
}
