import type { Row } from '@kapstok/plan';
import type { YearSpan } from '../calculation.ts';
import { Formulas } from '../formula/formulas.ts';
import { Overlaps } from '../overlaps/overlaps.ts';
import { caseYears } from './case-years.ts';
import type { ComputedPlan } from './computed-plan.ts';
import { DiscountFactors } from './discount-factors.ts';
import { Meanings } from './meanings.ts';
import { ParameterRows } from './parameter-rows.ts';
import { Parameters } from './parameters.ts';
import { Paths } from './paths.ts';

type ShortageRow = Row<'labourShortage'>;

/** What every figure is computed from. */
export interface Context {
  readonly plan: ComputedPlan;
  readonly rows: ParameterRows;
  readonly formulas: Formulas;
  readonly meanings: Meanings;
  readonly parameters: Parameters;
  readonly discountFactors: DiscountFactors;
  readonly paths: Paths;
  readonly window: YearSpan | undefined;
  readonly structuralYear: number | undefined;
  /** The row with the ambition, which names the area and year compared. */
  readonly ambition: ShortageRow | undefined;
  /** The row with the plan's shortage. */
  readonly shortage: ShortageRow | undefined;
  readonly caseOf: ReadonlyMap<string, Row<'businessCases'>>;
  /** The years of each project's business case. */
  readonly caseYears: ReadonlyMap<string, YearSpan>;
  /** What lines of several projects have in common. */
  readonly overlaps: Overlaps;
  /** Whether any benefit line says if money comes free by it. */
  readonly tellsValueKind: boolean;
}

/** Of several rows the one of a year, else the last; which one does not hang on the order of the table. */
function rowOf(rows: readonly ShortageRow[], year: number | undefined): ShortageRow | undefined {
  const wanted = rows.find((row) => row.year === year);
  if (wanted !== undefined) return wanted;
  return rows.reduce<ShortageRow | undefined>(
    (last, row) => (last === undefined || (row.year ?? 0) > (last.year ?? 0) ? row : last),
    undefined,
  );
}

/**
 * The plan's shortage is the `shortage` row with the area and year of `ambition`; without an ambition that of the
 * structural year, else the last one the plan gives.
 */
function shortageRow(
  plan: ComputedPlan,
  ambition: ShortageRow | undefined,
  structuralYear: number | undefined,
): ShortageRow | undefined {
  const rows = plan.labourShortage.filter((row) => row.key === 'shortage');
  if (ambition === undefined) return rowOf(rows, structuralYear);
  return rows.find((row) => row.area === ambition.area && row.year === ambition.year);
}

/** The years for which the budget says anything; a column that no line fills in is no year of the budget. */
function budgetYears({ budgetLines }: ComputedPlan): readonly number[] {
  const years = new Set<number>();
  for (const { byYear } of budgetLines) {
    for (const [year, amount] of byYear) {
      if (amount.kind !== 'unknown' || amount.reason !== 'blank') years.add(year);
    }
  }
  return [...years].sort((a, b) => a - b);
}

/** Years counted: as the plan says, else the years of its budget. */
function countingWindow(plan: ComputedPlan, parameters: ParameterRows): YearSpan | undefined {
  const sorted = budgetYears(plan);
  const from = parameters.year('counting_window_from') ?? sorted[0];
  const to = parameters.year('counting_window_to') ?? sorted.at(-1);
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}

/** Gathers what every figure is computed from. */
export function contextOf(plan: ComputedPlan): Context {
  const rows = new ParameterRows(plan);
  const window = countingWindow(plan, rows);
  const afterwards = window === undefined ? undefined : window.to + 1;
  const ambitions = plan.labourShortage.filter((row) => row.key === 'ambition');
  const ambition = rowOf(ambitions, afterwards);
  const shortage = shortageRow(plan, ambition, afterwards);
  const structuralYear = afterwards ?? shortage?.year ?? ambition?.year;
  const formulas = new Formulas();
  const meanings = new Meanings(plan, rows, formulas);
  const parameters = new Parameters(rows, meanings, formulas);
  const years = caseYears(plan, countedYears(window, structuralYear));
  return {
    plan,
    rows,
    formulas,
    meanings,
    parameters,
    discountFactors: new DiscountFactors(),
    paths: new Paths(),
    window,
    structuralYear,
    ambition,
    shortage,
    caseOf: new Map(plan.businessCases.map((row) => [row.project, row])),
    caseYears: years,
    overlaps: new Overlaps(plan, { formulas, meanings, parameters, caseYears: years }),
    tellsValueKind: plan.businessCaseBenefits.some(({ valueKind }) => valueKind !== ''),
  };
}

/** The window and the structural year after it. */
function countedYears(
  window: YearSpan | undefined,
  structuralYear: number | undefined,
): YearSpan | undefined {
  if (structuralYear === undefined) return undefined;
  return { from: window?.from ?? structuralYear, to: structuralYear };
}
