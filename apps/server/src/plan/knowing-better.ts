import { breakEven, recalibration } from '@kapstok/contract';
import { breakEvenSchema, recalibrationSchema } from '@kapstok/contract/schemas';
import type { PlanView } from './plan-view.ts';
import type { Question } from './question.ts';
import { documentReply, type Reply, refusal } from './reply.ts';
import { supposedIn } from './supposed.ts';

/** What a measurement does to what was assumed; refused for an input that the plan does not have. */
export function recalibrationReply(
  { calculation, state: from }: PlanView,
  { assumption, cell, value, deviation }: Extract<Question, { kind: 'recalibration' }>,
): Reply {
  const made = recalibration(calculation, { assumption, cell }, { value, deviation }, from);
  return 'wrong' in made ? refusal(400, made.wrong) : documentReply(recalibrationSchema, made);
}

/** What must be true of an input for a goal to be reached; refused for an input, a choice or a scenario that the plan does not have. */
export function breakEvenReply(
  { calculation, state: from }: PlanView,
  { assumption, cell, goal, setting, scenario: code }: Extract<Question, { kind: 'breakEven' }>,
): Reply {
  const supposed = supposedIn(calculation, setting, code);
  if ('wrong' in supposed) return refusal(400, supposed.wrong);
  const { scenario } = supposed;
  const made = breakEven(calculation, { assumption, cell }, { goal, setting, scenario, from });
  return 'wrong' in made ? refusal(400, made.wrong) : documentReply(breakEvenSchema, made);
}
