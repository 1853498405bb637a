import type { ChangeDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { use, useEffect, useEffectEvent, useState } from 'react';
import { type KeptPlan, KeptPlanContext } from '../frame/plan-context.ts';
import { isTyping } from '../frame/shortcut.ts';
import { useWords } from '../language/words.ts';
import { AskDialog } from '../notice/dialog.tsx';
import { WaitingLines } from '../notice/waiting.tsx';
import { session } from '../server/queries.ts';
import { useDraft } from './draft-store.ts';
import { newestChangesOf } from './queries.ts';
import { UndoDialog } from './undo-dialog.tsx';

/** Ctrl+Z in a kept plan: takes the last typed edit back, or else offers to undo one's own last change. */
export function UndoKey() {
  const kept = use(KeptPlanContext);
  return kept !== undefined && kept.viewpoint.whyNotEdit === null ? <Listening kept={kept} /> : null;
}

function Listening({ kept: { at } }: { readonly kept: KeptPlan }) {
  const [asks, setAsks] = useState(false);
  const { draft, takeBack } = useDraft(at.plan);
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
    if (!isUndo || isTyping(event.target) || document.querySelector('[role$="dialog"]') !== null) return;
    event.preventDefault();
    const last = draft.at(-1);
    if (last === undefined) setAsks(true);
    else takeBack(last);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return asks ? <Offer plan={at.plan} close={() => setAsks(false)} /> : null;
}

interface OfferProps {
  readonly plan: string;
  readonly close: () => void;
}

/** Offers to undo the last change that one made oneself. */
function Offer({ plan, close }: OfferProps) {
  const { say } = useWords();
  const who = useQuery(session);
  const newest = useQuery(newestChangesOf(plan));
  const me = who.data?.account?.id;
  const mine = newest.data?.changes.find(
    ({ account, mayUndo, undoneBy, undoes }) =>
      mayUndo && undoneBy === null && undoes === null && me !== undefined && account?.id === me,
  );
  // What is offered stays so until it is done: then another change is the last, or none.
  const [offered, setOffered] = useState<ChangeDto>();
  if (offered === undefined && mine !== undefined && !newest.isFetching) setOffered(mine);
  if (offered !== undefined) return <UndoDialog change={offered} close={close} />;
  return (
    <AskDialog title={say('undo.title')} close={close}>
      {newest.isFetching ? <WaitingLines widths={['80%', '60%']} /> : <p>{say('undo.nothing')}</p>}
      <div className="ks-ways">
        <button type="button" className="ks-button" onClick={close}>
          {say('close')}
        </button>
      </div>
    </AskDialog>
  );
}
