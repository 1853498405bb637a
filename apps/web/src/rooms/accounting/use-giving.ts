import { type Action, rightsOf } from '@kapstok/plan';
import { isNow } from '../../address/basis.ts';
import { useShownPlan } from '../../frame/plan-context.ts';

/** Whether one's role may do something with amounts here; from an earlier state nothing: it would go over what stands by now. */
export function useGiving(): (wanted: Action) => boolean {
  const { at, viewpoint } = useShownPlan();
  const rights = viewpoint === null || !isNow(at.basis) ? [] : rightsOf(viewpoint.role.role);
  return (wanted) => rights.some(({ action }) => action === wanted);
}
