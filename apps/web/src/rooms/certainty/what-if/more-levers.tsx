import { use } from 'react';
import { KeptPlanContext } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { CellPicker } from '../assumption/cell-picker.tsx';
import { MOST_PICKS } from './picked-address.ts';
import type { Picks } from './use-picks.ts';

/** Chooses another number of the plan to move; as many as an address holds. */
export function MoreLevers({ picks }: { readonly picks: Picks }) {
  const { say } = useWords();
  const isKept = use(KeptPlanContext) !== undefined;
  if (!isKept) return null;
  return (
    <details className="ks-levers__more">
      <summary>{say('whatIf.more')}</summary>
      {picks.taken.length >= MOST_PICKS ? (
        <p>{say('whatIf.tooMany', { most: MOST_PICKS })}</p>
      ) : (
        <CellPicker taken={picks.taken} onPicked={picks.add} />
      )}
    </details>
  );
}
