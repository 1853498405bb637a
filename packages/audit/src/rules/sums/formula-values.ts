import { calculate } from '@kapstok/engine';
import type { Plan, Row } from '@kapstok/plan';
import { type Bounds, ofOneYear } from '@kapstok/quantity';
import { unitSpelled } from '../../wording.ts';

type BenefitRow = Row<'businessCaseBenefits'>;
type ParameterRow = Row<'parameters'>;

/** A formula of the plan: whose names it uses, the unit of its row, the years it is worked out for. */
export interface AskedFormula {
  /** The project whose names it sees; empty for the plan's own. */
  readonly scope: string;
  readonly formula: string;
  readonly unit: string;
  readonly years: readonly number[];
}

/** Names that no plan uses itself. */
const NAME = 'kapstok_asked';

/**
 * What formulas give in each year, in the unit of their row; empty for one that can't be worked out. Each is put in
 * the plan once more as a line of its own, in euros (divided by one of its unit, times one euro; a year more or less in a unit is no other unit), so that the engine
 * works it out whatever its unit is. Only values that are known to the end are given.
 */
export function formulaValues(
  plan: Plan,
  asked: readonly AskedFormula[],
): readonly ReadonlyMap<number, Bounds>[] {
  if (asked.length === 0) return [];
  const calculation = calculate(planAsking(plan, asked));
  return asked.map(({ scope }, index) => {
    const start = `${scope || NAME}/${NAME}_${index}/gross.byYear.`;
    return new Map(
      calculation.ids(start).flatMap((id): (readonly [number, Bounds])[] => {
        const value = calculation.value(id);
        if (value?.kind !== 'known' || value.bound !== 'exact') return [];
        return [[Number(id.slice(start.length)), { low: value.low, high: value.high }]];
      }),
    );
  });
}

function planAsking(plan: Plan, asked: readonly AskedFormula[]): Plan {
  const place = { table: 'parameters', line: 0, row: '', field: '' };
  const none = { place, formula: '', meaning: '', source: '', scope: '', byYear: new Map(), extra: {} };
  const one = (key: string, unit: string): ParameterRow => ({
    ...none,
    key,
    unit,
    value: { kind: 'point', value: 1 },
  });
  return {
    ...plan,
    parameters: [
      ...plan.parameters,
      one(`${NAME}_euro`, 'EUR'),
      ...asked.map(({ unit }, index) => one(`${NAME}_unit_${index}`, ofOneYear(unitSpelled(unit)).code)),
    ],
    businessCaseBenefits: [
      ...plan.businessCaseBenefits,
      ...asked.map((each, index): BenefitRow => lineOf(each, index)),
    ],
  };
}

function lineOf({ scope, formula, years }: AskedFormula, index: number): BenefitRow {
  return {
    place: { table: 'business-case-benefits', line: 0, row: `${NAME}_${index}`, field: '' },
    project: scope || NAME,
    line: `${NAME}_${index}`,
    label: '',
    kind: 'care_cost',
    law: '',
    beneficiary: '',
    valueKind: '',
    unit: 'EUR',
    flow: '',
    formula: `(${formula}) / ${NAME}_unit_${index} * ${NAME}_euro`,
    statedSum: { kind: 'unknown', reason: 'blank' },
    source: '',
    extra: {},
    byYear: new Map(years.map((year) => [year, { kind: 'point', value: 0 }])),
  };
}
