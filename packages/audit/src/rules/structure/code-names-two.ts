import { fieldOf, levelWord, type Place, type Plan } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { grouped } from '../../grouped.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { listed } from '../../wording.ts';
import type { ProjectRow } from './project.ts';

/** One code that the plan uses for two projects. */
export const codeNamesTwo: Rule = {
  code: 'structure.code-names-two',
  kind: 'structure',
  title: text('Een code is van een project', 'A code belongs to one project'),
  find: ({ plan }) => [...sharedCodes(plan)].map(([code, uses]) => findingOf(plan, code, uses)),
};

/** A code in the row of a project. */
interface Use {
  readonly project: string;
  readonly place: Place;
}

function sharedCodes(plan: Plan): ReadonlyMap<string, readonly Use[]> {
  const codes = new Map(plan.projects.map((row) => [row.code, row]));
  const numbered = plan.projects.some(({ code }) => isSequence(code));
  const shared = new Map<string, Use[]>();
  for (const row of plan.projects) {
    for (const [field, code] of otherCodes(row)) {
      const owner = codes.get(code);
      if (owner === undefined || owner.code === row.code || (isSequence(code) && !numbered)) continue;
      const first = { project: owner.code, place: fieldOf(owner.place, 'code') };
      const uses = shared.get(code) ?? [first];
      shared.set(code, [...uses, { project: row.code, place: fieldOf(row.place, field) }]);
    }
  }
  return new Map([...shared, ...sharedInPillar(plan)]);
}

/** A budget code used twice in one pillar, where it is no code of a project. */
function sharedInPillar(plan: Plan): ReadonlyMap<string, readonly Use[]> {
  const codes = new Set(plan.projects.map(({ code }) => code));
  const named = plan.projects.filter(({ budgetCode }) => budgetCode !== '' && !codes.has(budgetCode));
  const uses = [...grouped(named, ({ pillar, budgetCode }) => `${pillar}/${budgetCode}`)].map(
    ([key, rows]) =>
      [
        key,
        rows.map(({ code, place }) => ({ project: code, place: fieldOf(place, 'budget_code') })),
      ] as const,
  );
  return new Map(uses.filter(([, each]) => each.length > 1));
}

function otherCodes(row: ProjectRow): readonly (readonly [string, string])[] {
  const codes = [
    ['printed_code', row.printedCode],
    ['budget_code', row.budgetCode],
    ['other_printed_code', row.otherPrintedCode],
  ] as const;
  return codes.filter(
    ([, code], index) => code !== '' && codes.findIndex(([, other]) => other === code) === index,
  );
}

/** A bare number counts projects within a pillar: it is no code of another project. */
function isSequence(code: string): boolean {
  return /^\d+$/.test(code);
}

function findingOf(plan: Plan, code: string, uses: readonly Use[]): Finding {
  const [owner, second, ...rest] = uses;
  const projects = [...new Set(uses.map(({ project }) => project))];
  const [named, one] = [listed(projects), levelWord(plan, 'project')];
  const place = second?.place ?? owner?.place ?? { table: 'projects', line: 0, row: '', field: '' };
  const short = code.slice(code.lastIndexOf('/') + 1);
  return finding(codeNamesTwo, {
    severity: 'warning',
    place: { ...place, row: projects.join(', ') },
    others: [...(owner === undefined ? [] : [owner.place]), ...rest.map((use) => use.place)],
    scope: projects[0] ?? 'plan',
    stated: shownWords(short),
    message: text(
      `De code ${short} staat voor meer dan één ${one.nl}: ${named.nl}.`,
      `The code ${short} stands for more than one ${one.en}: ${named.en}.`,
    ),
    effect: text(
      'Geen voor de uitkomst. Een bedrag of besluit kan bij het verkeerde project terechtkomen.',
      'None for the answer. An amount or decision can end up with the wrong project.',
    ),
    advice: text(
      'Gebruik in alle stukken dezelfde code voor een project.',
      'Use the same code for a project in every document.',
    ),
  });
}
