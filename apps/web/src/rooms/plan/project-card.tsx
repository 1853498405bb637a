import { projectKindName } from '@kapstok/plan';
import './card/card.css';
import type { ProjectCard } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useTitle } from '../../frame/use-title.ts';
import { ValueHistory } from '../../history/value-history.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { projectOf } from '../../server/queries.ts';
import { CardSection, EmptyParts } from './card/card-section.tsx';
import { KeyFigures } from './card/key-figures.tsx';
import { useCardParts } from './card/use-card-parts.tsx';

/** Everything about one project. */
export function ProjectCardRoom() {
  const { code } = useParams({ from: '/p/$plan/plan/$code' });
  const { at } = useShownPlan();
  const query = useQuery(projectOf(at, code));
  useTitle(`${code} ${query.data?.row.name ?? ''}`.trim());
  return (
    <Loaded query={query} waiting={<ScreenWaiting />}>
      {(card) => <Card card={card} />}
    </Loaded>
  );
}

function Card({ card }: { readonly card: ProjectCard }) {
  const { say } = useWords();
  const parts = useCardParts(card);
  return (
    <article className="ks-card">
      <CardHead card={card} />
      <KeyFigures card={card} />
      <HowSure code={card.row.code} />
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <CardSection key={part.id} {...part} />
        ))}
      <EmptyParts title={say('card.empty')} parts={parts.filter((part) => part.count === 0)} />
    </article>
  );
}

/** The way to how sure the figures of a project are, where figures can be told at all. */
function HowSure({ code }: { readonly code: string }) {
  const { say } = useWords();
  const { mark: plan, header } = useShownPlan();
  if (!header.hasFigures) return null;
  return (
    <p className="ks-no-print">
      <Link className="ks-onward" to="/p/$plan/zekerheid/onderdelen/$code" params={{ plan, code }}>
        {say('scope.ofCard')}
      </Link>
    </p>
  );
}

function CardHead({ card: { row, pillarName, place } }: { readonly card: ProjectCard }) {
  const { say, of } = useWords();
  const { mark: plan, header } = useShownPlan();
  const facts = [
    { field: 'kind', words: of(projectKindName(row.projectKind)) },
    { field: 'phase', words: row.phase },
    { field: 'in_application', words: say(`card.application.${row.inApplication}`) },
    { field: 'in_portfolio', words: say(`card.portfolio.${row.inPortfolio}`) },
  ].filter(({ words }) => words !== '');
  return (
    <header className="ks-room-head">
      <nav className="ks-no-print" aria-label={say('card.way')}>
        <Link to="/p/$plan/plan" params={{ plan }}>
          {of(header.levels.projects)}
        </Link>
        {pillarName !== '' && <span className="ks-soft"> › {pillarName}</span>}
      </nav>
      <h1 className="ks-room-head__title">
        {row.code} {row.name}
      </h1>
      <p className="ks-soft">
        {facts.map(({ field, words }, index) => (
          <Fragment key={field}>
            {index > 0 && ' · '}
            <ValueHistory place={place} field={field}>
              {words}
            </ValueHistory>
          </Fragment>
        ))}
      </p>
    </header>
  );
}
