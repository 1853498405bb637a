import type { UseQueryResult } from '@tanstack/react-query';
import { Outlet, useSearch } from '@tanstack/react-router';
import { unreadableBasis } from '../address/basis.ts';
import { Loaded } from '../notice/loaded.tsx';
import { faultsIn, PlanFaults } from '../notice/plan-faults.tsx';
import { isMissing, OwnPlanGone, ProblemNotice } from '../notice/problem-notice.tsx';
import { ScreenWaiting } from '../notice/waiting.tsx';
import { KeptNotSeen } from './kept-not-seen.tsx';
import { NoPlan } from './no-plan.tsx';
import { NotKept } from './not-kept.tsx';
import { OwnPlanBanner } from './own-plan-banner.tsx';
import { type ScreenNeeds, useScreenNeeds } from './screen-needs.ts';
import { UnreadableState } from './unreadable-state.tsx';
import type { ChosenPlan } from './use-chosen-plan.ts';
import type { PlanState } from './use-plan-state.ts';

interface Props {
  readonly chosen: ChosenPlan | undefined;
  /** What went wrong in finding which plan it is. */
  readonly choosing: UseQueryResult<unknown>;
  readonly state: PlanState;
}

/** The screen at this address, once what it needs of the plan is there; else why it is not. */
export function Screen(props: Props) {
  const needs = useScreenNeeds();
  const unreadable = unreadableBasis(useSearch({ from: '__root__' }));
  // No figure stands under a state that the address names and nobody can tell.
  if (unreadable !== undefined && needs !== 'noPlan') return <UnreadableState of={unreadable} />;
  return <Readable needs={needs} {...props} />;
}

function Readable({ needs, chosen, choosing, state }: Props & { readonly needs: ScreenNeeds }) {
  if (needs === 'nothing' || needs === 'noPlan') {
    return (
      <>
        <Own state={state} />
        <Outlet />
      </>
    );
  }
  if (chosen === undefined) {
    return choosing.isError ? (
      <ProblemNotice error={choosing.error} retry={() => void choosing.refetch()} />
    ) : (
      <ScreenWaiting />
    );
  }
  if (chosen.kind === 'none') return <NoPlan />;
  if (chosen.kind === 'own' && isMissing(state.header.error)) return <OwnPlanGone />;
  if (chosen.kind === 'kept' && state.kept === undefined) {
    return <KeptNotSeen viewpoint={state.viewpoint} />;
  }
  const faults = faultsIn(state.header.error);
  if (needs === 'keptPlan') return chosen.kind === 'kept' ? <Outlet /> : <NotKept />;
  if (faults !== undefined) return <PlanFaults faults={faults} />;
  return (
    <>
      <Own state={state} />
      <Loaded query={state.header} waiting={<ScreenWaiting />}>
        {() => (state.shown === undefined ? <ScreenWaiting /> : <Outlet />)}
      </Loaded>
    </>
  );
}

function Own({ state: { shown } }: { readonly state: PlanState }) {
  return shown?.header.kind === 'own' ? <OwnPlanBanner header={shown.header} /> : null;
}
