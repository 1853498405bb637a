import type { Answer, Calculation, Choice } from '@kapstok/engine';
import type { Text } from '@kapstok/quantity';
import { roundsTo } from '../rounding.ts';
import type { Claim } from './claim.ts';
import { figureValueOf, yearFigure } from './computed.ts';
import type { Quantity } from './stated-key.ts';
import type { Dependence, Verdict } from './verdict.ts';

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

/**
 * People of several years added up: right if they stay, which the plan leaves open. Undefined for any other claim, or
 * when the plan has no such choice.
 */
export function addedUpPeople(calculation: Calculation, claim: Claim): Verdict | undefined {
  const { key, moment, scope } = claim;
  const people = key.quantity === 'extraStaffFte' || key.quantity === 'extraStaff';
  if (!people || moment.kind !== 'years' || moment.from === moment.to) return undefined;
  const choice = calculation.choices.find(({ id }) => id === 'recruits');
  const alternative = choice?.alternatives[0]?.label;
  if (choice === undefined || alternative === undefined) return undefined;
  const figure = yearFigure({ scope, quantity: key.quantity }, moment.to);
  const value = figureValueOf(calculation, figure);
  const on = { choice, alternative, value: claim.value };
  return value.kind === 'known' ? { kind: 'depends', claim: { ...claim, value, figure }, on } : undefined;
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
