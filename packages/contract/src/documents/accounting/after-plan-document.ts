import type { Calculation } from '@kapstok/engine';
import { text } from '@kapstok/quantity';
import type { Accounting, PaysAndGainsDto, ProjectAfterPlanDto } from '../../schemas/accounting.ts';
import type { FigureDto } from '../../schemas/figure.ts';
import { optionalFigureAt, partsAt } from '../figure.ts';
import { placeDto } from '../gaps.ts';
import { statedValue } from '../stated-value.ts';
import { moneyFigureDto } from './money-figure.ts';

type AfterPlan = Calculation['accounted']['afterPlan'];

/** What goes on after the plan, what keeps it up, and who pays and gains by party and by law. */
export function afterPlanDocument(calculation: Calculation): Accounting['afterPlan'] {
  const { projects, payers, laws } = calculation.accounted.afterPlan;
  return {
    year: calculation.structuralYear ?? null,
    projects: projects.map((project) => projectDocument(calculation, project)),
    parties: paysAndGains(calculation, payers, 'byBeneficiary'),
    laws: paysAndGains(calculation, laws, 'byLaw'),
  };
}

function projectDocument(
  calculation: Calculation,
  { project, benefits, costs, total, isUnpaid }: AfterPlan['projects'][number],
): ProjectAfterPlanDto {
  return {
    code: project.code,
    name: project.name,
    benefits: benefits.flatMap((id) => optionalFigureAt(calculation, id) ?? []),
    costs: costs.map(({ row, hasPayer }) => ({
      item: row.item,
      amount: statedValue(row.amount, 'EUR/year'),
      payer: row.payer,
      hasPayer,
      law: row.law,
      indicator: row.indicator,
      agreedOn: row.agreedOn ?? null,
      decision: row.decision,
      source: row.source,
      place: placeDto(row.place),
    })),
    total: moneyFigureDto(total),
    isUnpaid,
  };
}

/** What somebody pays who is not named as a payer, as long as not every payer is. */
const NOT_SAID: FigureDto = {
  id: '',
  label: text('Structurele kosten', 'Structural cost'),
  unit: 'EUR/year',
  value: { kind: 'unknown' },
};

/** What stands at the end of the address of a benefit that is not discounted. */
const GROSS = '.gross';

type By = 'byBeneficiary' | 'byLaw';

/** Who pays beside who gains, money that comes free beside what is worth something to society: never added together. */
function paysAndGains(calculation: Calculation, costs: AfterPlan['payers'], by: By): PaysAndGainsDto[] {
  const all = gainsAt(calculation, by);
  const [cashable, social, marked] = (['cashable.', 'social.', 'unsaid.'] as const).map((kind) =>
    gainsAt(calculation, `${kind}${by}`),
  );
  const isMarked = [cashable, social, marked].some((gains) => (gains?.size ?? 0) > 0);
  // Of a plan that says of nothing whether money comes free, all of it stands there.
  const unsaid = isMarked ? marked : all;
  const pays = new Map(costs.map(({ name, total }) => [name, moneyFigureDto(total)]));
  const open = calculation.accounted.afterPlan.projects.some(({ isUnpaid }) => isUnpaid) ? NOT_SAID : null;
  return [...new Set([...pays.keys(), ...all.keys()])].map((name) => ({
    name,
    pays: pays.get(name) ?? open,
    cashable: gainOf(calculation, cashable?.get(name)),
    social: gainOf(calculation, social?.get(name)),
    unsaid: gainOf(calculation, unsaid?.get(name)),
  }));
}

/** Where stands what is gained every year, by the name of who or what it is of. */
function gainsAt(calculation: Calculation, path: string): ReadonlyMap<string, string> {
  return new Map(
    partsAt(calculation, `plan/careCost.structural.${path}.`).flatMap(({ part, id }) =>
      part.endsWith(GROSS) ? [[part.slice(0, -GROSS.length), id] as const] : [],
    ),
  );
}

function gainOf(calculation: Calculation, id: string | undefined): PaysAndGainsDto['social'] {
  return id === undefined ? null : optionalFigureAt(calculation, id);
}
