import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated lower care cost that is that of one law, where the plan books it under several. */
export const oneLawRule: Rule = mistakeRule(
  'stated',
  'one-law',
  text('Een getal over één wet zegt dat het over één wet gaat', 'A number about one law says so'),
);
