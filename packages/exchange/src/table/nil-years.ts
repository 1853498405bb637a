import type { Row } from '@kapstok/plan';
import { type Estimate, point } from '@kapstok/quantity';

const CENTS = 100;

/**
 * An empty year of a budget line is nil when the printed total equals the sum of its other years; else it stays
 * unknown. Source: the reading rules of the plan folder (an empty cell is not zero, but for this one case).
 */
export function withNilYears(line: Row<'budgetLines'>): Row<'budgetLines'> {
  const { statedTotal } = line;
  if (statedTotal.kind !== 'point') return line;
  let cents = 0;
  let blank = false;
  for (const amount of line.byYear.values()) {
    if (amount.kind === 'point') cents += Math.round(amount.value * CENTS);
    else if (isBlank(amount)) blank = true;
    else return line;
  }
  if (!blank || cents !== Math.round(statedTotal.value * CENTS)) return line;
  const byYear = new Map(
    [...line.byYear].map(([year, amount]) => [year, isBlank(amount) ? point(0) : amount]),
  );
  return { ...line, byYear };
}

function isBlank(amount: Estimate): boolean {
  return amount.kind === 'unknown' && amount.reason === 'blank';
}
