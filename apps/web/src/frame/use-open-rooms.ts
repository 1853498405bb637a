import { use, useMemo } from 'react';
import { useSession } from '../session/use-session.ts';
import { KeptPlanContext } from './plan-context.ts';
import { openRooms, type Room } from './room-list.ts';
import type { ChosenPlan } from './use-chosen-plan.ts';

/** The rooms one finds at the plan one looks at; of a plan that is not yet known those that every plan has. */
export function useOpenRooms(kind: ChosenPlan['kind'] | undefined): readonly Room[] {
  const mayReadHistory = use(KeptPlanContext)?.viewpoint.mayReadHistory !== false;
  const hasAccount = useSession()?.account !== null;
  return useMemo(
    () => openRooms({ isKept: kind === 'kept', mayReadHistory, hasAccount }),
    [kind, mayReadHistory, hasAccount],
  );
}
