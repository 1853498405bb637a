import type { Calculation, FigureValue, Scope, YearSpan } from '@kapstok/engine';
import type { Row } from '@kapstok/plan';
import { figureValueOf } from '../stated/computed.ts';
import { indexOf } from '../stated/plan-index.ts';
import type { Quantity } from '../stated/stated-key.ts';

/** What one benefit line adds to a figure in hours, year by year. */
export interface HourPart {
  readonly row: Row<'businessCaseBenefits'>;
  readonly year: number;
  readonly value: FigureValue;
}

/** Kinds of lines that a figure in hours adds up. */
function counts(quantity: Quantity, row: Row<'businessCaseBenefits'>): boolean {
  if (quantity === 'hoursTotal') return true;
  return (quantity === 'extraHours') === (row.kind === 'extra_staff');
}

/** Every line and year of a scope that a figure in hours adds up, in a span. Years outside the case are no part. */
export function hourParts(
  calculation: Calculation,
  scope: Scope,
  quantity: Quantity,
  span: YearSpan,
): readonly HourPart[] {
  const parts: HourPart[] = [];
  for (const row of indexOf(calculation).linesOf(scope)) {
    if (!counts(quantity, row)) continue;
    for (let year = span.from; year <= span.to; year += 1) {
      const value = figureValueOf(calculation, `${row.project}/${row.line}/hours.byYear.${year}`);
      if (value.kind !== 'notApplicable') parts.push({ row, year, value });
    }
  }
  return parts;
}
