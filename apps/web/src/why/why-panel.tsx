import './why-panel.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useShownPlan } from '../frame/plan-context.ts';
import { readHistoryAddress } from '../history/history-address.ts';
import { HistoryPanel } from '../history/history-panel.tsx';
import { LastChanged } from '../history/last-changed.tsx';
import { useWords } from '../language/words.ts';
import { Loaded } from '../notice/loaded.tsx';
import { WaitingLines } from '../notice/waiting.tsx';
import { PlaceRow } from '../place/place-row.tsx';
import { readRowAddress } from '../place/row-address.ts';
import { explanationOf } from '../server/queries.ts';
import { ExplanationTree } from './explanation-tree.tsx';
import { InState } from './in-state.tsx';
import { readState } from './state-address.ts';
import { useCloseWhy } from './use-why.ts';

/** Why a figure is what it is, or a row of the plan, beside the screen; it stays while one clicks on, and Esc closes it. */
export default function WhyPanel({ figure: asked }: { readonly figure: string }) {
  const { say } = useWords();
  const { state, address: figure } = readState(asked);
  const row = readRowAddress(figure);
  const past = readHistoryAddress(figure);
  const title = past !== undefined ? 'rooms.history' : row === undefined ? 'why.title' : 'row.title';
  const close = useCloseWhy();
  const head = useFocusOnAsking(asked);
  return (
    <aside
      className="ks-why"
      aria-labelledby="why-head"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className="ks-why__top">
        <h2 className="ks-why__head" id="why-head" ref={head} tabIndex={-1}>
          {say(title)}
        </h2>
        <button type="button" className="ks-button ks-button--small ks-no-print" onClick={close}>
          {say('close')}
        </button>
      </div>
      <div className="ks-why__body">
        <Of state={state}>
          {past !== undefined ? (
            <HistoryPanel key={figure} of={past} />
          ) : row === undefined ? (
            <Explanation figure={figure} />
          ) : (
            <PlaceRow {...row} />
          )}
        </Of>
      </div>
    </aside>
  );
}

/** In the state that is asked about, or in the one of the screen. */
function Of({ state, children }: { readonly state: string | undefined; readonly children: ReactNode }) {
  return state === undefined ? children : <InState state={state}>{children}</InState>;
}

function Explanation({ figure }: { readonly figure: string }) {
  const { at } = useShownPlan();
  const query = useQuery(explanationOf(at, figure));
  return (
    <Loaded query={query} waiting={<WaitingLines widths={['70%', '40%', '90%', '85%', '60%']} />}>
      {(explanation) => (
        <ExplanationTree explanation={explanation}>
          <LastChanged explanation={explanation} />
        </ExplanationTree>
      )}
    </Loaded>
  );
}

/** The focus goes to the panel when a figure is asked about, and back to that figure when the panel closes. */
function useFocusOnAsking(figure: string) {
  const head = useRef<HTMLHeadingElement>(null);
  const from = useRef<Element | null>(null);
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (shown.current === figure) return;
    shown.current = figure;
    head.current?.closest('.ks-why')?.scrollTo({ top: 0 });
    const asked = document.activeElement;
    if (asked === null || asked === document.body) return;
    if (asked.closest('.ks-why') === null) from.current = asked;
    head.current?.focus({ preventScroll: true });
  }, [figure]);
  useEffect(
    () => () => {
      if (from.current instanceof HTMLElement && from.current.isConnected)
        from.current.focus({ preventScroll: true });
    },
    [],
  );
  return head;
}
