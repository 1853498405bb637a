import { fieldOf, type Row } from '@kapstok/plan';
import { isKnown, lowOf, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import { grouped } from '../../grouped.ts';
import { roundingOf } from '../../rounding.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownFigure, shownNumber } from '../../shown.ts';
import { amount, amounts, scopeWords } from '../../wording.ts';

type FundingRow = Row<'funding'>;

/** The money for a project against what it costs. */
export const fundingAboveCost: Rule = {
  code: 'sums.funding-above-cost',
  kind: 'sums',
  title: text('Het geld voor een project past bij zijn kosten', 'The money for a project fits its cost'),
  find: (examined) => {
    const known = examined.plan.funding.filter((row) => knownAmount(row) !== undefined);
    return [...grouped(known, ({ project }) => project)].flatMap(([project, rows]) =>
      findingOf(examined, project, rows),
    );
  },
};

function findingOf(
  { plan, calculation }: Examined,
  project: string,
  rows: readonly FundingRow[],
): readonly Finding[] {
  const [first] = rows;
  const scope = project === '*' ? 'plan' : project;
  const id = `${scope}/investment.total`;
  const cost = calculation.value(id);
  if (first === undefined || cost?.kind !== 'known' || cost.bound !== 'exact') return [];
  const total = rows.reduce((sum, row) => sum + (knownAmount(row) ?? 0), 0);
  const room = rows.reduce((sum, row) => sum + roundingOf(knownAmount(row) ?? 0), 0);
  if (total - room <= cost.high) return [];
  const whom = scopeWords(plan, scope);
  const [money, whole, over] = [amount(total, 'EUR'), amounts(cost, 'EUR'), amount(total - cost.high, 'EUR')];
  return [
    finding(fundingAboveCost, {
      severity: 'warning',
      place: placeOfRows(first, rows, 'amount'),
      others: rows.slice(1).map(({ place }) => fieldOf(place, 'amount')),
      scope,
      unit: 'EUR',
      stated: shownNumber(total),
      computed: shownFigure(cost),
      figure: id,
      message: text(
        `Het geld voor ${whom.nl} is samen ${money.nl}. De kosten zijn ${whole.nl}: ${over.nl} meer dan nodig.`,
        `The money for ${whom.en} adds up to ${money.en}. The cost is ${whole.en}: ${over.en} more than needed.`,
      ),
      effect: text(
        `${over.nl} van dit geld heeft geen besteding in de begroting.`,
        `${over.en} of this money has no use in the budget.`,
      ),
      advice: text(
        'Kijk of een bron dubbel staat of een post ontbreekt.',
        'See whether a source stands there twice or a line is missing.',
      ),
    }),
  ];
}

function knownAmount({ amount: money }: FundingRow): number | undefined {
  return money.kind !== 'rest' && isKnown(money) ? lowOf(money) : undefined;
}
