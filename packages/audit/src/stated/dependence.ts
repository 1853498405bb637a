import type { Answer, Calculation, Choice } from '@kapstok/engine';
import type { Text } from '@kapstok/quantity';
import { roundsTo } from '../rounding.ts';
import type { Claim } from './claim.ts';
import type { Quantity } from './stated-key.ts';
import type { Dependence } from './verdict.ts';

const ANSWERS: Readonly<Partial<Record<Quantity, keyof Omit<Answer, 'setting'>>>> = {
  fte: 'fte',
  shareClosed: 'shareClosed',
  shareOfAmbition: 'shareOfAmbition',
};

/** The answer under one alternative of one choice. */
interface Under {
  readonly choice: Choice;
  readonly alternative: Text;
  readonly answer: Answer;
}

const answers = new WeakMap<Calculation, readonly Under[]>();

function answersOf(calculation: Calculation): readonly Under[] {
  const known = answers.get(calculation);
  if (known !== undefined) return known;
  const made = calculation.choices.flatMap((choice) =>
    choice.alternatives.map(({ id, label }) => ({
      choice,
      alternative: label,
      answer: calculation.under({ [choice.id]: id }),
    })),
  );
  answers.set(calculation, made);
  return made;
}

/** The choice, taken by itself, under which a stated figure of the plan is right; undefined when there is none. */
export function dependenceOf(calculation: Calculation, claim: Claim): Dependence | undefined {
  const asked = ANSWERS[claim.key.quantity];
  if (asked === undefined || claim.scope.kind !== 'plan' || claim.moment.kind !== 'structural')
    return undefined;
  for (const { choice, alternative, answer } of answersOf(calculation)) {
    const value = answer[asked];
    if (value.kind === 'known' && roundsTo(claim.printed, value)) return { choice, alternative, value };
  }
  return undefined;
}
