import type { PlanHeader, Viewpoint } from '@kapstok/contract';
import { createContext, useContext } from 'react';
import type { PlanAt } from '../server/plan-at.ts';

/** A plan that is kept, before any of its figures is known. */
export interface KeptPlan {
  /** How addresses name it. */
  readonly mark: string;
  /** Its id, and the state one looks at. */
  readonly at: PlanAt;
  /** Which state that is, and what one may do there. */
  readonly viewpoint: Viewpoint;
}

/** The plan one looks at, with what is computed of it. */
export interface ShownPlan {
  /** How addresses name it: the id of an own or kept plan, or `-` for the plan that was read. */
  readonly mark: string;
  readonly at: PlanAt;
  readonly header: PlanHeader;
  /** Null for a plan that is not kept: nobody edits it, and it has one state. */
  readonly viewpoint: Viewpoint | null;
}

/** Holds the kept plan one looks at, for every screen below the frame. */
export const KeptPlanContext = createContext<KeptPlan | undefined>(undefined);

/** Holds the plan one looks at, for every screen below the frame that shows figures. */
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

/**
 * The kept plan one looks at; also there when its figures can't be computed.
 * @throws Error where no kept plan is shown.
 */
export function useKeptPlan(): KeptPlan {
  const plan = useContext(KeptPlanContext);
  if (plan === undefined) throw new Error('a screen of a kept plan stands where none is shown');
  return plan;
}
