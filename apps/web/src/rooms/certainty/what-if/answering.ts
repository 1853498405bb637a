import type { WhatIfDto } from '@kapstok/contract';
import { JsKernel, type Kernel, type Program, Recalculation, WasmKernel } from '@kapstok/engine';
import type { Move, Order, Outcome, Outcomes, Told } from './messages.ts';
import { outcomeOf, type Shown, sureOutcome } from './outcome.ts';

/** So long a move works at more than the answer itself, in milliseconds; the rest follows once the input stands still. */
const BUDGET = 8;
/** How often is told how far the first drawing is, in milliseconds. */
const OFTEN = 100;

/** What the thread does with its orders. */
interface Answering {
  readonly begin: (order: Extract<Order, { kind: 'begin' }>) => void;
  readonly move: (order: Move) => void;
  readonly refine: () => void;
}

/** Keeps the figures of a plan at hand, and tells what moves do to them. */
export function answered(tell: (told: Told) => void, now: () => number = () => performance.now()): Answering {
  let kept: Kept | undefined;
  /** The last move of each input of which only the answer was worked out. */
  const unrefined = new Map<number, Move>();
  return {
    begin: ({ whatIf, base }) => {
      unrefined.clear();
      const total = drawnOf(whatIf) + (base === null ? 0 : drawnOf(base));
      let [shown, told] = [0, now()];
      const onShown = (): void => {
        shown += 1;
        if (now() - told < OFTEN) return;
        told = now();
        tell({ kind: 'drawing', done: shown / total });
      };
      const before = base === null ? undefined : new Kept(base).all(onShown);
      kept = new Kept(whatIf);
      const all = kept.all(onShown);
      tell({ kind: 'begun', before: before ?? all, now: all });
    },
    move: (order) => {
      if (kept === undefined) return;
      const start = now();
      const { outcomes, behind } = kept.moved(order, (isOfAnswer) => isOfAnswer || now() - start <= BUDGET);
      unrefined.set(order.input, order);
      tell({ kind: 'moved', outcomes, behind, milliseconds: now() - start });
    },
    refine: () => {
      const outcomes = [...unrefined.values()].flatMap((order) => [...(kept?.refined(order) ?? [])]);
      unrefined.clear();
      tell({ kind: 'refined', outcomes: new Map(outcomes) });
    },
  };
}

function drawnOf({ program }: WhatIfDto): number {
  return program.outputs.filter(({ kind }) => kind === 'drawn').length;
}

/** Figures with the program that gives them. */
class Kept {
  readonly #whatIf: WhatIfDto;
  readonly #going: Recalculation;
  readonly #idOf = new Map<number, string>();
  /** Outputs that the head of the page shows, of which the error is told too. */
  readonly #ofAnswer = new Set<number>();

  constructor(whatIf: WhatIfDto) {
    this.#whatIf = whatIf;
    this.#going = begin(whatIf);
    for (const { id, part, value } of whatIf.figures) {
      if (value.kind !== 'known') continue;
      this.#idOf.set(value.output, id);
      if (part !== 'pillar' && part !== 'project') this.#ofAnswer.add(value.output);
    }
  }

  /** Every figure as it begins. */
  all(onShown: () => void): Outcomes {
    const outcomes = new Map<string, Outcome>();
    for (const [at, output] of this.#whatIf.program.outputs.entries()) {
      if (output.kind === 'number') outcomes.set(this.#id(at), sureOutcome(output.value));
    }
    this.#going.all((shown) => {
      onShown();
      outcomes.set(this.#id(shown.output), this.#outcome(shown, true));
    });
    return outcomes;
  }

  /** The figures that hang on an input, as far as there is time for them; the others are behind. */
  moved(order: Move, hasTime: (isOfAnswer: boolean) => boolean): { outcomes: Outcomes; behind: string[] } {
    const outcomes = new Map<string, Outcome>();
    const behind: string[] = [];
    this.#change(order, (shown) => {
      const id = this.#id(shown.output);
      if (hasTime(this.#ofAnswer.has(shown.output))) outcomes.set(id, this.#outcome(shown, false));
      else behind.push(id);
    });
    return { outcomes, behind };
  }

  /** All of the figures that hang on an input, with the errors. */
  refined(order: Move): Outcomes {
    const outcomes = new Map<string, Outcome>();
    this.#change(order, (shown) => outcomes.set(this.#id(shown.output), this.#outcome(shown, true)));
    return outcomes;
  }

  #change({ input, to }: Move, onShown: (shown: Shown) => void): void {
    const distribution =
      to === undefined ? this.#whatIf.inputs[input]?.distribution : ({ kind: 'point', value: to } as const);
    if (distribution !== undefined) this.#going.change(input, distribution, onShown);
  }

  #outcome(shown: Shown, hasErrors: boolean): Outcome {
    return outcomeOf(shown, hasErrors && this.#ofAnswer.has(shown.output));
  }

  #id(output: number): string {
    return this.#idOf.get(output) ?? '';
  }
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
