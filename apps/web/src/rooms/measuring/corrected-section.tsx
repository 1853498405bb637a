import type { RoundDocument } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import { measuredWords } from './measured-words.ts';

/** What was corrected after a round was closed, what was computed anew, and which sent reports tell otherwise. */
export function CorrectedSection({ corrected, reports }: Pick<RoundDocument, 'corrected' | 'reports'>) {
  const { say, of, language } = useWords();
  const { mark: plan } = useKeptPlan();
  const indicators = [...new Map(corrected.map(({ indicator, name }) => [indicator, name]))];
  return (
    <section className="ks-round">
      <h2>{say('corrected.title')}</h2>
      <ul>
        {corrected.map(({ reporter, indicator, name, period, was, now, state }) => (
          <li key={JSON.stringify([reporter.code, indicator, period])}>
            {reporter.name}, {indicator} {name}, {periodWords(period, language)}:{' '}
            {say('corrected.was', { was: measuredWords(was, language), now: measuredWords(now, language) })}{' '}
            {say(state === 'approved' ? 'corrected.counts' : 'corrected.waits')}
          </li>
        ))}
      </ul>
      <p>
        {say('corrected.anew')}{' '}
        {indicators.map(([code, name], at) => (
          <span key={code}>
            {at > 0 && ', '}
            <Link to="/p/$plan/indicatoren/van/$code" params={{ plan, code }}>
              {code} {name}
            </Link>
          </span>
        ))}
        .
      </p>
      {reports.length === 0 ? (
        <p>{say('corrected.noReports')}</p>
      ) : (
        <>
          <p>{say('corrected.reports')}</p>
          <ul>
            {reports.map(({ id, name, subject, period, changed }) => (
              <li key={id}>
                {[of(name), subject].filter((part) => part !== '').join(': ')},{' '}
                {periodWords(period, language)}: {say('corrected.changed', { count: changed })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
