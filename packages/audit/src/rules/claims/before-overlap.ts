import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';

/** A stated figure that still counts twice what the plan says projects have in common. */
export const beforeOverlapRule: Rule = mistakeRule(
  'claims',
  'before-overlap',
  text(
    'Een getal telt een keer wat projecten gemeen hebben',
    'A number counts once what projects have in common',
  ),
);
