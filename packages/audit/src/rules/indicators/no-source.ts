import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { missingField } from './missing-field.ts';

/** A measurement comes from somewhere: a register, a survey, a system. */
export const noSource: Rule = {
  code: 'indicators.no-source',
  kind: 'indicators',
  title: text('Een indicator heeft een meetbron', 'An indicator has a source of measurement'),
  find: ({ plan }) =>
    missingField(
      plan,
      plan.kpis.filter(({ measuredBy }) => measuredBy === ''),
      {
        rule: noSource,
        field: 'measured_by',
        whenNoneHasIt: 'remark',
        says: text(
          'Nog niet bekend is waar de meting vandaan komt bij',
          'It is not known yet where the measurement comes from for',
        ),
        advice: text(
          'Noem bij de indicator de registratie of het onderzoek waar het cijfer uit komt.',
          'Name with the indicator the register or survey the figure comes from.',
        ),
      },
    ),
};
