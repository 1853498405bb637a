import { fieldOf, type Row } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import { grouped } from '../../grouped.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownNumber } from '../../shown.ts';
import { amount, budgetLineWords } from '../../wording.ts';

type Part = Row<'budgetParts'>;

/** Money is held against money to the cent. */
const CENT = 0.005;

/** What stands of a budget line for sources and quarters in a year, against what the line has in it. */
export const budgetParts: Rule = {
  code: 'sums.budget-parts',
  kind: 'sums',
  title: text(
    'De delen van een begrotingspost passen in de post',
    'The parts of a budget line fit in the line',
  ),
  find: (examined) => {
    const parts = examined.plan.budgetParts.filter(({ kind, amount: part }) => {
      return kind === 'budget' && part.kind === 'point';
    });
    const byYear = grouped(parts, ({ line, period }) => `${line}\n${period?.year}`);
    return [...byYear.values()].flatMap((rows) => findingOf(examined, rows));
  },
};

function findingOf({ plan }: Examined, rows: readonly Part[]): readonly Finding[] {
  const [first] = rows;
  const line = plan.budgetLines.find(({ id }) => id === first?.line);
  const year = first?.period?.year;
  const whole = year === undefined ? undefined : line?.byYear.get(year);
  if (first === undefined || line === undefined || whole?.kind !== 'point') return [];
  const total = rows.reduce((sum, { amount: part }) => sum + (part.kind === 'point' ? part.value : 0), 0);
  const over = total - whole.value;
  if (over <= CENT) return [];
  const [name, parts, own, more] = [
    budgetLineWords(plan, line),
    amount(total, 'EUR'),
    amount(whole.value, 'EUR'),
    amount(over, 'EUR'),
  ];
  return [
    finding(budgetParts, {
      severity: 'warning',
      place: placeOfRows(first, rows, 'amount'),
      others: rows.slice(1).map(({ place }) => fieldOf(place, 'amount')),
      scope: line.project || line.pillar || 'plan',
      unit: 'EUR',
      stated: shownNumber(total),
      computed: shownNumber(whole.value),
      message: text(
        `De delen van ${name.nl} zijn in ${year} samen ${parts.nl}. De post is dan ${own.nl}: ${more.nl} minder.`,
        `The parts of ${name.en} come to ${parts.en} in ${year}. The line is ${own.en} then: ${more.en} less.`,
      ),
      effect: text(
        `${more.nl} staat bij een bron of kwartaal en niet in de begroting.`,
        `${more.en} stands with a source or quarter and not in the budget.`,
      ),
      advice: text(
        'Verlaag een deel, of verhoog de post en leg vast wie dat besloot.',
        'Lower a part, or raise the line and record who decided that.',
      ),
    }),
  ];
}
