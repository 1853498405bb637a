import type { Plan, Row } from '@kapstok/plan';
import { type Bounds, highOf, isKnown, lowOf } from '@kapstok/quantity';
import type { Examined } from '../../rule.ts';

/** Money of one source for a project, or for the whole plan. */
export type FundingRow = Row<'funding'>;

/** What a row pays for: a project, or the plan where it holds for all. */
export function scopeOfFunding({ project }: FundingRow): string {
  return project === '*' ? 'plan' : project;
}

/** Whether a row takes what the other sources leave. */
export function isRest({ amount }: FundingRow): boolean {
  return amount.kind === 'rest';
}

/** Whether a project gets money from rows that hold for all projects; nobody says how much. */
export function hasPlanWide(plan: Plan, scope: string): boolean {
  return scope !== 'plan' && plan.funding.some((row) => scopeOfFunding(row) === 'plan');
}

/** The share of an amount in the cost of a scope; undefined where one of both is not known. */
export function shareOfAmount({ calculation }: Examined, scope: string, row: FundingRow): Bounds | undefined {
  const cost = calculation.value(`${scope}/investment.total`);
  const { amount } = row;
  if (amount.kind === 'rest' || !isKnown(amount)) return undefined;
  if (cost?.kind !== 'known' || cost.low <= 0) return undefined;
  // Unknown cost makes a share smaller, not larger.
  return { low: cost.bound === 'exact' ? lowOf(amount) / cost.high : 0, high: highOf(amount) / cost.low };
}

/**
 * The share that the other sources leave to the row that takes the rest: those of the project, or all of them where it
 * takes the rest of the plan. Undefined where nothing stands beside it, or an amount beside it is not known.
 */
export function shareOfRest(examined: Examined, scope: string, row: FundingRow): Bounds | undefined {
  const { plan } = examined;
  const others = plan.funding.filter(
    (other) => other !== row && (scope === 'plan' || scopeOfFunding(other) === scope),
  );
  const shares = others.map((other) => shareOfAmount(examined, scope, other));
  const known = shares.filter((share) => share !== undefined);
  if (known.length === 0 || known.length < shares.length) return undefined;
  const high = 1 - known.reduce((sum, share) => sum + share.low, 0);
  const low = 1 - known.reduce((sum, share) => sum + share.high, 0);
  return { low: hasPlanWide(plan, scope) ? Math.min(0, low) : low, high };
}
