import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated figure with two digits swapped. */
export const transposedDigitsRule: Rule = mistakeRule(
  'copies',
  'transposed-digits',
  text('Cijfers staan in de goede volgorde', 'Digits stand in the right order'),
);
