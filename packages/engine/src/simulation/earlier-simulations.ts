import { COMPUTED_FROM, type ComputedPlan } from '../figures/computed-plan.ts';
import type { Uncertainty } from '../uncertainty/uncertain-inputs.ts';
import { isAlike } from './alike.ts';
import type { Simulation, SimulationOptions } from './simulate.ts';

/** All that a simulation comes of. */
export interface DrawnFrom {
  readonly plan: ComputedPlan;
  readonly uncertainty: Uncertainty;
  readonly options: SimulationOptions;
}

/** What was drawn of one state, and of all that differ from it in nothing that is drawn. */
interface Drawn {
  from: Omit<DrawnFrom, 'options'>;
  made: readonly { readonly options: SimulationOptions; readonly simulation: Simulation }[];
}

/** Of so many states simulations are kept: each holds what the figures of its plan are computed by. */
const MOST_STATES = 4;

/** Simulations of states of plans. Of a state that differs in nothing that is drawn they are the same. */
export class EarlierSimulations {
  readonly #most: number;
  #states: readonly Drawn[] = [];

  /** @param most so many are kept of each state */
  constructor(most: number) {
    this.#most = most;
  }

  /** The simulation as it was made before, or as `make` makes it. */
  of({ options, ...from }: DrawnFrom, make: () => Simulation): Simulation {
    const state = this.#states.find((one) => arePlansAlike(one.from, from)) ?? { from, made: [] };
    // Who asks more of it is found at once.
    state.from = from;
    this.#states = [state, ...this.#states.filter((one) => one !== state)].slice(0, MOST_STATES);
    const known = state.made.find((one) => areOptionsAlike(one.options, options));
    const made = known ?? { options, simulation: make() };
    state.made = [made, ...state.made.filter((one) => one !== known)].slice(0, this.#most);
    return made.simulation;
  }
}

/** All of the options but who watches, and what was drawn earlier: they change nothing of what is told. */
function areOptionsAlike(one: SimulationOptions, other: SimulationOptions): boolean {
  const aside = { watch: undefined, earlier: undefined };
  return isAlike({ ...one, ...aside }, { ...other, ...aside });
}

function arePlansAlike(one: Drawn['from'], other: Drawn['from']): boolean {
  const { plan: ours, uncertainty: drawn } = one;
  const { plan: theirs, uncertainty: drawnNow } = other;
  return (
    ours === theirs ||
    (ours.title === theirs.title &&
      COMPUTED_FROM.every((table) => isAlike(ours[table], theirs[table])) &&
      isAlike(drawn.inputs, drawnNow.inputs) &&
      isAlike(drawn.notDrawn, drawnNow.notDrawn))
  );
}
