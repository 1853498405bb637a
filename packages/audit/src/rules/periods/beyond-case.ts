import { fieldOf, type Plan, type Row } from '@kapstok/plan';
import { highOf, isKnown, type KnownEstimate, lowOf, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownEstimate } from '../../shown.ts';
import { amounts, benefitLineWords, listed } from '../../wording.ts';

type BenefitRow = Row<'businessCaseBenefits'>;

/** A benefit in a year that its business case does not cover: it is not counted. */
export const beyondCase: Rule = {
  code: 'periods.beyond-case',
  kind: 'periods',
  title: text(
    'Baten vallen in de jaren van de businesscase',
    'Benefits fall in the years of the business case',
  ),
  find: ({ plan }) => {
    const cases = new Map(plan.businessCases.map((row) => [row.project, row]));
    return plan.businessCaseBenefits.flatMap((row) => findingOf(plan, row, cases.get(row.project)));
  },
};

/** The amounts of a line in years that its business case does not cover. */
export function yearsBeyond(
  { byYear }: BenefitRow,
  { firstYear, lastYear }: Row<'businessCases'>,
): readonly { readonly year: number; readonly cell: KnownEstimate }[] {
  if (firstYear === undefined || lastYear === undefined) return [];
  return [...byYear].flatMap(([year, cell]) => {
    const isOutside = year < firstYear || year > lastYear;
    return isOutside && isKnown(cell) && lowOf(cell) !== 0 ? [{ year, cell }] : [];
  });
}

function findingOf(plan: Plan, row: BenefitRow, own: Row<'businessCases'> | undefined): readonly Finding[] {
  const outside = own === undefined ? [] : yearsBeyond(row, own);
  const [first] = outside;
  if (own === undefined || first === undefined) return [];
  const { firstYear, lastYear } = own;
  const low = outside.reduce((sum, { cell }) => sum + lowOf(cell), 0);
  const high = outside.reduce((sum, { cell }) => sum + highOf(cell), 0);
  const shown = amounts({ low, high }, row.unit);
  const name = benefitLineWords(plan, row);
  const years = listed(outside.map(({ year }) => String(year)));
  return [
    finding(beyondCase, {
      severity: 'warning',
      place: fieldOf(row.place, `y${first.year}`),
      others: outside.slice(1).map(({ year }) => fieldOf(row.place, `y${year}`)),
      scope: row.project,
      unit: row.unit,
      stated: shownEstimate(first.cell),
      message: text(
        `Bij ${name.nl} staat in ${years.nl} een bedrag, maar de businesscase loopt van ${firstYear} tot en met ${lastYear}.`,
        `With ${name.en} there is an amount in ${years.en}, but the business case runs from ${firstYear} to ${lastYear}.`,
      ),
      effect: text(`${shown.nl} telt nergens mee.`, `${shown.en} is counted nowhere.`),
      advice: text(
        'Pas de jaren van de businesscase aan, of haal het bedrag weg.',
        'Change the years of the business case, or remove the amount.',
      ),
    }),
  ];
}
