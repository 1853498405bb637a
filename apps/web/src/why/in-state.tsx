import { useQuery } from '@tanstack/react-query';
import { type ReactNode, use, useMemo } from 'react';
import { type Basis, basisIn } from '../address/basis.ts';
import { basisSentence } from '../frame/basis/basis-words.ts';
import { KeptPlanContext, PlanContext } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../notice/loaded.tsx';
import { WaitingLines } from '../notice/waiting.tsx';
import { viewpointOf } from '../server/queries.ts';
import { StateContext } from './state-context.ts';

interface Props {
  /** `now`, the id of a version, or a moment. */
  readonly state: string;
  readonly children: ReactNode;
}

/** Shows something of another state of the plan than the screen does, and says of which. */
export function InState({ state, children }: Props) {
  const words = useWords();
  const kept = use(KeptPlanContext);
  const shown = use(PlanContext);
  const plan = kept?.at.plan ?? '';
  const at = useMemo(() => ({ plan, basis: basisOf(state) }), [plan, state]);
  const query = useQuery({ ...viewpointOf(at), enabled: plan !== '' });
  if (kept === undefined) return children;
  return (
    <Loaded query={query} waiting={<WaitingLines widths={['60%', '90%', '80%']} />}>
      {(viewpoint) => (
        <StateContext value={state}>
          <KeptPlanContext value={{ ...kept, at, viewpoint }}>
            <PlanContext value={shown === undefined ? undefined : { ...shown, at, viewpoint }}>
              <p className="ks-small ks-soft">
                {basisSentence(viewpoint, at.basis.asOf, words) ?? words.say('basis.seesWorking')}
              </p>
              {children}
            </PlanContext>
          </KeptPlanContext>
        </StateContext>
      )}
    </Loaded>
  );
}

/** The state as a question to the server names it. */
function basisOf(state: string): Basis {
  return state.includes('T') ? basisIn({ asOf: state }) : basisIn({ version: state });
}
