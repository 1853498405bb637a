import { fieldOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { projectsWords } from '../../wording.ts';
import { whatItAdds } from './project.ts';

/** A project that says it has no business case, with benefit lines all the same. */
export const businessCaseDenied: Rule = {
  code: 'structure.business-case-denied',
  kind: 'structure',
  title: text(
    'Een project met batenregels heeft een businesscase',
    'A project with benefit lines has a business case',
  ),
  find: ({ plan, calculation }) => {
    const withLines = new Set(plan.businessCaseBenefits.map(({ project }) => project));
    return plan.projects
      .filter(({ code, hasBusinessCase }) => hasBusinessCase === 'no' && withLines.has(code))
      .map((row) =>
        finding(businessCaseDenied, {
          severity: 'warning',
          place: fieldOf(row.place, 'has_business_case'),
          scope: row.code,
          stated: shownWords('no'),
          message: text(
            `${projectsWords(plan, [row.code]).nl} heeft volgens de tabel met projecten geen businesscase, maar wel batenregels.`,
            `${projectsWords(plan, [row.code]).en} has no business case according to the table of projects, but it has benefit lines.`,
          ),
          effect: whatItAdds(calculation, row.code),
          advice: text(
            'Kijk of de batenregels bij dit project horen, en of het een businesscase heeft.',
            'See whether the benefit lines belong to this project, and whether it has a business case.',
          ),
        }),
      );
  },
};
