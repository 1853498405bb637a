import type { Calculation } from '@kapstok/engine';
import type { Plan, Row } from '@kapstok/plan';
import { grouped, remembered } from '../../grouped.ts';

const linesOf = remembered((plan: Plan) => grouped(plan.businessCaseBenefits, ({ project }) => project));

const caseOf = remembered((plan: Plan) => new Map(plan.businessCases.map((row) => [row.project, row])));

/** The years of a line: those it prints, or for a formula those of its business case. */
function yearsOf(plan: Plan, { project, formula, byYear }: Row<'businessCaseBenefits'>): readonly number[] {
  const { firstYear, lastYear } = caseOf(plan).get(project) ?? {};
  if (formula === '' || firstYear === undefined || lastYear === undefined) return [...byYear.keys()];
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
}

/** Residents that the lines of a project reckon with, by year: the most of any line, as lines share their residents. */
export function impliedReach(calculation: Calculation, project: string): ReadonlyMap<number, number> {
  const byYear = new Map<number, number>();
  const lines = linesOf(calculation.plan).get(project) ?? [];
  for (const row of lines) {
    const { line } = row;
    for (const year of yearsOf(calculation.plan, row)) {
      const value = calculation.value(reachFigure(project, line, year));
      if (value?.kind === 'known') byYear.set(year, Math.max(byYear.get(year) ?? 0, value.high));
    }
  }
  return byYear;
}

/** Every number of residents a line of a project reckons with in its year of most. */
export function impliedReaches(
  calculation: Calculation,
  project: string,
): readonly { figure: string; reach: number }[] {
  const lines = linesOf(calculation.plan).get(project) ?? [];
  return lines.flatMap((row) => {
    const { line } = row;
    const years = yearsOf(calculation.plan, row).flatMap((year) => {
      const figure = reachFigure(project, line, year);
      const value = calculation.value(figure);
      return value?.kind === 'known' ? [{ figure, reach: value.high }] : [];
    });
    const [most] = years.sort((a, b) => b.reach - a.reach);
    return most === undefined || most.reach === 0 ? [] : [most];
  });
}

function reachFigure(project: string, line: string, year: number): string {
  return `${project}/${line}/reach.byYear.${year}`;
}
