import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { versionsOf } from '../../server/queries.ts';
import { sidesFirst } from './sides-first.ts';

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

/**
 * The sides that the address names; without it the latest version that is held, and what the frame shows: the moment or
 * version that is chosen there, else the plan as it now is. Where no version was held at that moment, it and now.
 */
export function useSides(): Sides {
  const { at, viewpoint } = useKeptPlan();
  const search = useSearch({ from: '/p/$plan/vergelijking' });
  const navigate = useNavigate({ from: '/p/$plan/vergelijking' });
  const shown = at.basis.asOf ?? at.basis.version;
  const asked = useQuery({ ...versionsOf(at.plan, at.basis.asOf), enabled: search.from === undefined });
  const held = asked.data?.versions.filter((version) => version.held);
  const first = sidesFirst({
    held: held?.map(({ id }) => id),
    shown,
    chosen: search.to,
    mayReadWorking: viewpoint.mayReadWorking,
  });
  const [from, to] = [search.from ?? first.from, search.to ?? first.to];
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
