import { fieldOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { projectsWords } from '../../wording.ts';
import { contributionNow } from './headline.ts';

/** A project that says it has a business case, of which the plan holds no lines. */
export const caseWithoutLines: Rule = {
  code: 'gaps.case-without-lines',
  kind: 'gaps',
  title: text('Een businesscase heeft batenregels', 'A business case has benefit lines'),
  find: ({ plan, calculation }) => {
    if (plan.businessCaseBenefits.length === 0) return [];
    const withLines = new Set(plan.businessCaseBenefits.map(({ project }) => project));
    const withCase = new Set(plan.businessCases.map(({ project }) => project));
    const now = contributionNow(calculation);
    return plan.projects
      .filter(
        ({ code, hasBusinessCase }) =>
          !withLines.has(code) && (hasBusinessCase === 'yes' || withCase.has(code)),
      )
      .map((row) =>
        finding(caseWithoutLines, {
          severity: 'warning',
          place: fieldOf(row.place, 'has_business_case'),
          scope: row.code,
          stated: shownWords(row.hasBusinessCase),
          figure: `${row.code}/fte.structural`,
          message: text(
            `${projectsWords(plan, [row.code]).nl} heeft een businesscase, maar het plan heeft er geen batenregels van.`,
            `${projectsWords(plan, [row.code]).en} has a business case, but the plan has no benefit lines of it.`,
          ),
          effect:
            now === undefined
              ? text('De bijdrage van het plan is niet bekend.', 'The contribution of the plan is not known.')
              : text(
                  `De bijdrage van dit project telt niet mee in de ${now.nl} van het plan.`,
                  `What this project contributes is not in the ${now.en} of the plan.`,
                ),
          advice: text('Neem de batenregels per jaar op.', 'Add the benefit lines by year.'),
        }),
      );
  },
};
