import { isNow } from '../address/basis.ts';
import type { KeptPlan } from '../frame/plan-context.ts';

/** Whether one reads a version, and beside it only one's own rows of the working version, which one may change. */
export function seesOwnPart({ at, viewpoint }: Pick<KeptPlan, 'at' | 'viewpoint'>): boolean {
  const { basis, mayReadWorking, editable } = viewpoint;
  return !mayReadWorking && basis.kind === 'version' && isNow(at.basis) && editable.length > 0;
}
