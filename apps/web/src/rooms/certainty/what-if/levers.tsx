import type { WhatIfDto } from '@kapstok/contract';
import { useMemo, useState } from 'react';
import { useWords } from '../../../language/words.ts';
import { useCertainty } from '../use-certainty.ts';
import { Lever } from './lever.tsx';
import { byImpact } from './lever-order.ts';
import type { Moving } from './use-what-if.ts';

interface Props {
  readonly whatIf: WhatIfDto;
  readonly moving: Moving;
}

/** So many levers are shown at first: more than a screen of them is a search. */
const FIRST = 20;

/** Chosen numbers first, then the assumptions, those the answer hangs on most first. */
export function Levers({ whatIf, moving: { moved, move } }: Props) {
  const { say } = useWords();
  const [isAll, setAll] = useState(false);
  const { sorted, isSorted } = useSorted(whatIf, moved.size > 0);
  const shown = isAll ? sorted : sorted.filter(({ input }, at) => at < FIRST || moved.has(input));
  return (
    <>
      {sorted.length > 1 && (
        <p className="ks-soft" role="status">
          {say(isSorted ? 'whatIf.sorted' : 'whatIf.unsorted')}
        </p>
      )}
      <ul className="ks-levers">
        {[
          ...whatIf.cells.map((lever) => ({ lever, isSure: true })),
          ...shown.map((lever) => ({ lever, isSure: false })),
        ].map(({ lever, isSure }) => (
          <Lever
            key={lever.input}
            lever={lever}
            isSure={isSure}
            moved={moved.get(lever.input)}
            onMove={move}
          />
        ))}
      </ul>
      {sorted.length > FIRST && (
        <button type="button" className="ks-button" onClick={() => setAll(!isAll)}>
          {say(isAll ? 'whatIf.fewer' : 'whatIf.all', { count: sorted.length, first: FIRST })}
        </button>
      )}
    </>
  );
}

/** The assumptions by what they do to the answer. While something is moved no lever changes place under one's hand. */
function useSorted({ assumptions }: WhatIfDto, isMoved: boolean) {
  const { data } = useCertainty();
  const now = useMemo(
    () => ({
      assumptions,
      sorted: byImpact(assumptions, data?.shareSensitivities ?? data?.sensitivities ?? []),
      isSorted: data !== undefined,
    }),
    [assumptions, data],
  );
  const [held, setHeld] = useState(now);
  const isStale = held !== now && (!isMoved || held.assumptions !== assumptions);
  if (isStale) setHeld(now);
  return isStale ? now : held;
}
