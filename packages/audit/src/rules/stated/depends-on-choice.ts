import { inQuotes, type Text, text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import type { Claim } from '../../stated/claim.ts';
import { foundAt } from '../../stated/report.ts';
import type { Dependence } from '../../stated/verdict.ts';
import { verdictsOfKind } from '../../stated/verdicts.ts';
import { followed, quantityName, stands } from '../../stated/wording.ts';
import { capital } from '../../wording.ts';

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
          message: message(claim, on),
          effect: effect(claim, on),
          advice: text(
            'Leg de keuze vast, met een bron. Dan staat vast welk getal geldt.',
            'Record the choice, with a source. Then it is settled which number holds.',
          ),
        }),
      ),
    ),
};

function message(claim: Claim, { taken, value }: Dependence): Text {
  const says = stands(claim);
  const [base, other] = [followed(claim.value, claim.unit), followed(value, claim.unit)];
  const choices = joined(
    taken.map(({ choice }) => choice.label),
    text(' ', ' '),
  );
  const bases = quoted(taken.map(({ choice }) => choice.base.label));
  const others = quoted(taken.map(({ alternative }) => alternative));
  const open =
    taken.length === 1
      ? text('Of dat klopt hangt af van een keuze', 'Whether that is right depends on a choice')
      : text(
          `Of dat klopt hangt af van ${taken.length} keuzes samen`,
          `Whether that is right depends on ${taken.length} choices together`,
        );
  return text(
    `${says.nl}. ${open.nl}: ${sentence(choices.nl)} Bij ${bases.nl} is het ${base.nl}; bij ${others.nl} ${other.nl}.`,
    `${says.en}. ${open.en}: ${sentence(choices.en)} With ${bases.en} it is ${base.en}; with ${others.en} ${other.en}.`,
  );
}

/** With a full stop, unless it ends as a question. */
function sentence(words: string): string {
  return words.endsWith('?') ? words : `${words}.`;
}

function quoted(labels: readonly Text[]): Text {
  return joined(
    labels.map(({ nl, en }) => text(inQuotes(nl), inQuotes(en))),
    text(' en ', ' and '),
  );
}

function joined(words: readonly Text[], by: Text): Text {
  return text(words.map(({ nl }) => nl).join(by.nl), words.map(({ en }) => en).join(by.en));
}

function effect(claim: Claim, { value }: Dependence): Text {
  const [base, other] = [followed(claim.value, claim.unit), followed(value, claim.unit)];
  const name = capital(quantityName(claim.key.quantity));
  return text(`${name.nl}: ${base.nl} of ${other.nl}.`, `${name.en}: ${base.en} or ${other.en}.`);
}
