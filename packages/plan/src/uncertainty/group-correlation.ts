import { isBlank } from '../cell-fault.ts';
import type { Row } from '../plan.ts';

/**
 * How strongly the assumptions of each group move together, by group: a rank correlation from 0 to 1, said on one row or
 * on more. Undefined for a group of which it is to be determined.
 */
export function groupCorrelations(
  rows: readonly Row<'assumptions'>[],
): ReadonlyMap<string, number | undefined> {
  const correlations = new Map<string, number | undefined>();
  for (const { group, correlation } of rows) {
    if (group === '' || (isBlank(correlation) && correlations.has(group))) continue;
    correlations.set(group, correlation.kind === 'point' ? correlation.value : correlations.get(group));
  }
  return correlations;
}
