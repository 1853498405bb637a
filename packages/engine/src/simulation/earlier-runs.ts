import type { DrawnInput } from '../draws/drawn-input.ts';
import type { Program } from '../draws/program/program.ts';
import type { Sensitivity } from './sensitivity.ts';
import type { Spread } from './spread.ts';

/** All that what is drawn hangs on. */
export interface RunAsked {
  readonly program: Program;
  readonly inputs: readonly DrawnInput[];
  readonly seed: number;
  readonly draws: number;
  /** Outputs of which the draws are kept, by their number. */
  readonly kept: readonly number[];
}

/** What came of a run, of each output by its number. */
export interface RunOutcome {
  /** Outputs of which every draw is the same, and which. */
  readonly certain: ReadonlyMap<number, number>;
  readonly spreads: ReadonlyMap<number, Spread>;
  readonly columns: ReadonlyMap<number, Float64Array>;
  /** What an output hangs on, once somebody asked. */
  readonly sensitivities: Map<number, readonly Sensitivity[]>;
}

/**
 * What was drawn before, for a plan that changes in something that is not drawn: the same program, inputs, seed and draws
 * give the same bits, so they are not drawn again. Those used longest ago are forgotten first.
 */
export class EarlierRuns {
  readonly #most: number;
  #runs: readonly { readonly asked: RunAsked; readonly outcome: RunOutcome }[] = [];

  /** @param most so many runs are kept: of a large plan some megabytes each */
  constructor(most: number) {
    this.#most = most;
  }

  /** What comes of a run: as it came of one before, or of `draw`. */
  of(asked: RunAsked, draw: () => RunOutcome): RunOutcome {
    const known = this.#runs.find((run) => isAlike(run.asked, asked));
    const run = known ?? { asked, outcome: draw() };
    this.#runs = [run, ...this.#runs.filter((other) => other !== run)].slice(0, this.#most);
    return run.outcome;
  }
}

/** Whether two of plain data are alike to the bit. */
function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (isNumbers(one) || isNumbers(other))
    return (
      isNumbers(one) && isNumbers(other) && one.constructor === other.constructor && areAlike(one, other)
    );
  const [ours, theirs] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return (
    ours.length === theirs.size &&
    ours.every(([name, value]) => theirs.has(name) && isAlike(value, theirs.get(name)))
  );
}

function isNumbers(one: object): one is Float64Array | Int32Array {
  return one instanceof Float64Array || one instanceof Int32Array;
}

function areAlike(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (!Object.is(one[at], other[at])) return false;
  return true;
}
