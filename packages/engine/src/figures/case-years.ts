import type { Row } from '@kapstok/plan';
import type { Estimate } from '@kapstok/quantity';
import type { YearSpan } from '../calculation.ts';
import type { ComputedPlan } from './computed-plan.ts';

type BenefitRow = Row<'businessCaseBenefits'>;

/** A case longer than this comes from no plan; the years for which something is printed are taken instead. */
const LONGEST = 400;

/** Whether something is printed for the year, be it that it is not known. */
function isPrinted(estimate: Estimate): boolean {
  return !(estimate.kind === 'unknown' && estimate.reason === 'blank');
}

function spanOf(years: readonly number[]): YearSpan | undefined {
  const [first, ...others] = years;
  if (first === undefined) return undefined;
  return others.reduce((span, year) => ({ from: Math.min(span.from, year), to: Math.max(span.to, year) }), {
    from: first,
    to: first,
  });
}

/**
 * The years of each project's business case: as its row says, else from the first to the last year for which a line
 * of the project prints something, else the years that count. A year outside is no part of the case; one inside
 * that is not filled in is unknown.
 */
export function caseYears(plan: ComputedPlan, counted: YearSpan | undefined): ReadonlyMap<string, YearSpan> {
  const printed = new Map<string, number[]>();
  for (const row of plan.businessCaseBenefits) {
    const years = printed.get(row.project) ?? [];
    years.push(...printedYears(row));
    printed.set(row.project, years);
  }
  const cases = new Map(plan.businessCases.map((row) => [row.project, row]));
  const spans = new Map<string, YearSpan>();
  for (const [project, years] of printed) {
    const own = cases.get(project);
    const shown = spanOf(years) ?? counted;
    const [from, to] = [own?.firstYear ?? shown?.from, own?.lastYear ?? shown?.to];
    if (from === undefined || to === undefined) continue;
    const span = to - from < LONGEST ? { from, to } : shown;
    if (span !== undefined) spans.set(project, span);
  }
  return spans;
}

function printedYears(row: BenefitRow): readonly number[] {
  return [...row.byYear].filter(([, estimate]) => isPrinted(estimate)).map(([year]) => year);
}

/** Every year of a span. */
export function yearsIn(span: YearSpan | undefined): readonly number[] {
  if (span === undefined) return [];
  return Array.from({ length: Math.max(0, span.to - span.from + 1) }, (_, index) => span.from + index);
}
