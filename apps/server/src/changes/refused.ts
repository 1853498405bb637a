import type { Text } from '@kapstok/quantity';
import { type Problem, problemOf } from '../problem.ts';

/** What is refused to who asks: a problem to tell them. */
export class Refused extends Error {
  override name = 'Refused';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.sentence.en);
    this.problem = problem;
  }
}

/** A refusal with a sentence. */
export function refused(status: number, sentence: Text, type?: Problem['type']): Refused {
  return new Refused(problemOf(status, sentence, type));
}
