import type { Row } from '@kapstok/plan';
import { isKnown, lowOf, type Text, text } from '@kapstok/quantity';
import { finding, placeOfRows } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { amounts, budgetLineWords, capital, listed, sentences } from '../../wording.ts';

type BudgetRow = Row<'budgetLines'>;

/** Budget lines with amounts that are not known: the investment is then a lower bound. */
export const emptyLine: Rule = {
  code: 'gaps.empty-line',
  kind: 'gaps',
  title: text('Een begrotingspost heeft bedragen', 'A budget line has amounts'),
  find: ({ plan, calculation }) => {
    const lines = plan.budgetLines.filter(isOpen);
    const [first, ...others] = lines;
    if (first === undefined) return [];
    const total = calculation.figure('plan/investment.total');
    const now = total?.value.kind === 'known' ? amounts(total.value, total.unit) : undefined;
    const named = listed(lines.map(({ id }) => id));
    const several = text(`begrotingsposten ${named.nl}`, `budget lines ${named.en}`);
    const name = capital(others.length === 0 ? budgetLineWords(plan, first) : several);
    return [
      finding(emptyLine, {
        severity: 'remark',
        place: placeOfRows(first, lines, others.length === 0 ? firstOpen(first) : ''),
        others: others.map(({ place }) => place),
        scope: others.length === 0 ? first.project || first.pillar || 'plan' : 'plan',
        unit: 'EUR',
        figure: 'plan/investment.total',
        message: text(
          `${name.nl} ${lines.length === 1 ? 'heeft' : 'hebben'} een of meer jaren zonder bedrag.`,
          `${name.en} ${lines.length === 1 ? 'has' : 'have'} one or more years without an amount.`,
        ),
        effect:
          now === undefined
            ? text('De investering van het plan is niet bekend.', 'The investment of the plan is not known.')
            : text(
                `De investering van het plan is ten minste ${now.nl}.`,
                `The investment of the plan is at least ${now.en}.`,
              ),
        advice: sentences(FILL_IN, withoutColumns(emptyYears(plan.budgetLines))),
      }),
    ];
  },
};

const FILL_IN = text(
  'Vul een bedrag in: 0 als het niets kost, n.t.b. als het nog niet bekend is.',
  'Fill in an amount: 0 if it costs nothing, n.t.b. if it is not known yet.',
);

/** Years that have a column in which no line says anything. */
function emptyYears(lines: readonly BudgetRow[]): readonly number[] {
  const years = [...new Set(lines.flatMap(({ byYear }) => [...byYear.keys()]))].sort((a, b) => a - b);
  return years.filter((year) =>
    lines.every(({ byYear }) => {
      const amount = byYear.get(year);
      return amount === undefined || (amount.kind === 'unknown' && amount.reason === 'blank');
    }),
  );
}

function withoutColumns(years: readonly number[]): Text | undefined {
  if (years.length === 0) return undefined;
  const named = listed(years.map(String));
  return text(
    `Hoort ${named.nl} niet bij het plan? Haal die kolom dan weg.`,
    `Is ${named.en} no part of the plan? Then remove that column.`,
  );
}

/** A year is open unless it is empty and the printed total leaves nothing for it: money still to come is no nil. */
function isOpen({ byYear, statedTotal }: BudgetRow): boolean {
  const cells = [...byYear.values()];
  const open = cells.flatMap((cell) => (cell.kind === 'unknown' ? [cell] : []));
  if (open.length === 0) return false;
  if (open.some(({ reason }) => reason !== 'blank')) return true;
  const known = cells.filter(isKnown);
  const sum = known.reduce((total, cell) => total + lowOf(cell), 0);
  const nil = known.length > 0 && statedTotal.kind === 'point' && Math.abs(statedTotal.value - sum) < 0.01;
  return !nil;
}

function firstOpen({ byYear }: BudgetRow): string {
  const year = [...byYear].find(([, { kind }]) => kind === 'unknown')?.[0];
  return year === undefined ? '' : `y${year}`;
}
