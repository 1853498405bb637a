import { fieldOf, type Plan, type Row } from '@kapstok/plan';
import { isKnown, lowOf, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import { grouped, remembered } from '../../grouped.ts';
import type { Rule } from '../../rule.ts';
import { shownNumber } from '../../shown.ts';
import { amount, projectsWords } from '../../wording.ts';
import { type BenefitRow, savingName, sharedSavings } from './savings.ts';

type ParameterRow = Row<'parameters'>;

const parametersOf = remembered((plan: Plan) => grouped(plan.parameters, ({ key }) => key));

/** The claim that the engine puts on the saving of a project when its line has no formula. */
const SAVINGS_CLAIM = 'impact_claim_savings';

/** Claims of several projects on one saving: together at most the whole of it. */
export const claimsAboveOne: Rule = {
  code: 'claims.claims-above-one',
  kind: 'claims',
  title: text(
    'Claims op een besparing zijn samen hoogstens 100%',
    'Claims on one saving are together at most 100%',
  ),
  find: ({ plan }) => sharedSavings(plan).flatMap((group) => findingOf(plan, group)),
};

function findingOf(plan: Plan, group: readonly BenefitRow[]): readonly Finding[] {
  const claims = group.flatMap((row) => claimOf(plan, row) ?? []);
  const total = claims.reduce((sum, { value }) => sum + value, 0);
  const rows = [...new Set(claims.map(({ row }) => row))];
  const [first, ...others] = rows;
  if (first === undefined || claims.length < 2 || total <= 1 + 1e-9) return [];
  const [projects, says] = [
    projectsWords(
      plan,
      group.map(({ project }) => project),
    ),
    amount(total, '1'),
  ];
  const saving = savingName(group);
  return [
    finding(claimsAboveOne, {
      severity: 'warning',
      place: fieldOf({ ...first.place, row: rows.map(nameOf).join(', ') }, 'value'),
      others: [...others.map(({ place }) => fieldOf(place, 'value')), ...group.map(({ place }) => place)],
      scope: 'plan',
      unit: '1',
      stated: shownNumber(total),
      computed: shownNumber(1),
      message: text(
        `${projects.nl} claimen samen ${says.nl} van een en dezelfde besparing (${saving}).`,
        `${projects.en} together claim ${says.en} of one and the same saving (${saving}).`,
      ),
      effect: text(
        `De besparing ${saving} wordt voor meer dan het geheel geteld.`,
        `The saving ${saving} is counted for more than the whole.`,
      ),
      advice: text(
        'Verdeel de claim, zodat de projecten samen niet boven 100% komen.',
        'Divide the claim, so that the projects together stay at 100% or below.',
      ),
    }),
  ];
}

interface Claim {
  readonly row: ParameterRow;
  readonly value: number;
}

/** The impact claim on a line: the one its formula names, else the project's own claim on savings. */
function claimOf(plan: Plan, { project, formula }: BenefitRow): Claim | undefined {
  const named = [...formula.matchAll(/[a-z_]\w*/gi)].map(([name]) => name);
  const keys = formula === '' ? [SAVINGS_CLAIM] : named.filter((name) => name.split('_').includes('claim'));
  const byKey = parametersOf(plan);
  const rows = keys.flatMap((key) => byKey.get(key) ?? []);
  const row = rows.find(({ scope }) => scope === project) ?? rows.find(({ scope }) => scope === '');
  return row !== undefined && isKnown(row.value) ? { row, value: lowOf(row.value) } : undefined;
}

/** The claims share their key: their scopes tell them apart. */
function nameOf({ key, scope }: ParameterRow): string {
  return scope === '' ? key : `${key}/${scope}`;
}
