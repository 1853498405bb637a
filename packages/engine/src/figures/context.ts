import type { Plan, Row } from '@kapstok/plan';
import type { YearSpan } from '../calculation.ts';
import { Parameters } from './parameters.ts';

/** What every figure is computed from. */
export interface Context {
  readonly plan: Plan;
  readonly parameters: Parameters;
  readonly window: YearSpan | undefined;
  readonly structuralYear: number | undefined;
  /** The row with the ambition, which names the area and year compared. */
  readonly ambition: Row<'labourShortage'> | undefined;
  /** The row with the plan's shortage. */
  readonly shortage: Row<'labourShortage'> | undefined;
  readonly caseOf: ReadonlyMap<string, Row<'businessCases'>>;
}

/**
 * The plan's shortage is the `shortage` row with the area and year of `ambition`; without an ambition the last
 * year for which the plan gives a shortage.
 */
function shortageRow(
  plan: Plan,
  ambition: Row<'labourShortage'> | undefined,
): Row<'labourShortage'> | undefined {
  const rows = plan.labourShortage.filter((row) => row.key === 'shortage');
  if (ambition !== undefined)
    return rows.find((row) => row.area === ambition.area && row.year === ambition.year);
  return rows.reduce<Row<'labourShortage'> | undefined>(
    (last, row) => (last === undefined || (row.year ?? 0) > (last.year ?? 0) ? row : last),
    undefined,
  );
}

/** Years counted: as the plan says, else the years of its budget. */
function countingWindow(plan: Plan, parameters: Parameters): YearSpan | undefined {
  const from = parameters.year('counting_window_from');
  const to = parameters.year('counting_window_to');
  const years = plan.budgetLines.flatMap((line) => [...line.byYear.keys()]);
  const first = from ?? smallest(years);
  const last = to ?? smallest(years.map((year) => -year));
  if (first === undefined || last === undefined) return undefined;
  const end = to ?? -last;
  return first <= end ? { from: first, to: end } : undefined;
}

function smallest(numbers: readonly number[]): number | undefined {
  return numbers.reduce<number | undefined>(
    (least, number) => (least === undefined || number < least ? number : least),
    undefined,
  );
}

/** Gathers what every figure is computed from. */
export function contextOf(plan: Plan): Context {
  const parameters = new Parameters(plan);
  const ambition = plan.labourShortage.find((row) => row.key === 'ambition');
  const shortage = shortageRow(plan, ambition);
  const window = countingWindow(plan, parameters);
  return {
    plan,
    parameters,
    window,
    structuralYear: window === undefined ? shortage?.year : window.to + 1,
    ambition,
    shortage,
    caseOf: new Map(plan.businessCases.map((row) => [row.project, row])),
  };
}
