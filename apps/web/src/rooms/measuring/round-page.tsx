import './measuring.css';
import type { RoundDocument } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { WayToTable } from '../../place/way-to-table.tsx';
import { roundOf } from '../../server/measuring-queries.ts';
import { ClosingForm } from './closing-form.tsx';
import { CorrectedSection } from './corrected-section.tsx';
import { notAskedByReason } from './not-asked-by-reason.ts';
import { Reminders } from './reminders.tsx';
import { RequestTable } from './request-table.tsx';
import { RoundSteps } from './round-steps.tsx';
import { RoundDays } from './rounds-page.tsx';

/** A round for who coordinates it: who is late, what stands in the way of closing it, and its steps. */
export function RoundPage() {
  const { round } = useParams({ from: '/p/$plan/indicatoren/meetronden/$round' });
  const { at } = useKeptPlan();
  const query = useQuery(roundOf(at, round));
  return (
    <Loaded query={query} waiting={<ScreenWaiting />}>
      {(document) => <Round document={document} />}
    </Loaded>
  );
}

function Round({ document }: { readonly document: RoundDocument }) {
  const { say, of } = useWords();
  const { mark: plan } = useKeptPlan();
  const { round, requests, inTheWay, corrected, reports, notAsked, may } = document;
  return (
    <>
      <RoomHead title={round.name} lead={<RoundDays round={round} />}>
        <p className="ks-no-print">
          <Link className="ks-way" to="/p/$plan/indicatoren/meetronden" params={{ plan }}>
            {say('rounds.back')}
          </Link>
        </p>
      </RoomHead>
      <section className="ks-round">
        <h2>{say(round.closed ? 'rounds.closing' : 'rounds.inTheWay')}</h2>
        {inTheWay.length === 0 ? (
          <p>{say(round.closed ? 'rounds.isClosed' : 'rounds.nothingInTheWay')}</p>
        ) : (
          <ul>
            {inTheWay.map((sentence) => (
              <li key={sentence.nl}>{of(sentence)}</li>
            ))}
          </ul>
        )}
        {may.close && round.state !== 'not_begun' && <ClosingForm document={document} />}
      </section>
      <section className="ks-round">
        <h2>{say('rounds.requests')}</h2>
        <RequestTable round={round} requests={requests} caption={round.name} />
      </section>
      <Reminders document={document} />
      <RoundSteps document={document} />
      {corrected.length > 0 && <CorrectedSection corrected={corrected} reports={reports} />}
      {notAsked.length > 0 && (
        <section className="ks-round">
          <h2>{say('rounds.notAsked')}</h2>
          {notAskedByReason(notAsked).map(({ why, indicators }) => (
            <Fragment key={why.nl}>
              <p>{of(why)}</p>
              <ul>
                {indicators.map(({ indicator, name }) => (
                  <li key={indicator}>
                    {indicator} {name}
                  </li>
                ))}
              </ul>
            </Fragment>
          ))}
          <p>
            <WayToTable table="indicator-definitions">{say('indicator.toDefinitions')}</WayToTable>
          </p>
        </section>
      )}
    </>
  );
}
