import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { FIRST, isKeptId } from '../address/plan-path.ts';
import { plans } from '../server/queries.ts';

/** The plan an address is about. `none`: there is no plan that one may see. */
export type ChosenPlan =
  | { readonly kind: 'read' | 'own' | 'kept'; readonly id: string }
  | { readonly kind: 'none' };

const LAST = 'kapstok.plan';

/** Which plan the address is about, once that is known; the query tells what went wrong on the way. */
export function useChosenPlan(mark: string): {
  readonly chosen: ChosenPlan | undefined;
  readonly query: UseQueryResult<unknown>;
} {
  const query = useQuery({ ...plans, enabled: mark === FIRST });
  const { data } = query;
  if (mark !== FIRST) return { chosen: { kind: isKeptId(mark) ? 'kept' : 'own', id: mark }, query };
  if (data === undefined) return { chosen: undefined, query };
  const [read] = data.plans;
  if (read !== undefined) return { chosen: { kind: 'read', id: read.id }, query };
  const first = data.kept.find(({ id }) => id === lastPlan()) ?? data.kept[0];
  return { chosen: first === undefined ? { kind: 'none' } : { kind: 'kept', id: first.id }, query };
}

/** Remembers in this browser which kept plan one looked at last: it is the first one sees next time. */
export function useRememberPlan(plan: string | undefined): void {
  useEffect(() => {
    if (plan === undefined) return;
    try {
      localStorage.setItem(LAST, plan);
    } catch {
      // A browser that keeps nothing shows the first plan of the list.
    }
  }, [plan]);
}

function lastPlan(): string | undefined {
  try {
    return localStorage.getItem(LAST) ?? undefined;
  } catch {
    return undefined;
  }
}
