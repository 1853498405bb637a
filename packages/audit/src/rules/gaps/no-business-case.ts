import { fieldOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownNumber } from '../../shown.ts';
import { amount, listed, sentences } from '../../wording.ts';
import { isProject } from '../structure/project.ts';
import { contributionNow } from './headline.ts';

/** Projects with money in the application whose effect is not known, because they have no business case. */
export const noBusinessCase: Rule = {
  code: 'gaps.no-business-case',
  kind: 'gaps',
  title: text('Een project met geld heeft een businesscase', 'A project with money has a business case'),
  find: ({ plan, calculation }) => {
    const withLines = new Set(plan.businessCaseBenefits.map(({ project }) => project));
    const money = (code: string): number => {
      const value = calculation.figure(`${code}/investment.total`)?.value;
      return value?.kind === 'known' ? value.low : 0;
    };
    const rows = plan.projects.filter(
      (row) =>
        isProject(row) && row.inApplication === 'yes' && !withLines.has(row.code) && money(row.code) > 0,
    );
    const [first, ...others] = rows;
    if (first === undefined || withLines.size === 0) return [];
    const total = rows.reduce((sum, { code }) => sum + money(code), 0);
    const [named, spent, now] = [
      listed(
        rows.map(({ code }) => code),
        15,
      ),
      amount(total, 'EUR'),
      contributionNow(calculation),
    ];
    const share = money('plan') > 0 ? amount(total / money('plan'), '1') : undefined;
    const of =
      share === undefined
        ? text('', '')
        : text(` (${share.nl} van de investering)`, ` (${share.en} of the investment)`);
    return [
      finding(noBusinessCase, {
        severity: 'remark',
        place: fieldOf({ ...first.place, row: rows.map(({ code }) => code).join(', ') }, 'has_business_case'),
        others: others.map(({ place }) => fieldOf(place, 'has_business_case')),
        scope: others.length === 0 ? first.code : 'plan',
        unit: 'EUR',
        stated: shownNumber(total),
        figure: 'plan/fte.structural',
        message: text(
          `${rows.length} ${rows.length === 1 ? 'project kost' : 'projecten kosten'} samen ${spent.nl}${of.nl} en hebben geen businesscase: ${named.nl}.`,
          `${rows.length} ${rows.length === 1 ? 'project costs' : 'projects cost'} ${spent.en} together${of.en} and have no business case: ${named.en}.`,
        ),
        effect: sentences(
          text('Wat zij bijdragen is onbekend, niet nul.', 'What they contribute is unknown, not zero.'),
          now === undefined
            ? undefined
            : text(
                `De bijdrage van het plan is daarom ten minste ${now.nl}.`,
                `The contribution of the plan is therefore at least ${now.en}.`,
              ),
        ),
        advice: text(
          'Schat het effect van de duurste projecten, al is het met een bandbreedte.',
          'Estimate the effect of the most expensive projects, even if it is a range.',
        ),
      }),
    ];
  },
};
