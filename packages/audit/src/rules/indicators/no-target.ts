import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import type { Indicator } from './indicator.ts';
import { missingField } from './missing-field.ts';

/** An indicator without a target in any year. */
export const noTarget: Rule = {
  code: 'indicators.no-target',
  kind: 'indicators',
  title: text('Een indicator heeft een streefwaarde', 'An indicator has a target'),
  find: ({ plan }) =>
    missingField(plan, plan.kpis.filter(isWithout), {
      rule: noTarget,
      field: '',
      whenNoneHasIt: 'remark',
      says: text('In geen enkel jaar staat een streefwaarde bij', 'There is no target in any year for'),
      advice: text(
        'Zeg wat er in welk jaar bereikt moet zijn, of dat het nog te bepalen is.',
        'Say what has to be reached in which year, or that it is still to be determined.',
      ),
    }),
};

function isWithout({ byYear }: Indicator): boolean {
  return [...byYear.values()].every(({ printed }) => printed === '');
}
