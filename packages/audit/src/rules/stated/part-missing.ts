import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated total that forgot one of its parts. */
export const partMissing: Rule = mistakeRule(
  'stated',
  'part-missing',
  text('Een totaal telt al zijn delen', 'A total counts all its parts'),
);
