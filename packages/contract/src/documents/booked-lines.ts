import type { Calculation } from '@kapstok/engine';
import { benefitLineName } from '@kapstok/plan';
import type { BookedLines } from '../schemas/business-cases.ts';
import { optionalFigureAt } from './figure.ts';

/** In what a line is booked: the first of these that it has. */
const BOOKED_IN = ['gross', 'hours', 'staff'] as const;

/** Every benefit line of a business case that books something, case by case in the order of the plan. */
export function bookedLines(calculation: Calculation): BookedLines {
  const { businessCases, businessCaseBenefits } = calculation.plan;
  const lines = Map.groupBy(businessCaseBenefits, (row) => row.project);
  return {
    lines: businessCases.flatMap(({ project }) =>
      (lines.get(project) ?? []).flatMap((row) => {
        const [booked] = BOOKED_IN.flatMap(
          (measure) => optionalFigureAt(calculation, `${project}/${row.line}/${measure}.structural`) ?? [],
        );
        return booked === undefined
          ? []
          : [{ project, line: row.line, label: benefitLineName(row).nl, booked }];
      }),
    ),
  };
}
