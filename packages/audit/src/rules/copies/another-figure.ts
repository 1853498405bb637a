import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated figure that is the number of another figure of the same scope. */
export const anotherFigureRule: Rule = mistakeRule(
  'copies',
  'another-figure',
  text('Een getal hoort bij zijn eigen cijfer', 'A number belongs to its own figure'),
);
