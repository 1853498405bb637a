import './measuring.css';
import type { RoundDocument, RoundStepDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { dayWords } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { roundOf } from '../../server/measuring-queries.ts';
import { ClosingForm } from './closing-form.tsx';
import { RequestTable } from './request-table.tsx';
import { RoundDays } from './rounds-page.tsx';

/** A round for who coordinates it: who is late, what stands in the way of closing it, and its steps. */
export function RoundPage() {
  const { round } = useParams({ from: '/p/$plan/indicatoren/meetronden/$round' });
  const { at } = useKeptPlan();
  const query = useQuery(roundOf(at.plan, round));
  return (
    <Loaded query={query} waiting={<ScreenWaiting />}>
      {(document) => <Round document={document} />}
    </Loaded>
  );
}

function Round({ document }: { readonly document: RoundDocument }) {
  const { say, of } = useWords();
  const { mark: plan } = useKeptPlan();
  const { round, requests, inTheWay, steps, notAsked, may } = document;
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
        <h2>{say('rounds.inTheWay')}</h2>
        {inTheWay.length === 0 ? (
          <p>{say(round.closed ? 'rounds.isClosed' : 'rounds.nothingInTheWay')}</p>
        ) : (
          <ul>
            {inTheWay.map((sentence) => (
              <li key={sentence.nl}>{of(sentence)}</li>
            ))}
          </ul>
        )}
        {may.close && <ClosingForm document={document} />}
      </section>
      <section className="ks-round">
        <h2>{say('rounds.requests')}</h2>
        <RequestTable round={round.code} requests={requests} caption={round.name} />
      </section>
      {steps.length > 0 && <Steps steps={steps} />}
      {notAsked.length > 0 && (
        <section className="ks-round">
          <h2>{say('rounds.notAsked')}</h2>
          <ul>
            {notAsked.map(({ indicator, name, why }) => (
              <li key={indicator}>
                {indicator} {name}: {of(why)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Steps({ steps }: { readonly steps: readonly RoundStepDto[] }) {
  const { say, language } = useWords();
  const day = (words: string | null) =>
    words === null ? say('rounds.unknownDay') : dayWords(words, language);
  return (
    <section className="ks-round">
      <h2>{say('rounds.steps')}</h2>
      <ul>
        {steps.map(({ step, role, planned, date, doneOn, shift, overdue, reason }) => (
          <li key={step}>
            {step}
            {role !== '' && ` (${role})`}: {say('rounds.planned', { day: day(planned) })}{' '}
            {doneOn === null
              ? say('rounds.nowOn', { day: day(date) })
              : say('rounds.doneOn', { day: day(doneOn) })}
            {shift !== null && shift !== 0 && ` ${say('rounds.shift', { count: shift })}`}
            {overdue && <span className="ks-warning"> {say('rounds.overdue')}</span>}
            {reason !== '' && ` ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
