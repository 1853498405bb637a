import type { Calculation } from '@kapstok/engine';
import type { Plan } from '@kapstok/plan';
import { grouped, remembered } from '../../grouped.ts';

const linesOf = remembered((plan: Plan) => grouped(plan.businessCaseBenefits, ({ project }) => project));

/** Residents that the lines of a project reckon with, by year: the most of any line, as lines share their residents. */
export function impliedReach(calculation: Calculation, project: string): ReadonlyMap<number, number> {
  const byYear = new Map<number, number>();
  const lines = linesOf(calculation.plan).get(project) ?? [];
  for (const { line, byYear: cells } of lines) {
    for (const year of cells.keys()) {
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
  return lines.flatMap(({ line, byYear }) => {
    const years = [...byYear.keys()].flatMap((year) => {
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
