import { text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Examined, Rule } from '../../rule.ts';
import { isRight } from '../../stated/claim.ts';
import { foundAt } from '../../stated/report.ts';
import type { VerdictOf } from '../../stated/verdict.ts';
import { verdictsOfKind } from '../../stated/verdicts.ts';
import { sentences } from '../../wording.ts';
import { isWrongInBudget } from '../sums/repeated-subtotals.ts';
import { restsOnImpossible } from '../units/impossible-conversion.ts';

const NOT_RIGHT = text(
  'Dat cijfer volgt zelf niet uit de regels.',
  'That figure itself does not follow from the lines.',
);

/** A stated figure that follows from other stated figures, which do not follow from the plan. */
export const builtOn: Rule = {
  code: 'stated.built-on',
  kind: 'stated',
  title: text(
    'Een cijfer bouwt niet op een cijfer dat niet klopt',
    'A figure does not build on one that is wrong',
  ),
  find: (examined) =>
    verdictsOfKind(examined, 'builtOn')
      .filter((verdict) => !isSaidElsewhere(examined, verdict))
      .map(({ claim, derived }) =>
        finding(
          builtOn,
          foundAt(claim, {
            severity: 'error',
            says: sentences(derived.says(), NOT_RIGHT),
            advice: text(
              'Zet eerst het cijfer recht waar dit op bouwt, en reken dit dan opnieuw uit.',
              'Put the figure it builds on right first, then work this one out again.',
            ),
            others: derived.inputs.map(({ place }) => place),
          }),
        ),
      ),
};

/** Whether what is wrong has a finding where it is wrong: in a conversion, or in the budget that is added up. */
function isSaidElsewhere({ plan, calculation }: Examined, { claim, derived }: VerdictOf<'builtOn'>): boolean {
  if (restsOnImpossible(plan, claim.figure)) return true;
  if (claim.key.quantity !== 'investment') return false;
  return derived.inputs.every((input) => isRight(input) || isWrongInBudget(calculation, input));
}
