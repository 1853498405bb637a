import type { Overview } from '@kapstok/contract';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { readSetting } from '../../address/setting.ts';
import { Amount } from '../../figure/amount.tsx';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { ToNationCertainty, ToRegionCertainty } from '../certainty/summed/summed-links.tsx';
import { LiveAnswer } from './choices/live-answer.tsx';

/** The answer as a sentence, and the figures it rests on. */
export function AnswerHead({ overview }: { readonly overview: Overview }) {
  const { say, of } = useWords();
  const { set } = useSearch({ from: '/p/$plan/' });
  const { answer, shortage, comparedIn, year } = overview;
  const met = comparedIn === 'FTE' ? answer.fte : answer.persons;
  const setting = readSetting(set);
  const { mark } = useShownPlan();
  return (
    <header className="ks-answer">
      <h1 className="ks-answer__sentence">{of(overview.headline)}</h1>
      <dl className="ks-answer__figures">
        <Fact name={year === null ? say('answer.met') : say('answer.metIn', { year })}>
          <Amount figure={met} />
        </Fact>
        <Fact name={say('answer.shortage')}>
          <Amount figure={shortage.compared} />
        </Fact>
        <Fact name={say('answer.share')}>
          <Amount figure={answer.shareClosed} />
        </Fact>
        <Fact name={say('answer.ambition')}>
          <Amount figure={answer.shareOfAmbition} />
        </Fact>
      </dl>
      <Link
        className="ks-onward ks-no-print"
        to="/p/$plan/zekerheid"
        params={{ plan: mark }}
        search={{ set }}
      >
        {say('rooms.certainty')}
      </Link>
      <ToRegionCertainty />
      <ToNationCertainty />
      {Object.keys(setting).length > 0 && <LiveAnswer overview={overview} setting={setting} spoken={false} />}
    </header>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="ks-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
