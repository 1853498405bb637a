import type { Certainty } from '@kapstok/contract';
import { useSearch } from '@tanstack/react-router';
import { RoomHead } from '../../../frame/room-head.tsx';
import { useWords } from '../../../language/words.ts';
import { DrawnExport } from '../drawn/drawn-export.tsx';
import { shareWords } from '../drawn/share-words.ts';
import { WithCertainty } from '../with-certainty.tsx';
import { hangingOn, outcomeOf } from './outcome.ts';
import { howSharesAdd } from './shares-add.ts';
import { TornadoFigure } from './tornado-figure.tsx';

/** What is said of how the shares of the spread add up. */
const HOW_ADDED = { whole: 'influence.howWhole', together: 'influence.howTogether' } as const;

/** What the answer hangs on: assumption by assumption, and what measuring one would bring. */
export function InfluencePage() {
  return <WithCertainty>{(certainty) => <Influence certainty={certainty} />}</WithCertainty>;
}

function Influence({ certainty }: { readonly certainty: Certainty }) {
  const { say, of, language } = useWords();
  const outcome = outcomeOf(useSearch({ from: '/p/$plan/zekerheid/invloed' }).of);
  const hanging = hangingOn(certainty, outcome);
  const best = hanging.sensitivities
    .filter(({ isNoise }) => !isNoise)
    .toSorted((one, other) => other.narrows - one.narrows)[0];
  const adding = howSharesAdd(certainty.register, hanging.sensitivities);
  return (
    <div className="ks-sure__page">
      <RoomHead
        title={
          best === undefined
            ? say('influence.noneTitle')
            : say('influence.bestTitle', {
                what: of(best.name),
                share: shareWords(best.narrows, language),
              })
        }
        lead={say(best === undefined ? 'influence.none' : 'influence.lead')}
      />
      {hanging.sensitivities.length > 0 && (
        <TornadoFigure certainty={certainty} outcome={outcome} hanging={hanging} />
      )}
      <DrawnExport list="sensitivities" />
      <section aria-labelledby="influence-how">
        <h2 className="ks-beside__head" id="influence-how">
          {say('influence.how')}
        </h2>
        <p>
          {say('influence.howShare')} {adding !== 'less' && say(HOW_ADDED[adding])}
        </p>
        <p>{say('influence.howNarrows')}</p>
        <p>{say('influence.howRank')}</p>
        <p>{say('influence.howNoise')}</p>
      </section>
    </div>
  );
}
