import type { Examined } from '../rule.ts';
import { middle } from '../stated/amount.ts';
import type { Claim } from '../stated/claim.ts';
import { yearsOf } from '../stated/moment.ts';
import { indexOf } from '../stated/plan-index.ts';
import { parameterValue } from './parameter.ts';
import { projectHours } from './project-hours.ts';

/** The hours of a claim, each year discounted to the base year of its case; undefined when no case discounts. */
export function discountedHours(claim: Claim, { calculation, plan }: Examined): number | undefined {
  const span = yearsOf(claim.moment, calculation);
  if (span === undefined) return undefined;
  const { caseOf } = indexOf(calculation);
  let sum = 0;
  let discounts = false;
  for (const { project, year, value } of projectHours(calculation, claim.scope, claim.key.quantity, span)) {
    if (value.kind !== 'known') continue;
    const rate = parameterValue(plan, 'discount_rate', project);
    const base = caseOf.get(project)?.discountBaseYear;
    const factor = rate === undefined || base === undefined ? 1 : (1 + rate) ** (base - year);
    discounts ||= factor !== 1;
    sum += middle(value) * factor;
  }
  return discounts ? sum : undefined;
}
