import { gather, PAIRS, SCALARS } from './kernels.ts';
import type { Step } from './step.ts';

/** The draws of an input: its values from small to large, and which of them each draw takes. */
export interface InputDraws {
  readonly values: Float64Array;
  readonly order: Uint16Array;
}

/** What is played. */
export interface Played {
  readonly steps: readonly Step[];
  readonly inputs: readonly InputDraws[];
  readonly registers: number;
  readonly draws: number;
  /** Draws that are played at once: few, so that the registers stay near the processor. It changes no outcome. */
  readonly block: number;
}

/** Sees the registers of a block before the next block fills them again; `from` is the first draw of it. */
export type OnBlock = (registers: readonly Float64Array[], from: number, count: number) => void;

/** Plays a tape over all draws, block by block. */
export function play({ steps, inputs, registers: many, draws, block }: Played, onBlock: OnBlock): void {
  const registers = Array.from({ length: many }, () => new Float64Array(block));
  const register = (at: number): Float64Array => {
    const held = registers[at];
    if (held === undefined) throw new RangeError(`no register ${at}`);
    return held;
  };
  const take = (step: Step, from: number, count: number): void => {
    const to = register(step.to);
    switch (step.kind) {
      case 'input': {
        const input = inputs[step.input];
        if (input === undefined) throw new RangeError(`no input ${step.input}`);
        gather(to, input, from, count);
        return;
      }
      case 'fill':
        to.fill(step.by);
        return;
      case 'multiply':
      case 'subtract':
      case 'divide':
      case 'larger':
      case 'smaller':
        PAIRS[step.kind](to, register(step.a), register(step.b), count);
        return;
      default:
        SCALARS[step.kind](to, register(step.a), step.by, count);
    }
  };
  for (let from = 0; from < draws; from += block) {
    const count = Math.min(block, draws - from);
    for (const step of steps) take(step, from, count);
    onBlock(registers, from, count);
  }
}
