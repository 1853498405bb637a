import type { PlanHeader, Viewpoint } from '@kapstok/contract';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { basisIn, NOW } from '../address/basis.ts';
import { isMissing } from '../notice/problem-notice.tsx';
import type { PlanAt } from '../server/plan-at.ts';
import { headerOf, viewpointOf } from '../server/queries.ts';
import type { KeptPlan, ShownPlan } from './plan-context.ts';
import { type ChosenPlan, useRememberPlan } from './use-chosen-plan.ts';

const NOBODY: PlanAt = { plan: '', basis: NOW };

/** The plan an address is about, as far as it is known by now. */
export interface PlanState {
  readonly header: UseQueryResult<PlanHeader>;
  readonly viewpoint: UseQueryResult<Viewpoint>;
  readonly kept: KeptPlan | undefined;
  readonly shown: ShownPlan | undefined;
  /** The plan to stand in the bar: also where it has nothing to show of the moment asked for. */
  readonly named: KeptPlan | undefined;
}

/** Asks what one looks at: of a kept plan first from where, then what it is, in an answer that holds the same entries. */
export function usePlanState(mark: string, chosen: ChosenPlan | undefined): PlanState {
  const { asOf, version } = useSearch({ from: '__root__' });
  const id = chosen === undefined || chosen.kind === 'none' ? undefined : chosen.id;
  const isKept = chosen?.kind === 'kept';
  const at = useMemo<PlanAt>(
    () => (id === undefined ? NOBODY : { plan: id, basis: isKept ? basisIn({ asOf, version }) : NOW }),
    [id, isKept, asOf, version],
  );
  const viewpoint = useQuery({ ...viewpointOf(at), enabled: isKept });
  const seen = viewpoint.data;
  const header = useQuery({ ...headerOf(at), enabled: id !== undefined && (!isKept || seen !== undefined) });
  const kept = useMemo(
    () => (isKept && seen !== undefined ? { mark, at, viewpoint: seen } : undefined),
    [isKept, seen, mark, at],
  );
  const told = header.data;
  const shown = useMemo(
    () =>
      told === undefined || (isKept && kept === undefined)
        ? undefined
        : { mark, at, header: told, viewpoint: kept?.viewpoint ?? null },
    [told, isKept, kept, mark, at],
  );
  const named = useNamed(mark, at, viewpoint);
  useRememberPlan(kept?.at.plan);
  return { header, viewpoint, kept, shown, named };
}

/** A kept plan as the bar names it. Of before it began nothing is there to see: then it is the plan as it now is, asked as of then. */
function useNamed(
  mark: string,
  at: PlanAt,
  { data, error }: UseQueryResult<Viewpoint>,
): KeptPlan | undefined {
  const isEarly = isMissing(error) && at.basis.asOf !== undefined;
  const now = useMemo<PlanAt>(() => ({ plan: at.plan, basis: NOW }), [at.plan]);
  const asNow = useQuery({ ...viewpointOf(now), enabled: isEarly });
  const viewpoint = data ?? (isEarly ? asNow.data : undefined);
  return useMemo(
    () => (viewpoint === undefined ? undefined : { mark, at, viewpoint }),
    [mark, at, viewpoint],
  );
}
