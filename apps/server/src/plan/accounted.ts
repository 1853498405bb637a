import { type Accounted, AccountedMoney } from '@kapstok/engine';
import type { Realised } from '@kapstok/plan';
import type { PlanView } from './plan-view.ts';

/** The money of a plan that has to be accounted for, with what was realised where that goes with the question. */
export function accountedOf({ calculation }: PlanView, realised: readonly Realised[] = []): Accounted {
  if (realised.length === 0) return calculation.accounted;
  return new AccountedMoney(calculation.plan, (id) => calculation.value(id), realised);
}
