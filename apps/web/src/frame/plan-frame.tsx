import './plan-frame.css';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { unreadableBasis } from '../address/basis.ts';
import { UndoKey } from '../editing/undo-key.tsx';
import { readHistoryAddress } from '../history/history-address.ts';
import { readState } from '../why/state-address.ts';
import { BasisStrip } from './basis/basis-strip.tsx';
import { KeptPlanContext, PlanContext } from './plan-context.ts';
import { Rooms } from './rooms.tsx';
import { Screen } from './screen.tsx';
import { ShortcutKeys } from './shortcut-keys.tsx';
import { TopBar } from './top-bar.tsx';
import { TrialBanner } from './trial-banner.tsx';
import { useChosenPlan } from './use-chosen-plan.ts';
import { useNamedAddress } from './use-named-address.ts';
import { useNarrow } from './use-narrow.ts';
import { type PlanState, usePlanState } from './use-plan-state.ts';

const WhyPanel = lazy(() => import('../why/why-panel.tsx'));

/** What stands around every screen of a plan: the bar, the rooms, the screen itself, and Waarom? beside it. */
export function PlanFrame() {
  const { plan: mark } = useParams({ from: '/p/$plan' });
  const { why, asOf, version } = useSearch({ from: '__root__' });
  const unreadable = unreadableBasis({ asOf, version }) !== undefined;
  const { chosen, query } = useChosenPlan(mark);
  const named = useNamedAddress(chosen);
  const state = usePlanState(mark, named ? chosen : undefined);
  const { kept, shown, named: inBar } = state;
  const narrow = useNarrow();
  const covered = narrow && why !== undefined;
  return (
    <KeptPlanContext value={kept}>
      <PlanContext value={shown}>
        <div className="ks-frame">
          <TrialBanner />
          <KeptPlanContext value={inBar}>
            <TopBar
              header={shown?.header}
              waiting={inBar === undefined && shown === undefined && isAsking(state)}
              inert={covered}
            />
          </KeptPlanContext>
          <BasisStrip />
          <Rooms mark={mark} kind={chosen?.kind} inert={covered} />
          <main className="ks-screen" id="main" tabIndex={-1} inert={covered}>
            <Screen chosen={named ? chosen : undefined} choosing={query} state={state} />
          </main>
          <ShortcutKeys mark={mark} kind={chosen?.kind} />
          <UndoKey />
          {why !== undefined && !unreadable && isAnswered(why, state) && (
            <Suspense fallback={<aside className="ks-why" aria-busy="true" />}>
              <WhyPanel figure={why} />
            </Suspense>
          )}
        </div>
      </PlanContext>
    </KeptPlanContext>
  );
}

/** Whether what one looks at is still being asked. */
function isAsking({ header, viewpoint }: PlanState): boolean {
  return !header.isError && !viewpoint.isError;
}

/** Figures are asked about where they are known; history also where a kept plan can't be computed. */
function isAnswered(why: string, { kept, shown }: ReturnType<typeof usePlanState>): boolean {
  return (
    shown !== undefined || (kept !== undefined && readHistoryAddress(readState(why).address) !== undefined)
  );
}
