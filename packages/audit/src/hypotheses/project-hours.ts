import type { Calculation, FigureValue, Scope, YearSpan } from '@kapstok/engine';
import { plus } from '../stated/amount.ts';
import { figureValueOf } from '../stated/computed.ts';
import { indexOf } from '../stated/plan-index.ts';
import type { Quantity } from '../stated/stated-key.ts';

/** What one project adds to a figure in hours in one year. */
export interface ProjectHours {
  readonly project: string;
  readonly year: number;
  readonly value: FigureValue;
}

/** The figures of a project that a figure in hours adds up. */
function hourFigures(quantity: Quantity): readonly Quantity[] {
  return quantity === 'hoursTotal' ? ['timeSaving', 'extraHours'] : [quantity];
}

/** The hours of a project in a year; not applicable where it has none. */
export function hoursIn(
  calculation: Calculation,
  project: string,
  quantity: Quantity,
  year: number,
): FigureValue {
  const figures = hourFigures(quantity).map((name) => `${project}/${name}.byYear.${year}`);
  return plus(figures.map((figure) => figureValueOf(calculation, figure)));
}

const known = new WeakMap<Calculation, Map<string, readonly ProjectHours[]>>();

/** Every project and year of a scope that a figure in hours adds up, in a span; worked out once. */
export function projectHours(
  calculation: Calculation,
  scope: Scope,
  quantity: Quantity,
  span: YearSpan,
): readonly ProjectHours[] {
  const made = known.get(calculation) ?? new Map<string, readonly ProjectHours[]>();
  known.set(calculation, made);
  const key = `${scope.code}/${quantity}/${span.from}-${span.to}`;
  const before = made.get(key);
  if (before !== undefined) return before;
  const hours = hoursOf(calculation, scope, quantity, span);
  made.set(key, hours);
  return hours;
}

function hoursOf(
  calculation: Calculation,
  scope: Scope,
  quantity: Quantity,
  span: YearSpan,
): readonly ProjectHours[] {
  const index = indexOf(calculation);
  return index.projectsWithLines(scope).flatMap((project) => {
    const parts: ProjectHours[] = [];
    for (let year = span.from; year <= span.to; year += 1) {
      const value = hoursIn(calculation, project, quantity, year);
      if (value.kind !== 'notApplicable') parts.push({ project, year, value });
    }
    return parts;
  });
}
