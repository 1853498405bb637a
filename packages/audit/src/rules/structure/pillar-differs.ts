import { fieldOf, type Plan, type Row } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import { grouped } from '../../grouped.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { listed, scopeWords } from '../../wording.ts';

type BudgetRow = Row<'budgetLines'>;

/** A budget line under another pillar than the project it is of. */
export const pillarDiffers: Rule = {
  code: 'structure.pillar-differs',
  kind: 'structure',
  title: text(
    'Een post staat onder de pijler van zijn project',
    'A line stands under the pillar of its project',
  ),
  find: ({ plan }) => {
    const lines = grouped(plan.budgetLines, ({ project }) => project);
    return plan.projects.flatMap((project) => {
      const own = project.pillar === '' ? [] : (lines.get(project.code) ?? []);
      const astray = own.filter(({ pillar }) => pillar !== '' && pillar !== project.pillar);
      return [...grouped(astray, ({ pillar }) => pillar).values()].flatMap((rows) =>
        findingOf(plan, project, rows),
      );
    });
  },
};

function findingOf(plan: Plan, project: Row<'projects'>, lines: readonly BudgetRow[]): readonly Finding[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const names = listed(lines.map(({ id }) => id));
  const [there, own] = [scopeWords(plan, first.pillar), scopeWords(plan, project.pillar)];
  const posts =
    lines.length === 1
      ? text(`Begrotingspost ${names.nl} staat`, `Budget line ${names.en} stands`)
      : text(`Begrotingsposten ${names.nl} staan`, `Budget lines ${names.en} stand`);
  const whose = scopeWords(plan, project.code);
  return [
    finding(pillarDiffers, {
      severity: 'warning',
      place: placeOfRows(first, lines, 'pillar'),
      others: [...others.map(({ place }) => fieldOf(place, 'pillar')), fieldOf(project.place, 'pillar')],
      scope: project.code,
      stated: shownWords(first.pillar),
      computed: shownWords(project.pillar),
      message: text(
        `${posts.nl} onder ${there.nl}, maar ${whose.nl} hoort bij ${own.nl}.`,
        `${posts.en} under ${there.en}, but ${whose.en} belongs to ${own.en}.`,
      ),
      effect: text(
        `Geen voor het plan als geheel. Het bedrag telt mee bij ${own.nl}, zoals de rest van ${whose.nl}.`,
        `None for the plan as a whole. The amount counts for ${own.en}, like the rest of ${whose.en}.`,
      ),
      advice: text(
        'Kijk of de pijler of het project bij deze post klopt.',
        'See whether the pillar or the project of this line is right.',
      ),
    }),
  ];
}
