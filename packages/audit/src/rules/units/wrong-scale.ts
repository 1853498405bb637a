import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';
import { restsOnImpossible } from './impossible-conversion.ts';

const perFigure = mistakeRule(
  'units',
  'wrong-scale',
  text('Een getal staat in de goede orde van grootte', 'A number is of the right order of magnitude'),
);

/** A stated figure a thousandfold too large or too small, or a percentage as a whole number. */
export const wrongScale: Rule = {
  ...perFigure,
  find: (examined) =>
    perFigure.find(examined).filter(({ figure }) => !restsOnImpossible(examined.plan, figure)),
};
