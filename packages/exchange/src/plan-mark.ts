import { createHash } from 'node:crypto';
import { type Plan, TABLE_NAMES } from '@kapstok/plan';

const LENGTH = 12;

/** A mark of all that stands in a plan, which is another one wherever a cell differs: for a plan without a log. */
export function planMark(plan: Plan): string {
  const hash = createHash('sha256');
  for (const name of TABLE_NAMES) hash.update(JSON.stringify([name, plan[name]]));
  return hash.digest('hex').slice(0, LENGTH);
}
