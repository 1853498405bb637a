import { type Text, text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import type { Claim } from '../../stated/claim.ts';
import { foundAt } from '../../stated/report.ts';
import type { Dependence } from '../../stated/verdict.ts';
import { verdictsOfKind } from '../../stated/verdicts.ts';
import { followed, printed } from '../../stated/wording.ts';

/** A stated figure that is right under one open choice and not under another. */
export const dependsOnChoice: Rule = {
  code: 'stated.depends-on-choice',
  kind: 'stated',
  title: text('Een cijfer hangt af van een open keuze', 'A figure depends on an open choice'),
  find: (examined) =>
    verdictsOfKind(examined, 'depends').map(({ claim, on }) =>
      finding(
        dependsOnChoice,
        foundAt(claim, {
          severity: 'remark',
          message: says(claim, on),
          effect: effect(claim, on),
          advice: text(
            'Leg de keuze vast, met een bron. Dan staat vast welk getal geldt.',
            'Record the choice, with a source. Then it is settled which number holds.',
          ),
        }),
      ),
    ),
};

function says(claim: Claim, { choice, alternative, value }: Dependence): Text {
  const stated = printed(claim.printed, claim.unit);
  const [base, other] = [followed(claim.value, claim.unit), followed(value, claim.unit)];
  return text(
    `Hangt af van een keuze: ${choice.label.nl}. Er staat ${stated.nl}. Bij "${choice.base.label.nl}" is het ${base.nl}; bij "${alternative.nl}" ${other.nl}.`,
    `Depends on a choice: ${choice.label.en}. It says ${stated.en}. With "${choice.base.label.en}" it is ${base.en}; with "${alternative.en}" ${other.en}.`,
  );
}

function effect(claim: Claim, { value }: Dependence): Text {
  const [base, other] = [followed(claim.value, claim.unit), followed(value, claim.unit)];
  return text(`De uitkomst is ${base.nl} of ${other.nl}.`, `The result is ${base.en} or ${other.en}.`);
}
