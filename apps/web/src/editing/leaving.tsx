import { useBlocker } from '@tanstack/react-router';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../language/words.ts';
import { AskDialog } from '../notice/dialog.tsx';
import type { Draft } from './draft.ts';
import type { DraftOfPlan } from './draft-store.ts';

/** Other tables are part of the same work. */
const DATA = '/p/$plan/gegevens';

interface Props {
  readonly mine: DraftOfPlan;
  /** The edits it is about; all of the draft where it is not said. */
  readonly edits?: Draft;
  /** Where else one can go on with the same work, by the beginning of its route. */
  readonly within?: string;
}

/** Who leaves with edits that are not kept is asked what is to become of them. */
export function Leaving({ mine, edits = mine.draft, within = DATA }: Props) {
  const { say } = useWords();
  const leaving = useBlocker({
    shouldBlockFn: ({ next }) =>
      edits.length > 0 && !next.routeId.startsWith(DATA) && !next.routeId.startsWith(within),
    enableBeforeUnload: () => edits.length > 0,
    withResolver: true,
  });
  if (leaving.status !== 'blocked') return null;
  const { proceed, reset } = leaving;
  const drop = () => {
    mine.takeBack(...edits);
    proceed();
  };
  return (
    <AskDialog title={say('draft.leave', { count: edits.length })} isAlert close={reset}>
      <p>{say('draft.leaveWhat')}</p>
      <div className="ks-ways">
        <Button className="ks-button ks-button--main" onPress={reset}>
          {say('draft.stay')}
        </Button>
        <Button className="ks-button" onPress={proceed}>
          {say('draft.later')}
        </Button>
        <Button className="ks-button" onPress={drop}>
          {say('draft.dropAndGo')}
        </Button>
      </div>
    </AskDialog>
  );
}
