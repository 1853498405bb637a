import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated figure that counts only some of its years, or others. */
export const otherYearsRule: Rule = mistakeRule(
  'periods',
  'other-years',
  text('Een getal telt de jaren die erbij staan', 'A number counts the years it names'),
);
