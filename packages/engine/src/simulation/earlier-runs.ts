import type { DrawnInput } from '../draws/drawn-input.ts';
import type { Program } from '../draws/program/program.ts';
import { isAlike } from './alike.ts';
import { type DrawnFrom, EarlierSimulations } from './earlier-simulations.ts';
import type { Sensitivity } from './sensitivity.ts';
import type { Simulation } from './simulate.ts';
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
 * give the same bits, so they are not drawn again; nor is anything done again where nothing changed that figures are
 * computed from. Those used longest ago are forgotten first.
 */
export class EarlierRuns {
  readonly #most: number;
  readonly #simulations: EarlierSimulations;
  #runs: readonly { readonly asked: RunAsked; readonly outcome: RunOutcome }[] = [];

  /** @param most so many runs are kept: of a large plan some megabytes each */
  constructor(most: number) {
    this.#most = most;
    this.#simulations = new EarlierSimulations(most);
  }

  /** A simulation of a plan: as it was of one that is the same in all that is drawn, or as `simulated` makes it. */
  simulation(from: DrawnFrom, simulated: () => Simulation): Simulation {
    return this.#simulations.of(from, simulated);
  }

  /** What comes of a run: as it came of one before, or of `draw`. */
  of(asked: RunAsked, draw: () => RunOutcome): RunOutcome {
    const known = this.#runs.find((run) => isAlike(run.asked, asked));
    const run = known ?? { asked, outcome: draw() };
    this.#runs = [run, ...this.#runs.filter((other) => other !== run)].slice(0, this.#most);
    return run.outcome;
  }
}
