import type { RequestStandingDto, RoundHead } from '@kapstok/contract';
import { rightsOf } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { use, useMemo } from 'react';
import { isNow } from '../../address/basis.ts';
import { type KeptPlan, KeptPlanContext } from '../../frame/plan-context.ts';
import { roundsOf } from '../../server/measuring-queries.ts';
import { nowOf } from '../../server/plan-at.ts';

/** A request to who gives figures, of which something is still to be given. */
export interface OwnRequest extends RequestStandingDto {
  readonly round: RoundHead;
  /** How many figures are still to be given, those that came back among them. */
  readonly toGive: number;
}

const NONE: readonly OwnRequest[] = [];

/** What is asked now of who gives figures for an organisation or municipality, what is due first before the rest. */
export function useOwnRequests(): readonly OwnRequest[] {
  const kept = use(KeptPlanContext);
  const isAsked = kept !== undefined && givesFigures(kept);
  const { data } = useQuery({ ...roundsOf(kept?.at ?? nowOf('')), enabled: isAsked });
  return useMemo(() => {
    if (!isAsked || data === undefined) return NONE;
    return data.rounds
      .filter(({ state }) => state === 'open')
      .flatMap(({ requests, ...round }) =>
        requests.map((request) => {
          const { absent, draft, returned } = request;
          return { ...request, round, toGive: absent + draft + returned };
        }),
      )
      .filter(({ toGive }) => toGive > 0);
  }, [isAsked, data]);
}

/** Whether one has a role that gives figures of its own, and looks at the state one gets first. */
export function givesFigures({ at, viewpoint: { role } }: KeptPlan): boolean {
  const givesOwn = rightsOf(role.role).some(({ action, reach }) => action === 'report' && reach === 'own');
  return givesOwn && isNow(at.basis);
}
