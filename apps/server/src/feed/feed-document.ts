import type { FeedDto, FeedEntry } from '@kapstok/contract';
import { type Entry, type Feed, listPlans, type Reader } from '@kapstok/store';
import { keptPlanId } from '../kept-plans/plan-id.ts';

/** The ids of plans in the interface, by the ids of the store. */
export type PlanIds = ReadonlyMap<string, string>;

/** The plans of a region that whoever acts may see. */
export async function planIdsOf(reader: Reader, regionCode: string): Promise<PlanIds> {
  const plans = await listPlans(reader);
  return new Map(plans.map(({ id, code }) => [id, keptPlanId(regionCode, code)]));
}

/** An entry of the log as others are told of it. */
function feedEntry(entry: Entry, plans: PlanIds): FeedEntry {
  const { seq, id, at, account, role, kind, plan, reason, body } = entry;
  const planId = plan === undefined ? null : (plans.get(plan) ?? null);
  return { seq, id, at, account, role, kind, plan: planId, reason, body, whole: true };
}

/** What happened after an entry, as others are told of it. */
export function feedDocument({ entries, next, more, hidden }: Feed, plans: PlanIds): FeedDto {
  return {
    changes: entries.map((entry) => feedEntry(entry, plans)),
    next: String(next),
    more,
    gaps: hidden,
  };
}
