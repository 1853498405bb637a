import type { PlanHeader } from '@kapstok/contract';
import { createContext, useContext } from 'react';

/** The plan one looks at. */
export interface ShownPlan {
  /** How addresses name it: the id of an own plan, or `-` for the plan that is served. */
  readonly mark: string;
  readonly header: PlanHeader;
}

/** Holds the plan one looks at, for every screen below the frame. */
export const PlanContext = createContext<ShownPlan | undefined>(undefined);

/**
 * The plan one looks at.
 * @throws Error outside the frame, where no plan is shown.
 */
export function useShownPlan(): ShownPlan {
  const plan = useContext(PlanContext);
  if (plan === undefined) throw new Error('a screen of a plan stands outside its frame');
  return plan;
}
