import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { versionsOf } from '../../server/queries.ts';

/** The two sides of a comparison: each `now`, the id of a version, or a moment. */
export interface Sides {
  /** Empty while there is nothing to compare with. */
  readonly from: string;
  readonly to: string;
  /** Whether it is still to be seen what there is to compare with. */
  readonly isWaiting: boolean;
  readonly choose: (side: 'from' | 'to', state: string) => void;
  readonly swap: () => void;
}

/** The sides that the address names; without it the latest version that is held, and the plan as it now is. */
export function useSides(): Sides {
  const { at, viewpoint } = useKeptPlan();
  const search = useSearch({ from: '/p/$plan/vergelijking' });
  const navigate = useNavigate({ from: '/p/$plan/vergelijking' });
  const asked = useQuery({ ...versionsOf(at.plan), enabled: search.from === undefined });
  const held = (asked.data?.versions ?? []).filter((version) => version.held);
  const latest = viewpoint.mayReadWorking ? 'now' : (held[0]?.id ?? '');
  const to = search.to ?? latest;
  const from = search.from ?? held.find(({ id }) => id !== to)?.id ?? '';
  const go = (part: { from: string; to: string }) =>
    void navigate({
      search: (now) => ({ ...now, ...part, show: undefined }),
      replace: true,
      resetScroll: false,
    });
  return {
    from,
    to,
    isWaiting: asked.isLoading,
    choose: (side, state) => go({ from, to, [side]: state }),
    swap: () => go({ from: to, to: from }),
  };
}
