import type { WhatIfDto } from '@kapstok/contract';
import { useMemo, useState } from 'react';
import { useWords } from '../../../language/words.ts';
import { useCertainty } from '../use-certainty.ts';
import { Lever } from './lever.tsx';
import { byImpact } from './lever-order.ts';
import type { Moving } from './moving.ts';
import { Unmoved } from './unmoved.tsx';
import { useMoved } from './use-moving.ts';
import type { Picks } from './use-picks.ts';

interface Props {
  readonly whatIf: WhatIfDto;
  readonly moving: Moving;
  readonly picks: Picks;
}

/** So many levers are shown at first: more than a screen of them is a search. */
const FIRST = 20;

/** Picked numbers first, then the assumptions, those the answer hangs on most first. */
export function Levers({ whatIf, moving, picks }: Props) {
  const { say } = useWords();
  const [isAll, setAll] = useState(false);
  const inputs = useMoved(moving, (moved) => moved.inputs);
  const { sorted, isSorted } = useSorted(whatIf, inputs.size > 0);
  const given = [...whatIf.cells, ...whatIf.unmoved].map(({ address }) => address);
  const shown = isAll ? sorted : sorted.filter(({ input }, at) => at < FIRST || inputs.has(input));
  return (
    <>
      {sorted.length > 1 && (
        <p className="ks-soft" role="status">
          {say(isSorted ? 'whatIf.sorted' : 'whatIf.unsorted')}
        </p>
      )}
      <ul className="ks-levers">
        {whatIf.unmoved.map((pick) => (
          <Unmoved key={pick.address} pick={pick} given={given} picks={picks} />
        ))}
        {whatIf.cells.map((lever) => (
          <Lever key={lever.address} lever={lever} moving={moving}>
            <RemovePick lever={lever} given={given} picks={picks} />
          </Lever>
        ))}
        {shown.map((lever) => (
          <Lever key={lever.id} lever={lever} moving={moving} />
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

interface RemoveProps {
  readonly lever: WhatIfDto['cells'][number];
  /** What the picks gave, by address. */
  readonly given: readonly string[];
  readonly picks: Picks;
}

function RemovePick({ lever, given, picks }: RemoveProps) {
  const { say, of } = useWords();
  return (
    <button
      type="button"
      className="ks-button ks-button--small"
      onClick={() => picks.remove(lever.address, given)}
    >
      {say('whatIf.remove')}
      <span className="ks-out-of-sight"> {of(lever.label)}</span>
    </button>
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
