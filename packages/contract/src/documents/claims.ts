import { type Finding, findingMarks, statedName } from '@kapstok/audit';
import type { Calculation } from '@kapstok/engine';
import type { Row } from '@kapstok/plan';
import type { StatedClaim } from '../schemas/overview.ts';
import { optionalFigureAt } from './figure.ts';
import { placeDto } from './gaps.ts';
import { statedValue } from './stated-value.ts';

/** Findings by the line of the `stated-figures` table they speak about, with their mark. */
function findingByLine(findings: readonly Finding[], table: string): ReadonlyMap<number, [string, Finding]> {
  const byLine = new Map<number, [string, Finding]>();
  for (const [finding, mark] of findingMarks(findings)) {
    const { place } = finding;
    if (place.table === table && !byLine.has(place.line)) byLine.set(place.line, [mark, finding]);
  }
  return byLine;
}

function claim(
  calculation: Calculation,
  row: Row<'statedFigures'>,
  found: readonly [string, Finding] | undefined,
): StatedClaim {
  return {
    key: row.key,
    label: row.what === '' ? statedName(row.key).nl : row.what,
    scope: row.scope,
    period: row.period?.printed ?? '',
    stated: statedValue(row.value, row.unit),
    finding: found?.[0] ?? null,
    figure:
      found === undefined || found[1].figure === '' ? null : optionalFigureAt(calculation, found[1].figure),
    place: placeDto(row.place),
  };
}

/** What the plan claims for a scope (`plan`, a pillar, a project), beside what the audit says of it. */
export function claimsOf(
  calculation: Calculation,
  findings: readonly Finding[],
  scope: string,
): StatedClaim[] {
  const rows = calculation.plan.statedFigures.filter((row) => row.scope === scope);
  const [first] = rows;
  if (first === undefined) return [];
  const byLine = findingByLine(findings, first.place.table);
  return rows.map((row) => claim(calculation, row, byLine.get(row.place.line)));
}
