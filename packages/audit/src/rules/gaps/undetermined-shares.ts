import { fieldOf, type Row } from '@kapstok/plan';
import { isKnown, lowOf, type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import type { Examined, Rule } from '../../rule.ts';
import { amount, listed } from '../../wording.ts';

/** The grant whose shares the municipalities have: the word with which the column is headed. */
const GRANT = /^spuk\b/i;

/** What of a grant falls to which municipality, as far as that was agreed. */
type GrantExposure = Examined['calculation']['accounted']['exposures']['grants'][number];

/**
 * Municipalities whose share of a grant is still to be determined; never equal shares. What was agreed stands in the cost key of
 * the grant; a plan without such a key has its shares where it prints them, with the municipalities.
 */
export const undeterminedShares: Rule = {
  code: 'gaps.undetermined-shares',
  kind: 'gaps',
  title: text('De verdeling over gemeenten is afgesproken', 'The division over municipalities is agreed'),
  find: (examined) => {
    const divided = examined.calculation.accounted.exposures.grants.filter(
      ({ shares }) => ofMunicipalities(shares).length > 0,
    );
    return divided.length > 0 ? divided.flatMap(openInKey) : openAsPrinted(examined);
  },
};

function ofMunicipalities(shares: GrantExposure['shares']): GrantExposure['shares'] {
  return shares.filter(({ share }) => share.municipality !== '');
}

function openInKey({ shares, undivided }: GrantExposure): readonly Finding[] {
  const all = ofMunicipalities(shares);
  const open = all
    .filter(({ cases }) => cases.pessimistic.value.kind === 'unknown')
    .map(({ share }) => share);
  const { value } = undivided.pessimistic;
  if (value.kind !== 'known') return [];
  return told(open, {
    field: 'share',
    name: ({ municipality }) => municipality,
    of: all.length,
    money: value.low,
  });
}

function openAsPrinted({ plan }: Examined): readonly Finding[] {
  const open = plan.municipalities.filter(({ spukShare }) => spukShare.kind === 'unknown');
  const grants = plan.funding.filter(
    ({ sourceKind, amount: money }) => GRANT.test(sourceKind) && money.kind !== 'rest',
  );
  const total = grants.reduce((sum, { amount: money }) => {
    return money.kind !== 'rest' && isKnown(money) ? sum + lowOf(money) : sum;
  }, 0);
  const of = plan.municipalities.length;
  return told(open, { field: 'spuk_share', name: ({ name }) => name, of, money: total });
}

interface Told<R> {
  readonly field: string;
  readonly name: (row: R) => string;
  /** How many municipalities there are. */
  readonly of: number;
  /** What is not divided, in euros. */
  readonly money: number;
}

function told<R extends Pick<Row<'municipalities'>, 'place'>>(
  open: readonly R[],
  { field, name, of, money }: Told<R>,
): readonly Finding[] {
  const [first, ...others] = open;
  if (first === undefined || money <= 0) return [];
  const named: Text = listed(open.map(name), 15);
  const undivided = amount(money, 'EUR');
  return [
    finding(undeterminedShares, {
      severity: 'remark',
      place: placeOfRows(first, open, field),
      others: others.map(({ place }) => fieldOf(place, field)),
      scope: 'plan',
      message: text(
        `Het aandeel van ${open.length} van de ${of} gemeenten is nog te bepalen: ${named.nl}.`,
        `The share of ${open.length} of the ${of} municipalities is still to be determined: ${named.en}.`,
      ),
      effect: text(
        `Wie welk deel van ${undivided.nl} moet terugbetalen als resultaten uitblijven, is niet te zeggen.`,
        `Who has to pay back which part of ${undivided.en} if results stay away cannot be said.`,
      ),
      advice: text(
        'Spreek een verdeelsleutel af voor er wordt getekend.',
        'Agree on a key before anyone signs.',
      ),
    }),
  ];
}
