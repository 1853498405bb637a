import type { WhatIfDto } from '@kapstok/contract';
import {
  chanceOf,
  JsKernel,
  type Kernel,
  type Program,
  Recalculation,
  spreadOf,
  WasmKernel,
} from '@kapstok/engine';
import type { Order, Outcome, Told } from './messages.ts';

/** A thread of the browser that keeps a program at hand, and runs again what hangs on an input that was moved. */

const RANKS = [0.05, 0.5, 0.95];

let going: Recalculation | undefined;
let begun: WhatIfDto | undefined;
/** Outputs of the answer itself, of which the error is told too. */
let ofAnswer: ReadonlySet<number> = new Set();

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const start = performance.now();
  const outcomes = new Map<number, Outcome>();
  if (data.kind === 'begin') {
    begun = data.whatIf;
    going = begin(begun);
    ofAnswer = outputsOfAnswer(begun);
    for (const [at, output] of begun.program.outputs.entries()) {
      if (output.kind === 'number') outcomes.set(at, sure(output.value));
    }
    going.all((shown) => outcomes.set(shown.output, outcomeOf(shown)));
  } else if (going !== undefined && begun !== undefined) {
    const given = begun.inputs[data.input];
    const distribution =
      data.to === undefined ? given?.distribution : ({ kind: 'point', value: data.to } as const);
    if (distribution !== undefined)
      going.change(data.input, distribution, (shown) => outcomes.set(shown.output, outcomeOf(shown)));
  }
  const told: Told = { outcomes, milliseconds: performance.now() - start };
  self.postMessage(told);
});

function begin({ program, inputs, seed, draws }: WhatIfDto): Recalculation {
  const made: Program = {
    ...program,
    words: Int32Array.from(program.words),
    numbers: Float64Array.from(program.numbers),
  };
  const drawn = inputs.map(({ group, ...input }) => ({ ...input, group: group ?? undefined }));
  return new Recalculation(made, drawn, { seed, draws, kernel: kernel() });
}

/** The fast kernel where the browser has it; the other gives the same bits. */
function kernel(): Kernel {
  try {
    return new WasmKernel();
  } catch (error) {
    console.info('certainty: computing without WebAssembly', error);
    return new JsKernel();
  }
}

interface Shown {
  readonly output: number;
  readonly draws: Float64Array;
  readonly atRanks: (ranks: readonly number[]) => readonly number[];
}

/** Figures that the head of the page shows. */
function outputsOfAnswer({ figures }: WhatIfDto): ReadonlySet<number> {
  return new Set(
    figures.flatMap(({ part, value }) =>
      part === 'pillar' || part === 'project' || value.kind !== 'known' ? [] : [value.output],
    ),
  );
}

function outcomeOf(shown: Shown): Outcome {
  const { draws } = shown;
  if (ofAnswer.has(shown.output)) return withErrors(draws);
  const ranks = RANKS.map((share) => Math.max(0, Math.ceil(share * draws.length) - 1));
  const [low = Number.NaN, middle = Number.NaN, high = Number.NaN] = shown.atRanks(ranks);
  let count = 0;
  for (const value of draws) if (value >= 1) count += 1;
  return { low, middle, high, whole: count / draws.length };
}

function withErrors(draws: Float64Array): Outcome {
  const { p5, p50, p95 } = spreadOf(draws);
  const whole = chanceOf(draws, (value) => value >= 1);
  return {
    low: p5.value,
    middle: p50.value,
    high: p95.value,
    whole: whole.value,
    errors: { low: p5.error, middle: p50.error, high: p95.error, whole: whole.error },
  };
}

function sure(value: number): Outcome {
  return { low: value, middle: value, high: value, whole: Number(value >= 1) };
}
