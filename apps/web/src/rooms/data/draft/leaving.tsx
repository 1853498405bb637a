import { useBlocker } from '@tanstack/react-router';
import { Button } from 'react-aria-components/Button';
import type { DraftOfPlan } from '../../../editing/draft-store.ts';
import { useWords } from '../../../language/words.ts';
import { AskDialog } from '../../../notice/dialog.tsx';

/** Other tables are part of the same work. */
const DATA = '/p/$plan/gegevens';

/** Who leaves with edits that are not kept is asked what is to become of them. */
export function Leaving({ mine }: { readonly mine: DraftOfPlan }) {
  const { say } = useWords();
  const leaving = useBlocker({
    shouldBlockFn: ({ next }) => mine.draft.length > 0 && !next.routeId.startsWith(DATA),
    enableBeforeUnload: () => mine.draft.length > 0,
    withResolver: true,
  });
  if (leaving.status !== 'blocked') return null;
  const { proceed, reset } = leaving;
  const drop = () => {
    mine.replace([]);
    proceed();
  };
  return (
    <AskDialog title={say('draft.leave', { count: mine.draft.length })} isAlert close={reset}>
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
