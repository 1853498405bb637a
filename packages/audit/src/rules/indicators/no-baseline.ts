import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { isDated } from './indicator.ts';
import { missingField } from './missing-field.ts';

/** Without a baseline no one can say what changed; a date to reach needs none. */
export const noBaseline: Rule = {
  code: 'indicators.no-baseline',
  kind: 'indicators',
  title: text('Een indicator heeft een nulmeting', 'An indicator has a baseline'),
  find: ({ plan }) =>
    missingField(
      plan,
      plan.kpis.filter((row) => row.baseline === '' && !isDated(row)),
      {
        rule: noBaseline,
        field: 'baseline',
        whenNoneHasIt: 'warning',
        says: text('De nulmeting ontbreekt bij', 'The baseline is missing for'),
        advice: text(
          'Zet de stand bij de start erbij, of zeg wanneer de nulmeting komt.',
          'Add how it stood at the start, or say when the baseline will be measured.',
        ),
      },
    ),
};
