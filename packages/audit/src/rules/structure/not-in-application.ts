import { fieldOf, type Row } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { grouped } from '../../grouped.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownFigure, shownWords } from '../../shown.ts';
import { amounts, projectsWords } from '../../wording.ts';
import { isProject, whatIsLeftOut, withApplication } from './project.ts';

/**
 * A project with budget lines that is not in the application: its money is not counted. Where the portfolio leaves it
 * out too, that finding says both.
 */
export const notInApplication: Rule = {
  code: 'structure.not-in-application',
  kind: 'structure',
  title: text('Een project met budget staat in de aanvraag', 'A project with a budget is in the application'),
  find: (examined) => {
    const lines = grouped(examined.plan.budgetLines, ({ project }) => project);
    return examined.plan.projects
      .filter((row) => row.inApplication === 'no' && !(isProject(row) && row.inPortfolio === 'no'))
      .flatMap((row) => findingOf(examined, row, lines.get(row.code) ?? []));
  },
  mend: (plan, { scope }) => withApplication(plan, scope, 'yes'),
};

function findingOf(
  { plan, calculation }: Examined,
  row: Row<'projects'>,
  lines: readonly Row<'budgetLines'>[],
): readonly Finding[] {
  const figure = `${row.code}/investment.total`;
  const money = calculation.value(figure);
  if (lines.length === 0 || money?.kind !== 'known' || money.high <= 0) return [];
  const [name, cost] = [projectsWords(plan, [row.code]), amounts(money, 'EUR')];
  return [
    finding(notInApplication, {
      severity: 'warning',
      place: fieldOf(row.place, 'in_application'),
      others: lines.map(({ place }) => place),
      scope: row.code,
      unit: 'EUR',
      stated: shownWords('no'),
      computed: shownFigure(money),
      figure,
      message: text(
        `${name.nl} heeft een begroting van ${cost.nl}, maar staat niet in de aanvraag.`,
        `${name.en} has a budget of ${cost.en}, but is not in the application.`,
      ),
      effect: whatIsLeftOut(calculation, row.code),
      advice: text(
        'Zet het project in de aanvraag, of haal zijn posten uit de begroting.',
        'Put the project in the application, or take its lines out of the budget.',
      ),
    }),
  ];
}
