import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated figure that follows only when people are counted as FTE. */
export const personsAsFteRule: Rule = mistakeRule(
  'units',
  'persons-as-fte',
  text('Personen tellen niet als fte', 'Persons do not count as FTE'),
);
