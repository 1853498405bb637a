import { suggestedOverlaps } from '@kapstok/audit';
import type { Calculation } from '@kapstok/engine';
import { benefitLineName, type Row } from '@kapstok/plan';
import type { Overlaps } from '../schemas/overlaps.ts';
import { figureAt, NO_FIGURE } from './figure.ts';

type Line = Row<'businessCaseBenefits'>;
type SuggestedLine = Overlaps['suggested'][number]['lines'][number];

/** The overlaps that a plan could declare, each line with what it books in the structural year. */
export function suggestedOf(calculation: Calculation): Overlaps['suggested'] {
  const { plan } = calculation;
  const rows = new Map<string, Line>(
    plan.businessCaseBenefits.map((row) => [`${row.project}/${row.line}`, row]),
  );
  return suggestedOverlaps(plan).map(({ id, name, joins, lines }) => ({
    id,
    name,
    joins,
    lines: lines.flatMap((key) => {
      const row = rows.get(key);
      return row === undefined ? [] : [lineOf(calculation, row)];
    }),
  }));
}

function lineOf(calculation: Calculation, row: Line): SuggestedLine {
  const { project, line } = row;
  const id = `${project}/${line}/gross.structural`;
  const gross = figureAt(calculation, id, { label: NO_FIGURE, unit: '1', kind: 'unknown' });
  return { project, line, label: benefitLineName(row), gross };
}
