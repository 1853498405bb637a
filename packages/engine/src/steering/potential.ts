import type { Row } from '@kapstok/plan';
import { parseUnit } from '@kapstok/quantity';
import type { Calculation } from '../calculation.ts';
import type { FigureId } from '../figure.ts';

/** Where a business case has what a share of it is of, by unit: the year it stands in comes after. */
const PATHS: Readonly<Record<string, (year: number) => string>> = {
  hour: (year) => `timeSaving.byYear.${year}`,
  EUR: (year) => `careCost.byYear.${year}.gross`,
};

/**
 * Where what an indicator is a share of stands in a year: the time gained or the less care used of the project that its denominator
 * names by code, else of its own. Undefined where no business case has that.
 */
export function potentialOf(
  calculation: Calculation,
  indicator: Row<'kpis'>,
  year: number,
): FigureId | undefined {
  const path = PATHS[parseUnit(indicator.unit)?.unit.code ?? ''];
  const codes = new Set(calculation.plan.projects.map(({ code }) => code));
  const named = indicator.denominator.printed.split(/[\s,;:()]+/).find((word) => codes.has(word));
  const project = named ?? indicator.project;
  if (path === undefined || project === '') return undefined;
  const id = `${project}/${path(year)}`;
  return calculation.value(id) === undefined ? undefined : id;
}
