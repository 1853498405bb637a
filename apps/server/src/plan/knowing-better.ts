import { breakEven, recalibration } from '@kapstok/contract';
import { breakEvenSchema, recalibrationSchema } from '@kapstok/contract/schemas';
import type { PlanView } from './plan-view.ts';
import type { Question } from './question.ts';
import { documentReply, type Reply, refusal } from './reply.ts';

/** What a measurement does to what was assumed; refused for an input that the plan does not have. */
export function recalibrationReply(
  { calculation }: PlanView,
  { assumption, cell, value, deviation }: Extract<Question, { kind: 'recalibration' }>,
): Reply {
  const made = recalibration(calculation, { assumption, cell }, { value, deviation });
  return 'wrong' in made ? refusal(400, made.wrong) : documentReply(recalibrationSchema, made);
}

/** What must be true of an input for a goal to be reached; refused for an input that the plan does not have. */
export function breakEvenReply(
  { calculation }: PlanView,
  { assumption, cell, goal }: Extract<Question, { kind: 'breakEven' }>,
): Reply {
  const made = breakEven(calculation, { assumption, cell }, goal);
  return 'wrong' in made ? refusal(400, made.wrong) : documentReply(breakEvenSchema, made);
}
