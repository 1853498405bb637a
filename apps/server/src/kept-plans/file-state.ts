import { type Language, momentInWords } from '@kapstok/quantity';
import type { Point } from '@kapstok/store';
import type { FileState } from '../plan/file-state.ts';
import type { Question } from '../plan/question.ts';
import type { PlanState } from './plan-state.ts';
import { stateMark, stateName } from './state-name.ts';

/** Of what a file is that is made of a state of a plan. */
function fileStateOf(
  { standing, plan, basis }: Pick<PlanState, 'standing' | 'plan' | 'basis'>,
  point: Point,
  language: Language,
): FileState {
  return {
    region: standing.region.title,
    plan: plan.title,
    state: stateName(point, basis.version),
    mark: stateMark({ point, version: basis.version, at: basis.at }, language),
    changed: basis.at === undefined ? undefined : momentInWords(new Date(basis.at)),
  };
}

/** A question with what its answer has to know of the state that is asked: a file says of which it is. */
export function ofState(question: Question, state: PlanState, point: Point): Question {
  if (question.kind !== 'list' && question.kind !== 'report') return question;
  return { ...question, of: fileStateOf(state, point, question.language) };
}
