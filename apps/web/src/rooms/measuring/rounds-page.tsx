import { WayToTable } from '../../place/way-to-table.tsx';
import './measuring.css';
import type { RoundList } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { dayWords } from '../../language/day-words.ts';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { roundsOf } from '../../server/measuring-queries.ts';
import { SteeringTabsOf } from '../indicators/steering-tabs.tsx';
import { RequestTable } from './request-table.tsx';

type Round = RoundList['rounds'][number];

/** Every round of measuring, with how far the requests are that one may see. */
export function RoundsPage() {
  const { say } = useWords();
  const { at, mark: plan } = useKeptPlan();
  const query = useQuery(roundsOf(at));
  return (
    <>
      <RoomHead title={say('rounds.title')} lead={say('rounds.lead')}>
        <SteeringTabsOf plan={plan} isKept />
      </RoomHead>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {({ rounds, withoutPeriod, leads }) => (
          <>
            {rounds.length === 0 && (
              <p>
                {say(leads ? 'rounds.none' : 'rounds.noneToSee')}{' '}
                {leads && <WayToTable table="measurement-rounds" />}
              </p>
            )}
            {rounds
              .filter(({ state }) => leads || state !== 'not_begun')
              .map((round) => (
                <RoundSection key={round.code} round={round} leads={leads} />
              ))}
            {!leads && <ComingRounds rounds={rounds.filter(({ state }) => state === 'not_begun')} />}
            {withoutPeriod.length > 0 && (
              <p className="ks-small ks-soft">
                {say('rounds.withoutPeriod', { names: withoutPeriod.join(', ') })}{' '}
                {leads && <WayToTable table="measurement-rounds" />}
              </p>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function RoundSection({ round, leads }: { readonly round: Round; readonly leads: boolean }) {
  const { say } = useWords();
  const { mark: plan } = useKeptPlan();
  return (
    <section className="ks-round">
      <h2>
        {leads ? (
          <Link to="/p/$plan/indicatoren/meetronden/$round" params={{ plan, round: round.code }}>
            {round.name}
          </Link>
        ) : (
          round.name
        )}
      </h2>
      <p>
        <RoundDays round={round} />
      </p>
      {round.requests.length > 0 && (
        <RequestTable round={round} requests={round.requests} caption={round.name} />
      )}
      {round.requests.length === 0 && !(leads && round.closed) && (
        <p>{say(leads ? 'rounds.noneAsked' : 'rounds.noRequests')}</p>
      )}
    </section>
  );
}

/** What is asked later: nothing to answer yet, only to see what comes, and when. */
function ComingRounds({ rounds }: { readonly rounds: readonly Round[] }) {
  const { say, language } = useWords();
  const { mark: plan } = useKeptPlan();
  const asked = rounds.flatMap(({ code, name, begins, requests }) =>
    requests.map(({ reporter, asked: count }) => ({ code, name, begins, reporter, count })),
  );
  if (asked.length === 0) return null;
  return (
    <section className="ks-round" aria-labelledby="coming-rounds">
      <h2 id="coming-rounds">{say('rounds.coming')}</h2>
      <ul>
        {asked.map(({ code, name, begins, reporter, count }) => (
          <li key={`${code} ${reporter.code}`}>
            <Link
              to="/p/$plan/indicatoren/meetronden/$round/$reporter"
              params={{ plan, round: code, reporter: reporter.code || '-' }}
            >
              {say('rounds.comingOf', { round: name, name: reporter.name })}
            </Link>
            {': '}
            {say('rounds.comingFrom', { day: dayWords(begins, language), count })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which period a round is about, by when figures are due, and whether it is still to begin or closed. */
export function RoundDays({
  round: { period, due, begins, state },
}: {
  readonly round: Pick<Round, 'period' | 'due' | 'begins' | 'state'>;
}) {
  const { say, language } = useWords();
  const day = due === null ? say('rounds.noDue') : say('rounds.due', { day: dayWords(due, language) });
  return (
    <>
      {say('rounds.period', { period: periodWords(period, language) })} {day}{' '}
      {state === 'closed' && <strong>{say('rounds.closed')}</strong>}
      {state === 'not_begun' && (
        <strong>{say('rounds.notBegun', { day: dayWords(begins, language) })}</strong>
      )}
    </>
  );
}
