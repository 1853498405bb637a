import { fieldOf, type Plan, parameterName, type Row } from '@kapstok/plan';
import { isKnown, lowOf, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding, placeOfRows } from '../../found.ts';
import { printedStep } from '../../rounding.ts';
import type { Rule } from '../../rule.ts';
import { NOTHING, shownEstimate } from '../../shown.ts';
import { amount, projectsWords } from '../../wording.ts';
import { isSettled, shareOverlaps } from './declared.ts';
import { type BenefitRow, linesByResidents } from './savings.ts';

/** The same residents reckoned with in two projects. */
export const samePopulation: Rule = {
  code: 'claims.same-population',
  kind: 'claims',
  title: text('Dezelfde inwoners tellen in twee projecten', 'The same residents count in two projects'),
  find: ({ plan }) => [...sharedInputs(plan), ...sameReach(plan)],
};

const ADVICE = text(
  'Kijk of het om dezelfde mensen gaat. Zo ja, tel hun effect dan in een project, of leg een overlap vast: dan telt wat de projecten gemeen hebben één keer.',
  'See whether these are the same people. If so, count their effect in one project, or declare an overlap: then what the projects have in common counts once.',
);

const EFFECT = text(
  'Zijn het dezelfde mensen, dan is hun effect twee keer geteld.',
  'If they are the same people, their effect is counted twice.',
);

/** A number of residents of the whole plan, in the formulas of several projects. */
function sharedInputs(plan: Plan): readonly Finding[] {
  return linesByResidents(plan).flatMap(([row, lines]) => sharedInput(plan, row, lines));
}

function sharedInput(plan: Plan, row: Row<'parameters'>, lines: readonly BenefitRow[]): readonly Finding[] {
  const projects = [...new Set(lines.map(({ project }) => project))];
  if (projects.length < 2 || isSettled(plan, lines)) return [];
  const [named, name] = [projectsWords(plan, projects), parameterName(row)];
  return [
    finding(samePopulation, {
      severity: 'remark',
      place: fieldOf(row.place, 'value'),
      others: lines.map(({ place }) => fieldOf(place, 'formula')),
      scope: 'plan',
      unit: row.unit,
      stated: shownEstimate(row.value),
      computed: NOTHING,
      message: text(
        `${named.nl} rekenen met dezelfde inwoners: ${name.nl}.`,
        `${named.en} reckon with the same residents: ${name.en}.`,
      ),
      effect: EFFECT,
      advice: ADVICE,
    }),
  ];
}

/** How many significant digits make it unlikely that two projects have the same number by chance. */
const EXACT_TO = 1000;

/** Projects that promise to reach exactly the same number, printed exactly. */
function sameReach(plan: Plan): readonly Finding[] {
  const byReach = new Map<number, Row<'projects'>[]>();
  for (const row of plan.projects) {
    if (!isKnown(row.reach)) continue;
    const reach = lowOf(row.reach);
    if (reach / printedStep(reach) >= EXACT_TO) byReach.set(reach, [...(byReach.get(reach) ?? []), row]);
  }
  return [...byReach].flatMap(([reach, rows]) => {
    const [first, ...others] = rows;
    if (first === undefined || others.length === 0) return [];
    const codes = rows.map(({ code }) => code);
    if (shareOverlaps(plan, codes)) return [];
    const [named, people] = [projectsWords(plan, codes), amount(reach, 'residents')];
    return [
      finding(samePopulation, {
        severity: 'remark',
        place: placeOfRows(first, rows, 'reach'),
        others: others.map(({ place }) => fieldOf(place, 'reach')),
        scope: 'plan',
        unit: 'residents',
        stated: shownEstimate(first.reach),
        message: text(
          `${named.nl} bereiken allemaal precies ${people.nl}.`,
          `${named.en} all reach exactly ${people.en}.`,
        ),
        effect: EFFECT,
        advice: ADVICE,
      }),
    ];
  });
}
