import type { ScenarioDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { use } from 'react';
import { KeptPlanContext, useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { scenariosOf } from '../../../server/queries.ts';
import { Drawing } from '../drawing.tsx';
import { DrawnSpan } from '../drawn/drawn-amount.tsx';
import { useSettingHere } from '../use-certainty.ts';
import { ShareSide } from './share-side.tsx';

/** The plan as it stands beside its own scenarios, drawn alike, so that what differs is what a scenario sets. */
export function OwnScenarios() {
  const { say } = useWords();
  const { at } = useShownPlan();
  const asked = scenariosOf(at, useSettingHere());
  const query = useQuery(asked);
  return (
    <section aria-labelledby="own-scenarios">
      <h2 id="own-scenarios">{say('scenarios.ownTitle')}</h2>
      <Loaded query={query} waiting={<Drawing query={query} queryKey={asked.queryKey} />}>
        {({ scenarios }) => (scenarios.length < 2 ? <NoScenarios /> : <Sides scenarios={scenarios} />)}
      </Loaded>
    </section>
  );
}

function NoScenarios() {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  const isKept = use(KeptPlanContext) !== undefined;
  return (
    <>
      <p>{say('scenarios.ownNone')}</p>
      {isKept && (
        <p>
          <Link
            className="ks-way"
            to="/p/$plan/gegevens/$table"
            params={{ plan, table: 'scenarios' }}
            search={(now) => now}
          >
            {say('scenarios.ownTable')}
          </Link>
        </p>
      )}
    </>
  );
}

function Sides({ scenarios }: { readonly scenarios: readonly ScenarioDto[] }) {
  const { say, of } = useWords();
  return (
    <>
      <p className="ks-sure__lead">{say('scenarios.ownAbout')}</p>
      <ul className="ks-scenarios">
        {scenarios.map((scenario) => {
          const { code, name, answer, chances } = scenario;
          const chance = chances.find(({ id }) => id === 'ambition')?.chance ?? null;
          return (
            <ShareSide key={code} name={of(name)} share={answer.shareClosed} chance={chance}>
              <p>
                {say('scenarios.contributes')} <DrawnSpan figure={answer.contribution} />.
              </p>
              <What scenario={scenario} />
              {code !== '' && <InScenario code={code} name={of(name)} />}
            </ShareSide>
          );
        })}
      </ul>
    </>
  );
}

/** What a scenario sets, each with what stands in the plan. */
function What({ scenario: { about, settings } }: { readonly scenario: ScenarioDto }) {
  const { say, of } = useWords();
  return (
    <>
      {about !== '' && <p>{about}</p>}
      {settings.length > 0 && (
        <ul className="ks-scenarios__set">
          {settings.map(({ label, words, inPlan, isSet, place }) => (
            <li key={`${place.table} ${place.row} ${place.field} ${label.nl}`}>
              {of(label)}: <strong>{of(words)}</strong>{' '}
              <span className="ks-soft">{say('scenarios.instead', { words: of(inPlan) })}</span>
              {!isSet && <span className="ks-soft"> {say('scenarios.notSet')}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The way to everything about certainty in a scenario, years and pillars too. */
function InScenario({ code, name }: { readonly code: string; readonly name: string }) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  return (
    <p className="ks-no-print">
      <Link to="/p/$plan/zekerheid" params={{ plan }} search={(now) => ({ ...now, scenario: code })}>
        {say('scenarios.byYear')}
        <span className="ks-out-of-sight"> {name}</span>
      </Link>
    </p>
  );
}
