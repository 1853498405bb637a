import { fieldOf } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { projectsWords, quoted } from '../../wording.ts';

/** The phase of a project as printed in two places. */
export const phasesDiffer: Rule = {
  code: 'structure.phases-differ',
  kind: 'structure',
  title: text('Een project is in een fase', 'A project is in one phase'),
  find: ({ plan }) =>
    plan.projects
      .filter(
        ({ phase, otherPrintedPhase }) =>
          phase !== '' && otherPrintedPhase !== '' && !same(phase, otherPrintedPhase),
      )
      .map((row) =>
        finding(phasesDiffer, {
          severity: 'warning',
          place: fieldOf(row.place, 'other_printed_phase'),
          others: [fieldOf(row.place, 'phase')],
          scope: row.code,
          stated: shownWords(row.otherPrintedPhase),
          computed: shownWords(row.phase),
          message: text(
            `${projectsWords(plan, [row.code]).nl} staat op de ene plek in de fase ${quoted(row.phase)}, op de andere in ${quoted(row.otherPrintedPhase)}.`,
            `${projectsWords(plan, [row.code]).en} is in the phase ${quoted(row.phase)} in one place, in ${quoted(row.otherPrintedPhase)} in another.`,
          ),
          effect: text('Geen voor de uitkomst.', 'None for the answer.'),
          advice: text('Kies de fase die nu geldt.', 'Choose the phase that holds now.'),
        }),
      ),
};

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
