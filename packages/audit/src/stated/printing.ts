import { fieldOf } from '@kapstok/plan';
import { isKnown } from '@kapstok/quantity';
import type { Ground } from '../hypotheses/hypothesis.ts';
import { roundsTo } from '../rounding.ts';
import { type Claim, isRight } from './claim.ts';
import type { Printing } from './verdict.ts';

/** The number that the plan prints for the same thing elsewhere, where that one is right. */
export function rightPrinting(claim: Claim, ground: Ground): Printing | undefined {
  return statedElsewhere(claim, ground) ?? subtotal(claim, ground);
}

function statedElsewhere(claim: Claim, ground: Ground): Printing | undefined {
  const right = ground
    .claimsOf(claim.scope.code)
    .find((other) => other !== claim && other.row.key === claim.row.key && isRight(other));
  if (right === undefined) return undefined;
  return { place: right.place, estimate: right.printed, period: right.row.period?.printed ?? '' };
}

/** The subtotal of the budget for the scope of an investment, where that is what its lines add up to. */
function subtotal({ key, scope, value }: Claim, { examined }: Ground): Printing | undefined {
  if (key.quantity !== 'investment' || value.kind !== 'known') return undefined;
  const row = examined.plan.budgetStatedSubtotals.find(
    (each) => (each.project || each.pillar || 'plan') === scope.code,
  );
  if (row === undefined || !isKnown(row.statedTotal) || !roundsTo(row.statedTotal, value)) return undefined;
  return { place: fieldOf(row.place, 'stated_total'), estimate: row.statedTotal, period: '' };
}
