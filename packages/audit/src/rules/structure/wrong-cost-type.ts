import { costTypeName, fieldOf, type Plan, type Row } from '@kapstok/plan';
import { type Estimate, isKnown, lowOf, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { grouped, remembered } from '../../grouped.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { amount, budgetLineWords, capital } from '../../wording.ts';

type BudgetRow = Row<'budgetLines'>;

/** Cost types of people at work, which a reserve is not. */
const PEOPLE: ReadonlySet<string> = new Set(['internal_staff', 'external_hire']);

const linesOf = remembered((plan: Plan) => grouped(plan.budgetLines, ({ project }) => project));

/** How far a line may lie from the rate times the other lines. */
const ROOM = 0.01;

/** A reserve for the unforeseen that is booked as people at work. */
export const wrongCostType: Rule = {
  code: 'structure.wrong-cost-type',
  kind: 'structure',
  title: text('Een post staat onder de juiste kostensoort', 'A line has the right cost type'),
  find: (examined) =>
    examined.plan.parameters
      .filter(({ key }) => key === 'contingency_rate')
      .flatMap((row) => reserves(examined.plan, row).map((line) => findingOf(examined, line))),
};

/** The lines that in each year are the rate times the other lines of their project, booked as people. */
function reserves(plan: Plan, { value, scope }: Row<'parameters'>): readonly BudgetRow[] {
  if (!isKnown(value) || lowOf(value) <= 0) return [];
  const rate = lowOf(value);
  const projects = scope === '' ? [...new Set(plan.budgetLines.map(({ project }) => project))] : [scope];
  return projects.flatMap((code) => {
    const lines = linesOf(plan).get(code) ?? [];
    return lines.filter((line) => PEOPLE.has(line.costType) && isReserve(line, lines, rate));
  });
}

function isReserve(line: BudgetRow, lines: readonly BudgetRow[], rate: number): boolean {
  const years = [...line.byYear].filter(([, cell]) => isKnown(cell) && lowOf(cell) > 0);
  return (
    years.length > 0 &&
    years.every(([year, cell]) => {
      const others = lines
        .filter((other) => other !== line)
        .reduce((sum, other) => sum + known(other.byYear.get(year)), 0);
      return others > 0 && Math.abs(known(cell) - rate * others) <= Math.max(1, ROOM * rate * others);
    })
  );
}

function known(cell: Estimate | undefined): number {
  return cell !== undefined && isKnown(cell) ? lowOf(cell) : 0;
}

function findingOf({ plan, calculation }: Examined, line: BudgetRow): Finding {
  const total = [...line.byYear.values()].reduce((sum, cell) => sum + known(cell), 0);
  const [money, type] = [amount(total, 'EUR'), line.costType];
  const [name, people] = [capital(budgetLineWords(plan, line)), costTypeName(type)];
  const figure = `${line.project}/investment.byCostType.${type}`;
  const whole = calculation.value(figure);
  const of = whole?.kind === 'known' ? amount(whole.low, 'EUR') : undefined;
  return finding(wrongCostType, {
    severity: 'warning',
    place: fieldOf(line.place, 'cost_type'),
    scope: line.project,
    stated: shownWords(type),
    figure,
    message: text(
      `${name.nl} is in elk jaar het percentage onvoorzien over de andere posten, maar staat geboekt als ${people.nl}.`,
      `${name.en} is the contingency rate times the other lines in every year, but is booked as ${people.en}.`,
    ),
    effect: text(
      `Geen voor de som. De kosten van ${people.nl} zijn ${money.nl} te hoog${of === undefined ? '' : ` (nu ${of.nl})`}.`,
      `None for the sum. The cost of ${people.en} is ${money.en} too high${of === undefined ? '' : ` (now ${of.en})`}.`,
    ),
    advice: text(
      'Geef de post een eigen kostensoort: onvoorzien is geen inzet van mensen.',
      'Give the line a cost type of its own: a reserve is no work of people.',
    ),
  });
}
