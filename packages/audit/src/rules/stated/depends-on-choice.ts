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

function says(claim: Claim, { taken, value }: Dependence): Text {
  const stated = printed(claim.printed, claim.unit);
  const [base, other] = [followed(claim.value, claim.unit), followed(value, claim.unit)];
  const choices = joined(
    taken.map(({ choice }) => choice.label),
    text(' ', ' '),
  );
  const bases = quoted(taken.map(({ choice }) => choice.base.label));
  const others = quoted(taken.map(({ alternative }) => alternative));
  const open =
    taken.length === 1
      ? text('Hangt af van een keuze', 'Depends on a choice')
      : text(`Hangt af van ${taken.length} keuzes samen`, `Depends on ${taken.length} choices together`);
  return text(
    `${open.nl}: ${sentence(choices.nl)} Er staat ${stated.nl}. Bij ${bases.nl} is het ${base.nl}; bij ${others.nl} ${other.nl}.`,
    `${open.en}: ${sentence(choices.en)} It says ${stated.en}. With ${bases.en} it is ${base.en}; with ${others.en} ${other.en}.`,
  );
}

/** With a full stop, unless it ends as a question. */
function sentence(words: string): string {
  return words.endsWith('?') ? words : `${words}.`;
}

function quoted(labels: readonly Text[]): Text {
  return joined(
    labels.map(({ nl, en }) => text(`"${nl}"`, `"${en}"`)),
    text(' en ', ' and '),
  );
}

function joined(words: readonly Text[], by: Text): Text {
  return text(words.map(({ nl }) => nl).join(by.nl), words.map(({ en }) => en).join(by.en));
}

function effect(claim: Claim, { value }: Dependence): Text {
  const [base, other] = [followed(claim.value, claim.unit), followed(value, claim.unit)];
  return text(`De uitkomst is ${base.nl} of ${other.nl}.`, `The result is ${base.en} or ${other.en}.`);
}
