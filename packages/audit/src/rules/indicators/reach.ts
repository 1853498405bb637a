import { fieldOf, type Row } from '@kapstok/plan';
import { highOf, isKnown, lowOf, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { roundsTo } from '../../rounding.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownEstimate, shownNumber } from '../../shown.ts';
import { amount, amounts, scopeWords } from '../../wording.ts';
import { impliedReaches } from './implied-reach.ts';

/** The residents a project says it reaches, against those its business case reckons with. */
export const reach: Rule = {
  code: 'indicators.reach',
  kind: 'indicators',
  title: text('Het beloofde bereik is het berekende bereik', 'The reach promised is the reach computed'),
  find: (examined) => examined.plan.projects.flatMap((row) => findingOf(examined, row)),
};

function findingOf({ plan, calculation }: Examined, row: Row<'projects'>): readonly Finding[] {
  const promised = row.reach;
  const implied = impliedReaches(calculation, row.code);
  const [first, ...rest] = implied;
  if (!isKnown(promised) || first === undefined) return [];
  if (implied.some((line) => roundsTo(promised, { low: line.reach, high: line.reach }))) return [];
  const most = rest.reduce((a, b) => (b.reach > a.reach ? b : a), first);
  const less = highOf(promised) < most.reach;
  const [says, is] = [
    amounts({ low: lowOf(promised), high: highOf(promised) }, 'residents'),
    amount(Math.round(most.reach), 'residents'),
  ];
  const name = scopeWords(plan, row.code);
  const share = amount(less ? highOf(promised) / most.reach : 1, '1');
  return [
    finding(reach, {
      severity: 'warning',
      place: fieldOf(row.place, 'reach'),
      scope: row.code,
      unit: 'residents',
      stated: shownEstimate(promised),
      computed: shownNumber(most.reach),
      figure: most.figure,
      message: text(
        `Het bereik van ${name.nl} staat als ${says.nl}; de businesscase rekent in een jaar met hoogstens ${is.nl}.`,
        `The reach of ${name.en} is stated as ${says.en}; the business case reckons with ${is.en} in a year at most.`,
      ),
      effect: less
        ? text(
            `Bij het genoemde bereik blijft ongeveer ${share.nl} van deze baten over.`,
            `At the reach named about ${share.en} of these benefits remains.`,
          )
        : text(
            'Geen: de uitkomst rekent met het lagere bereik van de businesscase.',
            'None: the answer is computed with the lower reach of the business case.',
          ),
      advice: text(
        'Kies een van beide, en zeg of het per jaar is of in totaal.',
        'Choose one of the two, and say whether it is per year or in all.',
      ),
    }),
  ];
}
