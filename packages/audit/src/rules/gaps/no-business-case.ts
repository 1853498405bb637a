import type { Calculation } from '@kapstok/engine';
import { fieldOf, levelWord, type Plan } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownNumber } from '../../shown.ts';
import { amount, capital, listed, projectsInside, sentences } from '../../wording.ts';
import { isProject, type ProjectRow } from '../structure/project.ts';
import { contributionNow } from './headline.ts';

/** Projects with money in the application whose effect is not known, because they have no business case. */
export const noBusinessCase: Rule = {
  code: 'gaps.no-business-case',
  kind: 'gaps',
  title: text('Een project met geld heeft een businesscase', 'A project with money has a business case'),
  find: (examined) => {
    const rows = withoutCase(examined);
    const [first, ...others] = rows;
    return first === undefined ? [] : [findingOf(examined, first, others)];
  },
};

/** In a plan without any business case all of it is one remark elsewhere. */
function withoutCase({ plan, calculation }: Examined): readonly ProjectRow[] {
  const withLines = new Set(plan.businessCaseBenefits.map(({ project }) => project));
  if (withLines.size === 0) return [];
  return plan.projects.filter(
    (row) =>
      isProject(row) &&
      row.inApplication === 'yes' &&
      !withLines.has(row.code) &&
      costOf(calculation, row.code) > 0,
  );
}

function costOf(calculation: Calculation, scope: string): number {
  const value = calculation.value(`${scope}/investment.total`);
  return value?.kind === 'known' ? value.low : 0;
}

function findingOf(
  { plan, calculation }: Examined,
  first: ProjectRow,
  others: readonly ProjectRow[],
): Finding {
  const codes = [first, ...others].map(({ code }) => code);
  const total = codes.reduce((sum, code) => sum + costOf(calculation, code), 0);
  return finding(noBusinessCase, {
    severity: 'remark',
    place: placeOfRows(first, [first, ...others], 'has_business_case'),
    others: others.map(({ place }) => fieldOf(place, 'has_business_case')),
    scope: others.length === 0 ? first.code : 'plan',
    unit: 'EUR',
    stated: shownNumber(total),
    figure: 'plan/fte.structural',
    message: message(plan, codes, total, costOf(calculation, 'plan')),
    effect: effect(contributionNow(calculation)),
    advice: text(
      'Schat het effect van de duurste projecten, al is het met een bandbreedte.',
      'Estimate the effect of the most expensive projects, even if it is a range.',
    ),
  });
}

function message(plan: Plan, codes: readonly string[], total: number, whole: number): Text {
  const [named, spent] = [listed(codes, 15), amount(total, 'EUR')];
  const [only, level] = [projectsInside(plan, codes), levelWord(plan, 'projects')];
  const share = whole > 0 ? amount(total / whole, '1') : undefined;
  const of =
    share === undefined
      ? text('', '')
      : text(
          ` (${share.nl} van de investering van het plan)`,
          ` (${share.en} of the investment of the plan)`,
        );
  if (codes.length === 1) {
    return text(
      `${capital(only).nl} kost ${spent.nl}${of.nl} en heeft geen businesscase.`,
      `${capital(only).en} costs ${spent.en}${of.en} and has no business case.`,
    );
  }
  return text(
    `${codes.length} ${level.nl} kosten samen ${spent.nl}${of.nl} en hebben geen businesscase: ${named.nl}.`,
    `${codes.length} ${level.en} cost ${spent.en} together${of.en} and have no business case: ${named.en}.`,
  );
}

function effect(now: Text | undefined): Text {
  return sentences(
    text('Wat zij bijdragen is onbekend, niet nul.', 'What they contribute is unknown, not zero.'),
    now === undefined
      ? undefined
      : text(
          `De bijdrage van het plan is daarom ten minste ${now.nl}.`,
          `The contribution of the plan is therefore at least ${now.en}.`,
        ),
  );
}
