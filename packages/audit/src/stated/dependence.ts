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

/** The choice, taken by itself, under which a stated figure of the plan is right; undefined when there is none. */
export function dependenceOf(calculation: Calculation, claim: Claim): Dependence | undefined {
  const asked = ANSWERS[claim.key.quantity];
  if (asked === undefined || claim.scope.kind !== 'plan' || claim.moment.kind !== 'structural')
    return undefined;
  for (const choice of calculation.choices) {
    for (const { id, label } of choice.alternatives) {
      const value = calculation.under({ [choice.id]: id })[asked];
      if (value.kind === 'known' && roundsTo(claim.printed, value))
        return { choice, alternative: label, value };
    }
  }
  return undefined;
}
