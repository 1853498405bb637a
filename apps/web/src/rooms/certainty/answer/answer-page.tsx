import type { Certainty } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useTitle } from '../../../frame/use-title.ts';
import { useWords } from '../../../language/words.ts';
import { SettleChoices } from '../choices/settle-choices.tsx';
import { FanFigure } from '../fan/fan-figure.tsx';
import { OpenMeanings } from '../register/open-meanings.tsx';
import { RangeWaterfall } from '../waterfall/range-waterfall.tsx';
import { WithCertainty } from '../with-certainty.tsx';
import { CertaintyHead } from './certainty-head.tsx';
import { ChancesByYear } from './chances-by-year.tsx';
import { InWords } from './in-words.tsx';
import { MostInfluence } from './most-influence.tsx';
import { ScopeSection } from './scope-section.tsx';

/** How sure the answer is: the sentence, from shortage to what remains, and year by year. */
export function CertaintyAnswerPage() {
  return <WithCertainty>{(certainty) => <Answer certainty={certainty} />}</WithCertainty>;
}

function Answer({ certainty }: { readonly certainty: Certainty }) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  useTitle(say('rooms.certainty'));
  return (
    <div className="ks-sure__page">
      <CertaintyHead certainty={certainty} />
      <SettleChoices register={certainty.register} />
      <OpenMeanings meanings={certainty.openMeanings} />
      <div className="ks-sure__first">
        <RangeWaterfall certainty={certainty} />
        <div className="ks-sure__beside">
          <MostInfluence certainty={certainty} />
          <Link
            className="ks-onward ks-no-print"
            to="/p/$plan/zekerheid/invloed"
            params={{ plan }}
            search={(now) => now}
          >
            {say('influence.all')}
          </Link>
        </div>
      </div>
      <InWords sentences={certainty.sentences.slice(2)} />
      <section aria-labelledby="fans-head">
        <h2 id="fans-head">{say('fan.title')}</h2>
        <p className="ks-sure__lead">{say('fan.about')}</p>
        <div className="ks-sure__fans">
          {certainty.fans.map((fan) => (
            <FanFigure key={fan.measure} fan={fan} year={certainty.year} />
          ))}
        </div>
      </section>
      <ChancesByYear chancesByYear={certainty.chancesByYear} />
      <ScopeSection certainty={certainty} />
    </div>
  );
}
