import type { Calculation } from '@kapstok/engine';
import { fieldOf, type Plan } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import { grouped } from '../../grouped.ts';
import type { Rule } from '../../rule.ts';
import { shownFigure, shownWords } from '../../shown.ts';
import { projectsWords } from '../../wording.ts';
import { isProject, type ProjectRow, whatIsLeftOut, whatItAdds, withApplication } from './project.ts';

/** A project with money that the portfolio does not list; this says so too when the application leaves it out as well. */
export const notInPortfolio: Rule = {
  code: 'structure.not-in-portfolio',
  kind: 'structure',
  title: text('Een project met budget staat in het portfolio', 'A project with a budget is in the portfolio'),
  find: ({ plan, calculation }) => {
    const lines = grouped(plan.budgetLines, ({ project }) => project);
    return plan.projects
      .filter((row) => isProject(row) && row.inPortfolio === 'no')
      .flatMap((row) => {
        const figure = `${row.code}/investment.total`;
        const money = calculation.value(figure);
        if (money?.kind !== 'known' || money.high <= 0) return [];
        return [
          finding(notInPortfolio, {
            severity: 'warning',
            place: fieldOf(row.place, 'in_portfolio'),
            others: (lines.get(row.code) ?? []).map(({ place }) => place),
            scope: row.code,
            unit: 'EUR',
            stated: shownWords('no'),
            computed: shownFigure(money),
            figure,
            message: message(plan, row),
            effect: effect(calculation, row),
            advice: advice(row),
          }),
        ];
      });
  },
  mend: (plan, { scope }) => {
    const leftOut = plan.projects.some((row) => row.code === scope && isLeftOut(row));
    return leftOut ? withApplication(plan, scope, 'yes') : undefined;
  },
};

function isLeftOut({ inApplication }: ProjectRow): boolean {
  return inApplication === 'no';
}

function message(plan: Plan, row: ProjectRow): Text {
  const name = projectsWords(plan, [row.code]);
  return isLeftOut(row)
    ? text(
        `${name.nl} heeft een begroting, maar staat niet in het portfolio en niet in de aanvraag.`,
        `${name.en} has a budget, but is not in the portfolio and not in the application.`,
      )
    : text(
        `${name.nl} heeft een begroting, maar staat niet in het portfolio.`,
        `${name.en} has a budget, but is not in the portfolio.`,
      );
}

function effect(calculation: Calculation, row: ProjectRow): Text {
  return isLeftOut(row) ? whatIsLeftOut(calculation, row.code) : whatItAdds(calculation, row.code);
}

function advice(row: ProjectRow): Text {
  return isLeftOut(row)
    ? text(
        'Zet het project in het portfolio en in de aanvraag, of haal zijn posten uit de begroting.',
        'Put the project in the portfolio and in the application, or take its lines out of the budget.',
      )
    : text(
        'Zet het project in het portfolio, of haal zijn posten uit de begroting.',
        'Put the project in the portfolio, or take its lines out of the budget.',
      );
}
