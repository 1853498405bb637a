import type { Calculation, SimulationOptions } from '@kapstok/engine';
import type { DrawnFrom } from '../../schemas/drawn-from.ts';

/** Which state of a plan somebody asks about, as far as it has a name. */
export type StateOfPlan = Partial<Pick<DrawnFrom, 'entry' | 'mark'>>;

/** How figures are drawn, and of which state of the plan. */
export interface DrawnHow extends Pick<SimulationOptions, 'seed' | 'draws' | 'watch' | 'earlier'> {
  readonly from?: StateOfPlan | undefined;
}

/** What was drawn, for who keeps the numbers. */
export function drawnFrom({ plan }: Pick<Calculation, 'plan'>, state: StateOfPlan = {}): DrawnFrom {
  const { entry = null, mark = null } = state;
  return { plan: plan.title, entry, mark };
}
