import { fieldOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { projectsWords } from '../../wording.ts';
import { isProject } from './project.ts';

/** A project of the portfolio and the application without a budget line. */
export const noBudget: Rule = {
  code: 'structure.no-budget',
  kind: 'structure',
  title: text('Een project in de aanvraag heeft een begroting', 'A project in the application has a budget'),
  find: ({ plan }) => {
    if (plan.budgetLines.length === 0) return [];
    const budgeted = new Set(plan.budgetLines.map(({ project }) => project));
    return plan.projects
      .filter((row) => isProject(row) && row.inPortfolio === 'yes' && row.inApplication === 'yes')
      .filter(({ code }) => !budgeted.has(code))
      .map((row) =>
        finding(noBudget, {
          severity: 'warning',
          place: fieldOf(row.place, 'in_application'),
          scope: row.code,
          message: text(
            `${projectsWords(plan, [row.code]).nl} staat in het portfolio en in de aanvraag, maar heeft geen begrotingspost.`,
            `${projectsWords(plan, [row.code]).en} is in the portfolio and in the application, but has no budget line.`,
          ),
          effect: text(
            'De investering van het plan is zonder dit project te laag, of het project hoort niet in de aanvraag.',
            'Without this project the investment of the plan is too low, or it does not belong in the application.',
          ),
          advice: text(
            'Begroot het project, of haal het uit de aanvraag.',
            'Budget the project, or take it out of the application.',
          ),
        }),
      );
  },
};
