import { namedByPlan, type Plan } from '../plan.ts';

/** Where a plan says below which number people are not told of outside the region. */
const SMALL_COUNTS_BELOW = 'small_counts_below';

/** What holds where a plan does not say: fewer than five people can be recognised. */
const USUAL = 5;

/** The least count of people that may be told outside the region: a whole number of 1 or more. */
export function leastCountTold(plan: Plan): number {
  const words = namedByPlan(plan, SMALL_COUNTS_BELOW)?.trim() ?? '';
  return /^[1-9]\d{0,5}$/.test(words) ? Number(words) : USUAL;
}
