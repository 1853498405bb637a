import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated figure in persons that is one in FTE, or a share of one against the other. */
export const fteAsPersonsRule: Rule = mistakeRule(
  'units',
  'fte-as-persons',
  text('Fte tellen niet als personen', 'FTE do not count as persons'),
);
