import type { Certainty, ChanceDto } from '@kapstok/contract';
import { useMemo } from 'react';
import { ShareBar } from '../../../figure/share-bar.tsx';
import { useWords } from '../../../language/words.ts';
import { ChanceWords } from '../drawn/chance-words.tsx';
import { ScenarioNotice } from '../scenarios/scenario-notice.tsx';
import { ErrorLine } from './error-line.tsx';
import { HowDrawn } from './how-drawn.tsx';

/** The answer as a sentence, the chances it rests on, and how it was drawn. */
export function CertaintyHead({ certainty }: { readonly certainty: Certainty }) {
  const { say, of } = useWords();
  const [first, second] = certainty.sentences;
  const isSettled = Object.keys(certainty.setting.setting).length > 0;
  return (
    <header className="ks-answer">
      <h1 className="ks-answer__sentence">{first === undefined ? say('rooms.certainty') : of(first)}</h1>
      {second !== undefined && <p className="ks-room-head__lead">{of(second)}</p>}
      <NotMeasured register={certainty.register} />
      <ScenarioNotice scenario={certainty.scenario} />
      {isSettled && (
        <p>
          {say('sure.under')} <strong>{of(certainty.setting.label)}</strong>.
        </p>
      )}
      <Chances chances={certainty.chances} />
      <ErrorLine figures={[certainty.answer.shareClosed, certainty.answer.contribution]} />
      <HowDrawn how={certainty} contribution={certainty.answer.contribution} />
    </header>
  );
}

/** What nobody measured is an exploration and no verdict, and a board must read that beside the chance. */
function NotMeasured({ register }: Pick<Certainty, 'register'>) {
  const { say } = useWords();
  if (register.length === 0 || register.some(({ quality }) => quality === 'measured')) return null;
  return <p>{say('sure.notMeasured')}</p>;
}

/** The chances that goals are reached, each with what has to hold for it. */
export function Chances({ chances }: Pick<Certainty, 'chances'>) {
  return (
    <dl className="ks-chances">
      {chances.map((chance) => (
        <Chance key={chance.id} chance={chance} />
      ))}
    </dl>
  );
}

function Chance({ chance: { label, about, chance, bound } }: { readonly chance: ChanceDto }) {
  const { say, of } = useWords();
  const value = useMemo(
    () =>
      chance === null
        ? undefined
        : ({ kind: 'known', low: chance.value, high: chance.value, bound: 'exact' } as const),
    [chance],
  );
  return (
    <div className="ks-chance">
      <dt>{of(label)}</dt>
      <dd>
        {chance === null || value === undefined ? (
          <span className="ks-unknown">{say('value.unknown')}</span>
        ) : (
          <>
            <ChanceWords chance={chance} />
            {bound !== 'exact' && <span className="ks-chance__about">{say('chance.known')}</span>}
            <ShareBar value={value} />
          </>
        )}
        <span className="ks-chance__about">{of(about)}</span>
      </dd>
    </div>
  );
}
