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
        says: text('Nog niet bekend wie dit meet', 'Not known yet who measures this'),
        advice: text(
          'Spreek af welke rol of organisatie dit bijhoudt, en zet die in de kolom owner.',
          'Agree which role or organisation keeps this, and put it in the column owner.',
        ),
      },
    ),
};
