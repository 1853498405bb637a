import { fieldOf, type Row } from '@kapstok/plan';
import { type Bounds, highOf, isKnown, lowOf, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { roundsTo } from '../../rounding.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownBounds, shownEstimate } from '../../shown.ts';
import { amounts, NO_EFFECT, quoted, scopeWords } from '../../wording.ts';

/** A printed share of the money against the amount and what the project costs. */
export const fundingShare: Rule = {
  code: 'sums.funding-share',
  kind: 'sums',
  title: text(
    'Het aandeel van een bron volgt uit het bedrag',
    'The share of a source follows from its amount',
  ),
  find: (examined) => examined.plan.funding.flatMap((row) => findingOf(examined, row)),
};

function findingOf({ plan, calculation }: Examined, row: Row<'funding'>): readonly Finding[] {
  const scope = row.project === '*' ? 'plan' : row.project;
  const id = `${scope}/investment.total`;
  const cost = calculation.value(id);
  const { amount, statedShare } = row;
  if (amount.kind === 'rest' || !isKnown(amount) || !isKnown(statedShare)) return [];
  if (cost?.kind !== 'known' || cost.low <= 0) return [];
  const high = highOf(amount) / cost.low;
  const low = cost.bound === 'exact' ? lowOf(amount) / cost.high : 0;
  // More money than cost has its own finding, and so has a share of more than the whole.
  if (roundsTo(statedShare, { low, high }) || low > 1 || lowOf(statedShare) > 1) return [];
  const share: Bounds = { low: cost.bound === 'exact' ? low : high, high };
  const [says, is] = [
    amounts({ low: lowOf(statedShare), high: highOf(statedShare) }, '1'),
    amounts(share, '1'),
  ];
  const whom = scopeWords(plan, scope);
  const [money, whole] = [amounts({ low: lowOf(amount), high: highOf(amount) }, 'EUR'), amounts(cost, 'EUR')];
  return [
    finding(fundingShare, {
      severity: 'warning',
      place: fieldOf(row.place, 'stated_share'),
      scope,
      unit: '1',
      stated: shownEstimate(statedShare),
      computed: shownBounds(share.low, share.high),
      figure: id,
      message: text(
        `Het aandeel van ${quoted(row.sourceKind)} in de kosten van ${whom.nl} staat als ${says.nl}; ${money.nl} van ${whole.nl} is ${is.nl}.`,
        `The share of ${quoted(row.sourceKind)} in the cost of ${whom.en} is stated as ${says.en}; ${money.en} of ${whole.en} is ${is.en}.`,
      ),
      effect: NO_EFFECT,
      advice: text(
        'Reken het aandeel opnieuw uit, of noem over welk deel van de kosten het gaat.',
        'Work out the share again, or say which part of the cost it is of.',
      ),
    }),
  ];
}
