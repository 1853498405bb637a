import { text } from '@kapstok/quantity';
import type { Rule } from '../../rule.ts';
import { mistakeRule } from '../../stated/report.ts';
import { withApplication } from '../structure/project.ts';

/** A stated total that forgot one of its parts. */
export const partMissing: Rule = {
  ...mistakeRule(
    'stated',
    'part-missing',
    text('Een totaal telt al zijn delen', 'A total counts all its parts'),
  ),
  // Where every total leaves the same project out, that it counts is the one defect.
  mend: (plan, { others }) => {
    const project = plan.projects.find(({ place }) => others.includes(place));
    return project === undefined ? undefined : withApplication(plan, project.code, 'no');
  },
};
