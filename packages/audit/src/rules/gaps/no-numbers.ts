import { TABLES } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { hasNumbers } from './number-tables.ts';

/** A plan without a budget, benefits or a shortage: one remark for all three. */
export const noNumbers: Rule = {
  code: 'gaps.no-numbers',
  kind: 'gaps',
  title: text('Het plan heeft geen cijfers', 'The plan has no figures'),
  find: ({ plan }) => {
    if (hasNumbers(plan)) return [];
    return [
      finding(noNumbers, {
        severity: 'remark',
        place: { table: TABLES.businessCaseBenefits.name, line: 0, row: '', field: '' },
        scope: 'plan',
        message: text(
          'Het plan heeft geen begroting, geen baten en geen tekort.',
          'The plan has no budget, no benefits and no shortage.',
        ),
        effect: text(
          'Nog niet te zeggen is wat het plan kost en of het genoeg is.',
          'It cannot be said yet what the plan costs and whether it is enough.',
        ),
        advice: text(
          'Begin met de begroting en het tekort; de baten kunnen daarna komen.',
          'Start with the budget and the shortage; the benefits can come after that.',
        ),
      }),
    ];
  },
};
