import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated figure that is the number of another row. */
export const anotherRowRule: Rule = mistakeRule(
  'copies',
  'another-row',
  text('Een getal hoort bij zijn eigen rij', 'A number belongs to its own row'),
);
