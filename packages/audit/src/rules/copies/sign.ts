import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated figure with its sign turned round. */
export const signRule: Rule = mistakeRule(
  'copies',
  'sign',
  text('Het teken van een getal klopt', 'The sign of a number is right'),
);
