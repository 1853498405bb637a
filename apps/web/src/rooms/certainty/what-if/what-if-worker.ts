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
import type { Move, Order, Outcome, Told } from './messages.ts';

/** A thread of the browser that keeps a program at hand, and runs again what hangs on an input that was moved. */

const RANKS = [0.05, 0.5, 0.95];

let going: Recalculation | undefined;
let begun: WhatIfDto | undefined;
/** Outputs of the answer itself, of which the error is told too. */
let ofAnswer: ReadonlySet<number> = new Set();

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const start = performance.now();
  clearTimeout(refining);
  const outcomes = data.kind === 'begin' ? beginWith(data.whatIf) : moved(data, false);
  tell({ isRefined: false, outcomes, milliseconds: performance.now() - start });
  if (data.kind === 'begin') return unrefined.clear();
  unrefined.set(data.input, data);
  refining = setTimeout(refine, STILL);
});

/** So long a move works at more than the answer itself, in milliseconds; the rest follows once the input stands still. */
const BUDGET = 8;
/** So long an input stands still before the errors are worked out too, in milliseconds. */
const STILL = 150;
let refining: ReturnType<typeof setTimeout> | undefined;

/** The last move of each input of which only the answer was worked out. */
const unrefined = new Map<number, Move>();

function refine(): void {
  const start = performance.now();
  const outcomes = new Map([...unrefined.values()].flatMap((order) => [...moved(order, true)]));
  unrefined.clear();
  tell({ isRefined: true, outcomes, milliseconds: performance.now() - start });
}

function tell(told: Told): void {
  self.postMessage(told);
}

/** Every figure as the plan is assumed to be. */
function beginWith(whatIf: WhatIfDto): ReadonlyMap<number, Outcome> {
  const outcomes = new Map<number, Outcome>();
  begun = whatIf;
  going = begin(whatIf);
  ofAnswer = outputsOfAnswer(whatIf);
  for (const [at, output] of whatIf.program.outputs.entries()) {
    if (output.kind === 'number') outcomes.set(at, sure(output.value));
  }
  going.all((shown) => outcomes.set(shown.output, outcomeOf(shown, true)));
  return outcomes;
}

/** The figures that hang on an input, with it at one value or back at what is assumed of it. */
function moved({ input, to }: Move, hasErrors: boolean): ReadonlyMap<number, Outcome> {
  const outcomes = new Map<number, Outcome>();
  const distribution =
    to === undefined ? begun?.inputs[input]?.distribution : ({ kind: 'point', value: to } as const);
  if (distribution !== undefined) {
    const start = performance.now();
    going?.change(input, distribution, (shown) => {
      const isLate = !hasErrors && performance.now() - start > BUDGET;
      if (ofAnswer.has(shown.output) || !isLate) outcomes.set(shown.output, outcomeOf(shown, hasErrors));
    });
  }
  return outcomes;
}

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

function outcomeOf(shown: Shown, hasErrors: boolean): Outcome {
  const { draws } = shown;
  if (hasErrors && ofAnswer.has(shown.output)) return withErrors(draws);
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
