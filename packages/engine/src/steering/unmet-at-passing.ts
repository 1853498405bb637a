import type { Row } from '@kapstok/plan';
import { type ConditionStanding, gateStanding } from './gate-standing.ts';
import type { SteeringGround } from './steering-ground.ts';

/**
 * What a gate asks for and was not seen to be met on the day that it was passed: what fails, and what nobody can tell. Simply
 * going on is for where there is none of it.
 */
export function unmetAtPassing(
  { calculation, measurements }: Omit<SteeringGround, 'day'>,
  passing: Row<'gatePassings'>,
): readonly ConditionStanding[] {
  const gate = calculation.plan.gates.find(({ code }) => code === passing.gate);
  const { date: day } = passing;
  if (gate === undefined || day === undefined) return [];
  const { failing, open } = gateStanding({ calculation, measurements, day }, gate);
  return [...failing, ...open];
}
