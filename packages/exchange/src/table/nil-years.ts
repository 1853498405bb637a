import type { Row } from '@kapstok/plan';
import { type Estimate, point } from '@kapstok/quantity';

const CENTS = 100;

/**
 * An empty year of a budget line is nil when the printed total equals the sum of its other years; else it stays
 * unknown. Source: the reading rules of the plan folder (an empty cell is not zero, but for this one case).
 */
export function withNilYears(line: Row<'budgetLines'>): Row<'budgetLines'> {
  const { statedTotal, byYear } = line;
  if (statedTotal.kind !== 'point') return line;
  const printed = [...byYear.values()].filter((amount) => !isBlank(amount));
  if (printed.length === byYear.size) return line;
  const known = printed.filter((amount) => amount.kind === 'point');
  const cents = known.reduce((sum, amount) => sum + Math.round(amount.value * CENTS), 0);
  if (known.length < printed.length || cents !== Math.round(statedTotal.value * CENTS)) return line;
  const filled = [...byYear].map(([year, amount]) => [year, isBlank(amount) ? point(0) : amount] as const);
  return { ...line, byYear: new Map(filled) };
}

function isBlank(amount: Estimate): boolean {
  return amount.kind === 'unknown' && amount.reason === 'blank';
}
