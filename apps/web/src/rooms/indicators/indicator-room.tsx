import '../plan/card/card.css';
import './indicators.css';
import type { IndicatorPage } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useTitle } from '../../frame/use-title.ts';
import { ValueHistory } from '../../history/value-history.tsx';
import { capital } from '../../language/capital.ts';
import { dayWords } from '../../language/day-words.ts';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { indicatorOf } from '../../server/steering-queries.ts';
import { BaselineSection } from './page/baseline-section.tsx';
import { DecidedSection } from './page/decided-section.tsx';
import { DefinitionSection } from './page/definition-section.tsx';
import { MeasurementSection } from './page/measurement-section.tsx';
import { PeriodFigure } from './page/period-figure.tsx';
import { PeriodTable } from './page/period-table.tsx';
import { ReferenceSection } from './page/reference-section.tsx';
import { TargetChanges } from './page/target-changes.tsx';
import { WordsSection } from './page/words-section.tsx';

/** Everything about one indicator: the answer, the picture, the table, and what it all rests on. */
export function IndicatorRoom() {
  const { code } = useParams({ from: '/p/$plan/indicatoren/van/$code' });
  const { at } = useShownPlan();
  const query = useQuery(indicatorOf(at, code));
  useTitle(`${code} ${query.data?.row.name ?? ''}`.trim());
  return (
    <Loaded query={query} waiting={<ScreenWaiting />}>
      {(page) => <Page page={page} />}
    </Loaded>
  );
}

function Page({ page }: { readonly page: IndicatorPage }) {
  return (
    <article className="ks-card">
      <Head page={page} />
      <PeriodFigure page={page} />
      <PeriodTable page={page} />
      <TargetChanges page={page} />
      <BaselineSection page={page} />
      <DefinitionSection page={page} />
      <MeasurementSection page={page} />
      <WordsSection page={page} />
      <ReferenceSection page={page} />
      <DecidedSection page={page} />
    </article>
  );
}

function Head({ page }: { readonly page: IndicatorPage }) {
  const { say, of, language } = useWords();
  const { mark: plan } = useShownPlan();
  const { row, pillarName, projectName, direction, population } = page;
  const facts = [
    pillarName,
    projectName,
    row.kind,
    of(row.unitName),
    say(`indicator.direction.${direction}`),
  ].filter((words) => words !== '');
  return (
    <header className="ks-room-head">
      <nav className="ks-no-print" aria-label={say('indicator.way')}>
        <Link className="ks-way" to="/p/$plan/indicatoren" params={{ plan }}>
          {say('indicators.title')}
        </Link>
      </nav>
      <h1 className="ks-room-head__title">
        {row.code}{' '}
        <ValueHistory place={row.place} field="name">
          {row.name}
        </ValueHistory>
      </h1>
      <p className="ks-room-head__lead">
        <Answer page={page} />
      </p>
      <p className="ks-soft">{facts.join(' · ')}</p>
      {population !== '' && (
        <p className="ks-soft">
          {say('indicator.population')}: {population}
        </p>
      )}
      <p className="ks-small ks-soft">{say('indicator.asOf', { day: dayWords(page.day, language) })}</p>
    </header>
  );
}

/** How it stands, as a sentence with its number. */
function Answer({ page: { row } }: { readonly page: IndicatorPage }) {
  const { say, of } = useWords();
  const { latest } = row;
  if (latest === null) return say('indicator.nothing');
  const { target, measured } = latest;
  // Of a date to reach, and of what is still to be determined, there is no band.
  const targetWords = (agreed: typeof target) => {
    if (agreed === null) return '';
    if (agreed.band !== null) return `${say('indicator.bandIs')} ${of(agreed.band.words)}`;
    return `${say('indicators.target').toLowerCase()}: ${of(agreed.read)}`;
  };
  const parts = [
    measured.value.kind === 'known' ? `${say('indicator.measuredIs')} ${of(measured.words)}` : '',
    targetWords(target),
  ].filter((words) => words !== '');
  const more = parts.length === 0 ? '' : ` ${capital(parts.join('; '))}.`;
  return (
    <>
      {say(`indicator.answer.${latest.judgement}`, { period: of(latest.name) })}
      {more}
    </>
  );
}
