import { fieldOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownFigure } from '../../shown.ts';
import { amounts } from '../../wording.ts';

/** An application has to stay below the ceiling of its quick scan. */
export const aboveCeiling: Rule = {
  code: 'sums.above-ceiling',
  kind: 'sums',
  title: text('De investering blijft onder het plafond', 'The investment stays below the ceiling'),
  find: ({ plan, calculation }) => {
    const total = calculation.value('plan/investment.total');
    const ceiling = calculation.value('plan/investment.ceiling');
    const row = plan.parameters.find(({ key, scope }) => key === 'budget_ceiling' && scope === '');
    if (total?.kind !== 'known' || ceiling?.kind !== 'known' || row === undefined) return [];
    if (total.low <= ceiling.high || total.bound === 'atMost') return [];
    const [asked, most] = [amounts(total, 'EUR'), amounts(ceiling, 'EUR')];
    const over = amounts({ low: total.low - ceiling.high, high: total.low - ceiling.high }, 'EUR');
    return [
      finding(aboveCeiling, {
        severity: 'error',
        place: fieldOf(row.place, 'value'),
        scope: 'plan',
        unit: 'EUR',
        stated: shownFigure(ceiling),
        computed: shownFigure(total),
        figure: 'plan/investment.total',
        message: text(
          `De begrotingsposten van het plan zijn samen ${asked.nl}. Het plafond is ${most.nl}: dat is ${over.nl} te veel.`,
          `The budget lines of the plan add up to ${asked.en}. The ceiling is ${most.en}: that is ${over.en} too much.`,
        ),
        effect: text(
          `De aanvraag past niet: ${over.nl} boven het plafond.`,
          `The application does not fit: ${over.en} above the ceiling.`,
        ),
        advice: text(
          'Verlaag de begroting of vraag om een hoger plafond.',
          'Lower the budget or ask for a higher ceiling.',
        ),
      }),
    ];
  },
};
