import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A structural figure that is in fact one year discounted. */
export const discountedStructural: Rule = mistakeRule(
  'periods',
  'discounted-structural',
  text('Een structureel bedrag is niet contant gemaakt', 'A structural amount is not discounted'),
);
