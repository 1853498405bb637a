import { fieldOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import { grouped } from '../../grouped.ts';
import type { Rule } from '../../rule.ts';
import { shownFigure, shownWords } from '../../shown.ts';
import { isProject, whatItAdds } from './project.ts';

/** A project with money that the portfolio does not list. */
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
        const money = calculation.figure(figure)?.value;
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
            message: text(
              `Project ${row.code} heeft een begroting, maar staat niet in het portfolio.`,
              `Project ${row.code} has a budget, but is not in the portfolio.`,
            ),
            effect: whatItAdds(calculation, row.code),
            advice: text(
              'Zet het project in het portfolio, of haal zijn posten uit de begroting.',
              'Put the project in the portfolio, or take its lines out of the budget.',
            ),
          }),
        ];
      });
  },
};
