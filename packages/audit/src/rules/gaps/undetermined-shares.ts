import { fieldOf } from '@kapstok/plan';
import { isKnown, lowOf, text } from '@kapstok/quantity';
import { finding, placeOfRows } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { amount, listed } from '../../wording.ts';

/** The grant whose shares the municipalities have: the word with which the column is headed. */
const GRANT = /^spuk\b/i;

/** Municipalities whose share of the grant is still to be determined; never equal shares. */
export const undeterminedShares: Rule = {
  code: 'gaps.undetermined-shares',
  kind: 'gaps',
  title: text('De verdeling over gemeenten is afgesproken', 'The division over municipalities is agreed'),
  find: ({ plan }) => {
    const open = plan.municipalities.filter(({ spukShare }) => spukShare.kind === 'unknown');
    const [first, ...others] = open;
    const grants = plan.funding.filter(
      ({ sourceKind, amount: money }) => GRANT.test(sourceKind) && money.kind !== 'rest',
    );
    const total = grants.reduce((sum, { amount: money }) => {
      return money.kind !== 'rest' && isKnown(money) ? sum + lowOf(money) : sum;
    }, 0);
    if (first === undefined || total === 0) return [];
    const [named, money] = [
      listed(
        open.map(({ name }) => name),
        15,
      ),
      amount(total, 'EUR'),
    ];
    return [
      finding(undeterminedShares, {
        severity: 'remark',
        place: placeOfRows(first, open, 'spuk_share'),
        others: others.map(({ place }) => fieldOf(place, 'spuk_share')),
        scope: 'plan',
        message: text(
          `Het aandeel van ${open.length} van de ${plan.municipalities.length} gemeenten is nog te bepalen: ${named.nl}.`,
          `The share of ${open.length} of the ${plan.municipalities.length} municipalities is still to be determined: ${named.en}.`,
        ),
        effect: text(
          `Wie welk deel van ${money.nl} moet terugbetalen als resultaten uitblijven, is niet te zeggen.`,
          `Who has to pay back which part of ${money.en} if results stay away cannot be said.`,
        ),
        advice: text(
          'Spreek een verdeelsleutel af voor er wordt getekend.',
          'Agree on a key before anyone signs.',
        ),
      }),
    ];
  },
};
