import './plan-frame.css';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { SERVED } from '../address/plan-path.ts';
import { Loaded } from '../notice/loaded.tsx';
import { isMissing, OwnPlanGone } from '../notice/problem-notice.tsx';
import { ScreenWaiting } from '../notice/waiting.tsx';
import { ownPlan, servedPlan } from '../server/queries.ts';
import { OwnPlanBanner } from './own-plan-banner.tsx';
import { PlanContext } from './plan-context.ts';
import { Rooms } from './rooms.tsx';
import { TopBar } from './top-bar.tsx';
import { useNarrow } from './use-narrow.ts';

const WhyPanel = lazy(() => import('../why/why-panel.tsx'));

/** What stands around every screen of a plan: the bar, the rooms, the screen itself, and Waarom? beside it. */
export function PlanFrame() {
  const { plan: mark } = useParams({ from: '/p/$plan' });
  const { why } = useSearch({ from: '__root__' });
  const served = useQuery(servedPlan);
  const own = useQuery(ownPlan(mark));
  const query = mark === SERVED ? served : own;
  const header = query.data;
  const shown = useMemo(() => (header === undefined ? undefined : { mark, header }), [mark, header]);
  const narrow = useNarrow();
  const covered = narrow && why !== undefined;
  return (
    <PlanContext value={shown}>
      <div className="ks-frame">
        <TopBar header={header} inert={covered} />
        <Rooms mark={mark} inert={covered} />
        <main className="ks-screen" id="main" tabIndex={-1} inert={covered}>
          {header?.kind === 'own' && <OwnPlanBanner header={header} />}
          {mark !== SERVED && isMissing(query.error) ? (
            <OwnPlanGone />
          ) : (
            <Loaded query={query} waiting={<ScreenWaiting />}>
              {() => <Outlet />}
            </Loaded>
          )}
        </main>
        {why !== undefined && shown !== undefined && (
          <Suspense fallback={<aside className="ks-why" aria-busy="true" />}>
            <WhyPanel figure={why} />
          </Suspense>
        )}
      </div>
    </PlanContext>
  );
}
