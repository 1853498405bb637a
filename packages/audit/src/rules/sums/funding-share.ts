import { fieldOf } from '@kapstok/plan';
import { type Bounds, highOf, isKnown, type KnownEstimate, lowOf, type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { grouped } from '../../grouped.ts';
import { roundsTo } from '../../rounding.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownBounds, shownEstimate } from '../../shown.ts';
import { amounts, NO_EFFECT, quoted, scopeWords } from '../../wording.ts';
import { type FundingRow, isRest, scopeOfFunding, shareOfAmount, shareOfRest } from './funding-rows.ts';
import { makeTheWhole, sharesTogether } from './funding-shares.ts';

/** A printed share of the money against the amount and the cost, and the shares of one scope against the whole. */
export const fundingShare: Rule = {
  code: 'sums.funding-share',
  kind: 'sums',
  title: text(
    'Het aandeel van een bron volgt uit het bedrag, en samen zijn de aandelen het geheel',
    'The share of a source follows from its amount, and together the shares are the whole',
  ),
  find: (examined) =>
    [...grouped(examined.plan.funding, scopeOfFunding)].flatMap(([scope, rows]) =>
      findingsOf(examined, scope, rows),
    ),
};

/** Wrong shares of amounts; where those are right, that of what is left; where that is too, all of them together. */
function findingsOf(examined: Examined, scope: string, rows: readonly FundingRow[]): readonly Finding[] {
  const wrong = (of: readonly FundingRow[]): readonly Finding[] =>
    of.flatMap((row) => findingOf(examined, scope, row));
  const ofAmounts = wrong(rows.filter((row) => !isRest(row)));
  if (ofAmounts.length > 0) return ofAmounts;
  const ofRest = makeTheWhole(rows) ? [] : wrong(rows.filter(isRest));
  return ofRest.length > 0 ? ofRest : sharesTogether(fundingShare, examined, scope, rows);
}

function findingOf(examined: Examined, scope: string, row: FundingRow): readonly Finding[] {
  const { statedShare } = row;
  const share = isRest(row) ? shareOfRest(examined, scope, row) : shareOfAmount(examined, scope, row);
  if (share === undefined || !isKnown(statedShare)) return [];
  // More money than cost has its own finding, and so has a share of more than the whole.
  const elsewhere = share.low > 1 || share.high <= 0 || lowOf(statedShare) > 1;
  if (elsewhere || roundsTo(statedShare, share)) return [];
  return [
    finding(fundingShare, {
      severity: 'warning',
      place: fieldOf(row.place, 'stated_share'),
      scope,
      unit: '1',
      stated: shownEstimate(statedShare),
      computed: shownBounds(share.low > 0 ? share.low : share.high, share.high),
      figure: `${scope}/investment.total`,
      message: message(examined, scope, row, share),
      effect: NO_EFFECT,
      advice: text(
        'Reken het aandeel opnieuw uit, of noem over welk deel van de kosten het gaat.',
        'Work out the share again, or say which part of the cost it is of.',
      ),
    }),
  ];
}

function message({ plan, calculation }: Examined, scope: string, row: FundingRow, share: Bounds): Text {
  const { amount, statedShare, sourceKind } = row;
  const [whom, source] = [scopeWords(plan, scope), quoted(sourceKind)];
  const says = isKnown(statedShare) ? amounts(boundsOf(statedShare), '1') : text('', '');
  const is = amounts({ low: share.low > 0 ? share.low : share.high, high: share.high }, '1');
  const begin = text(
    `Het aandeel van ${source} in de kosten van ${whom.nl} staat als ${says.nl}`,
    `The share of ${source} in the cost of ${whom.en} is stated as ${says.en}`,
  );
  if (amount.kind === 'rest') {
    return text(
      `${begin.nl}; de andere bronnen laten ${is.nl} over.`,
      `${begin.en}; the other sources leave ${is.en}.`,
    );
  }
  const cost = calculation.value(`${scope}/investment.total`);
  if (!isKnown(amount) || cost?.kind !== 'known') return begin;
  const [money, whole] = [amounts(boundsOf(amount), 'EUR'), amounts(cost, 'EUR')];
  return text(
    `${begin.nl}; ${money.nl} van ${whole.nl} is ${is.nl}.`,
    `${begin.en}; ${money.en} of ${whole.en} is ${is.en}.`,
  );
}

function boundsOf(estimate: KnownEstimate): Bounds {
  return { low: lowOf(estimate), high: highOf(estimate) };
}
