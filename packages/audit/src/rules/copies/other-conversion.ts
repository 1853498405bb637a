import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated figure that follows with another conversion factor than the plan has. */
export const otherConversionRule: Rule = mistakeRule(
  'copies',
  'other-conversion',
  text('Omrekenen gaat met de factor van het plan', 'Conversions use the factor of the plan'),
);
