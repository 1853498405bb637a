import { type Accounted, AccountedMoney, periodStandings } from '@kapstok/engine';
import type { Realised } from '@kapstok/plan';
import type { PlanView } from './plan-view.ts';
import type { Steered } from './steering.ts';

/** What goes with a question about money: the plan itself does not hold it. */
export interface MoneyAsked {
  /** What money was spent and which hours were worked. */
  readonly realised?: readonly Realised[] | undefined;
  /** The day, and what was measured: the pace of money is held against it. */
  readonly steered?: Steered | undefined;
}

/** The money of a plan that has to be accounted for, with what was realised where that goes with the question. */
export function accountedOf(
  { calculation }: PlanView,
  { realised = [], steered }: MoneyAsked = {},
): Accounted {
  if (realised.length === 0) return calculation.accounted;
  const standingsOf =
    steered && ((indicator: Indicator) => periodStandings({ calculation, ...steered }, indicator));
  return new AccountedMoney(calculation.plan, (id) => calculation.value(id), realised, standingsOf);
}

type Indicator = Parameters<typeof periodStandings>[1];
