import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated figure that counts a year outside its period. */
export const outsideWindow: Rule = mistakeRule(
  'periods',
  'outside-window',
  text('Alleen jaren binnen de periode tellen mee', 'Only years inside the period count'),
);
