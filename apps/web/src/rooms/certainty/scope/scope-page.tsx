import type { ScopeCertainty } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { RoomHead } from '../../../frame/room-head.tsx';
import { capital } from '../../../language/capital.ts';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { keptFrom, scopeCertaintyOf } from '../../../server/queries.ts';
import { ChancesByYear } from '../answer/chances-by-year.tsx';
import { HowDrawn } from '../answer/how-drawn.tsx';
import { measureName } from '../answer/scope-rows.ts';
import { Drawing } from '../drawing.tsx';
import { DrawnSpan } from '../drawn/drawn-amount.tsx';
import { SaysHowDrawn } from '../drawn/says-how-drawn.tsx';
import { FanFigure } from '../fan/fan-figure.tsx';
import { ScenarioNotice } from '../scenarios/scenario-notice.tsx';
import { useSupposed } from '../use-certainty.ts';
import { OutcomeShares } from './outcome-shares.tsx';

/** How sure one pillar or project is, year by year, and what each of its outcomes hangs on. */
export function ScopePage() {
  const { code } = useParams({ from: '/p/$plan/zekerheid/onderdelen/$code' });
  const { at } = useShownPlan();
  const supposed = useSupposed();
  const asked = scopeCertaintyOf(at, code, supposed);
  const query = useQuery({
    ...asked,
    placeholderData: keptFrom(at, `certainty/${encodeURIComponent(code)}`),
  });
  return (
    <Loaded query={query} waiting={<Drawing query={query} queryKey={asked.queryKey} />}>
      {(certainty) => (
        <SaysHowDrawn how={certainty}>
          <Scope certainty={certainty} />
        </SaysHowDrawn>
      )}
    </Loaded>
  );
}

function Scope({ certainty }: { readonly certainty: ScopeCertainty }) {
  const { say, of } = useWords();
  const { mark: plan, header } = useShownPlan();
  const { scope, zeroDivisors, contribution, outcomes, fans, chancesByYear, scenario, setting } = certainty;
  const name = scope.kind === 'project' ? `${scope.code} ${scope.name}`.trim() : scope.name || scope.code;
  return (
    <div className="ks-sure__page">
      <RoomHead
        title={say('scope.title', { name })}
        lead={
          <>
            {capital(of(measureName(contribution.label)))}: <DrawnSpan figure={contribution} />.
          </>
        }
      >
        <ScenarioNotice scenario={scenario} />
        {Object.keys(setting.setting).length > 0 && (
          <p>
            {say('sure.under')} <strong>{of(setting.label)}</strong>.
          </p>
        )}
        {zeroDivisors.map((sentence) => (
          <p key={sentence.nl}>{of(sentence)}</p>
        ))}
        <HowDrawn how={certainty} contribution={contribution} />
        {scope.kind === 'project' && (
          <p className="ks-no-print">
            <Link
              className="ks-way"
              to="/p/$plan/plan/$code"
              params={{ plan, code: scope.code }}
              search={({ lang, why, asOf, version }) => ({ lang, why, asOf, version })}
            >
              {say('scope.toCard', { project: of(header.levels.project).toLowerCase() })}
            </Link>
          </p>
        )}
      </RoomHead>
      <OutcomeShares outcomes={outcomes.filter(({ sensitivities }) => sensitivities.length > 0)} />
      <section aria-labelledby="scope-fans">
        <h2 id="scope-fans">{say('fan.title')}</h2>
        <p className="ks-sure__lead">{say('fan.about')}</p>
        <div className="ks-sure__fans">
          {fans.map((fan) => (
            <FanFigure key={fan.measure} fan={fan} year={null} />
          ))}
        </div>
      </section>
      <ChancesByYear chancesByYear={chancesByYear} />
    </div>
  );
}
