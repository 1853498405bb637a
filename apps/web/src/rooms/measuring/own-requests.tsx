import './own-requests.css';
import type { FigureRequest } from '@kapstok/contract';
import { isolated } from '@kapstok/quantity';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { use, useId } from 'react';
import { type KeptPlan, KeptPlanContext } from '../../frame/plan-context.ts';
import { dayWords } from '../../language/day-words.ts';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import { requestOf } from '../../server/measuring-queries.ts';
import { type OwnRequest, useOwnRequests } from './use-own-requests.ts';

/** What is asked now of who gives figures for an organisation or municipality, and what came back; nothing where nothing is asked. */
export function OwnRequests() {
  const kept = use(KeptPlanContext);
  const requests = useOwnRequests();
  return kept === undefined || requests.length === 0 ? null : <Asked kept={kept} requests={requests} />;
}

function Asked({
  kept: { at, mark: plan },
  requests,
}: {
  readonly kept: KeptPlan;
  readonly requests: readonly OwnRequest[];
}) {
  const { say, language } = useWords();
  const title = useId();
  // Only of what came back is more to be told than how many.
  const back = requests.filter(({ returned }) => returned > 0);
  const given = useQueries({
    queries: back.map(({ round, reporter }) => requestOf(at, round.code, reporter.code || '-')),
    combine: (results) => results.flatMap(({ data }) => (data === undefined ? [] : [data])),
  });
  const cameBack = returnedIn(given);
  return (
    <section className="ks-asked ks-no-print" aria-labelledby={title}>
      <p id={title}>
        <strong>{say('own.title', { count: requests.length })}</strong>
      </p>
      <ul>
        {requests.map(({ round, reporter, asked, toGive, late }) => (
          <li key={`${round.code} ${reporter.code}`}>
            <Link
              to="/p/$plan/indicatoren/meetronden/$round/$reporter"
              params={{ plan, round: round.code, reporter: reporter.code || '-' }}
            >
              {round.name}, {reporter.name}
            </Link>
            {': '}
            {say('own.toGive', { count: asked, open: toGive })}{' '}
            {round.due !== null && say('rounds.due', { day: dayWords(round.due, language) })}{' '}
            {late && <strong>{say('request.late')}</strong>}
            <Returned figures={cameBack.get(wordOf({ round, reporter })) ?? []} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Request = Pick<FigureRequest, 'round' | 'reporter'>;

function wordOf({ round, reporter }: Request): string {
  return `${round.code} ${reporter.code}`;
}

/** Figures that came back, by the first request that asks them: one that two rounds ask is told once. */
function returnedIn(requests: readonly FigureRequest[]): ReadonlyMap<string, FigureRequest['figures']> {
  const told = new Set<string>();
  const isNew = (word: string): boolean => told.size < told.add(word).size;
  const byRequest = requests.map((request) => {
    const figures = request.figures.filter(
      ({ indicator, period, stands }) =>
        stands?.state === 'returned' && isNew(`${indicator} ${period} ${request.reporter.code}`),
    );
    return [wordOf(request), figures] as const;
  });
  return new Map(byRequest);
}

/** Figures that came back, each with what was asked. */
function Returned({ figures }: Pick<FigureRequest, 'figures'>) {
  const { say, language } = useWords();
  if (figures.length === 0) return null;
  return (
    <ul>
      {figures.map(({ indicator, name, period, stands }) => (
        <li key={`${indicator} ${period}`}>
          {say('own.returned', {
            name: isolated(`${indicator} ${name}`),
            period: periodWords(period, language),
          })}{' '}
          {stands !== null && stands.question !== '' && say('request.question', { words: stands.question })}
        </li>
      ))}
    </ul>
  );
}
