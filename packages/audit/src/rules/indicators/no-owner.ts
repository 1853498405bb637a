import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { missingField } from './missing-field.ts';

/** Someone has to deliver the measurement. */
export const noOwner: Rule = {
  code: 'indicators.no-owner',
  kind: 'indicators',
  title: text('Een indicator heeft een eigenaar', 'An indicator has an owner'),
  find: ({ plan }) =>
    missingField(
      plan,
      plan.kpis.filter(({ owner }) => owner === ''),
      {
        rule: noOwner,
        field: 'owner',
        whenNoneHasIt: 'warning',
        says: text('Nog niet bekend is wie de meting doet bij', 'It is not known yet who measures'),
        advice: text(
          'Spreek af welke rol of organisatie de meting doet, en zet die bij de indicator.',
          'Agree which role or organisation measures it, and put that with the indicator.',
        ),
      },
    ),
};
