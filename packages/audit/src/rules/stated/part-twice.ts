import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated total that counts one of its parts twice. */
export const partTwice: Rule = mistakeRule(
  'stated',
  'part-twice',
  text('Een totaal telt ieder deel één keer', 'A total counts each part once'),
);
