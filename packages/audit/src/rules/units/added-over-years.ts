import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated figure that adds up people of several years. */
export const addedOverYears: Rule = mistakeRule(
  'units',
  'added-over-years',
  text('Mensen tellen niet ieder jaar opnieuw', 'People are not counted anew each year'),
);
