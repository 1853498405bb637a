import type { Certainty } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { use } from 'react';
import { KeptPlanContext, useShownPlan } from '../../frame/plan-context.ts';
import { useTitle } from '../../frame/use-title.ts';
import { useWords } from '../../language/words.ts';
import { useMayAssume } from './assumption/use-may-assume.ts';
import { OpenMeanings } from './register/open-meanings.tsx';

/** What to do first where nothing of a plan is said to be uncertain yet. */
export function NoAssumptions({ certainty }: { readonly certainty: Certainty }) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  const isKept = use(KeptPlanContext) !== undefined;
  const { may, whyNot } = useMayAssume();
  useTitle(say('rooms.certainty'));
  return (
    <section className="ks-sure-none" aria-labelledby="no-assumptions">
      <h1 id="no-assumptions" className="ks-answer__sentence">
        {say('sure.none.title')}
      </h1>
      <p className="ks-room-head__lead">{say('sure.none.about')}</p>
      <OpenMeanings meanings={certainty.openMeanings} />
      <h2>{say('sure.none.first')}</h2>
      <ol>
        <li>{say('sure.none.choose')}</li>
        <li>{say('sure.none.shape')}</li>
        <li>{say('sure.none.ground')}</li>
      </ol>
      {may && (
        <p>
          <Link
            className="ks-button ks-button--main"
            to="/p/$plan/zekerheid/aannames/nieuw"
            params={{ plan }}
            search={(now) => now}
          >
            {say('register.new')}
          </Link>
        </p>
      )}
      {!may && <p className="ks-read-only">{whyNot}</p>}
      {isKept && (
        <p>
          <Link
            className="ks-way"
            to="/p/$plan/gegevens/$table"
            params={{ plan, table: 'assumptions' }}
            search={(now) => now}
          >
            {say('sure.none.table')}
          </Link>
        </p>
      )}
    </section>
  );
}
