import { fieldOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { finding, placeOfRows } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { projectsInside } from '../../wording.ts';
import { isProject } from './project.ts';

/** Projects without a phase, where the plan gives one of others. */
export const noPhase: Rule = {
  code: 'structure.no-phase',
  kind: 'structure',
  title: text('Een project heeft een fase', 'A project has a phase'),
  find: ({ plan }) => {
    if (plan.projects.every(({ phase }) => phase === '')) return [];
    const [first, ...others] = plan.projects.filter((row) => isProject(row) && row.phase === '');
    if (first === undefined) return [];
    const codes = [first, ...others].map(({ code }) => code);
    const named = projectsInside(plan, codes);
    return [
      finding(noPhase, {
        severity: 'remark',
        place: placeOfRows(first, [first, ...others], 'phase'),
        others: others.map(({ place }) => fieldOf(place, 'phase')),
        scope: others.length === 0 ? first.code : 'plan',
        message: text(`De fase van ${named.nl} ontbreekt.`, `The phase of ${named.en} is missing.`),
        effect: text('Geen voor de uitkomst.', 'None for the answer.'),
        advice: text('Vul de fase in.', 'Fill in the phase.'),
      }),
    ];
  },
};
