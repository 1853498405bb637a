import './card/card.css';
import type { ProjectCard } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { FindingList } from '../../finding/finding-list.tsx';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useTitle } from '../../frame/use-title.ts';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { projectOf } from '../../server/queries.ts';
import { BenefitSection } from './card/benefit-section.tsx';
import { CardSection } from './card/card-section.tsx';
import { ClaimTable } from './card/claim-table.tsx';
import { FieldsSection } from './card/fields-section.tsx';
import { GapList } from './card/gap-list.tsx';
import { IndicatorTable } from './card/indicator-table.tsx';
import { KeyFigures } from './card/key-figures.tsx';
import { MilestoneTable } from './card/milestone-table.tsx';
import { MoneySection } from './card/money-section.tsx';
import { PartyList } from './card/party-list.tsx';

/** Everything about one project. */
export function ProjectCardRoom() {
  const { code } = useParams({ from: '/p/$plan/plan/$code' });
  const { header } = useShownPlan();
  const query = useQuery(projectOf(header.id, code));
  return (
    <Loaded query={query} waiting={<ScreenWaiting />}>
      {(card) => <Card card={card} />}
    </Loaded>
  );
}

function Card({ card }: { readonly card: ProjectCard }) {
  const { say } = useWords();
  return (
    <article className="ks-card">
      <CardHead card={card} />
      <KeyFigures card={card} />
      <CardSection
        id="findings"
        title={say('card.findings')}
        count={card.findings.length}
        empty={say('card.noFindings')}
      >
        <FindingList findings={card.findings} />
      </CardSection>
      <CardSection
        id="money"
        title={say('card.money')}
        count={card.money.items.length}
        empty={say('card.noMoney')}
      >
        <MoneySection money={card.money} />
      </CardSection>
      <CardSection
        id="benefit"
        title={say('card.benefit')}
        count={card.businessCase === null ? 0 : 1}
        empty={say('card.noBenefit')}
      >
        {card.businessCase !== null && <BenefitSection businessCase={card.businessCase} />}
      </CardSection>
      <CardSection
        id="indicators"
        title={say('card.indicators')}
        count={card.indicators.length}
        empty={say('card.noIndicators')}
      >
        <IndicatorTable indicators={card.indicators} />
      </CardSection>
      <CardSection
        id="milestones"
        title={say('card.milestones')}
        count={card.milestones.length}
        empty={say('card.noMilestones')}
      >
        <MilestoneTable milestones={card.milestones} />
      </CardSection>
      <CardSection
        id="parties"
        title={say('card.parties')}
        count={card.parties.length}
        empty={say('card.noParties')}
      >
        <PartyList parties={card.parties} />
      </CardSection>
      <CardSection
        id="claims"
        title={say('card.claims')}
        count={card.claims.length}
        empty={say('card.noClaims')}
      >
        <ClaimTable claims={card.claims} />
      </CardSection>
      <CardSection id="gaps" title={say('card.gaps')} count={card.gaps.length} empty={say('card.noGaps')}>
        <GapList gaps={card.gaps} />
      </CardSection>
      <CardSection
        id="fields"
        title={say('card.fields')}
        count={card.fields.length}
        empty={say('card.noFields')}
      >
        <FieldsSection fields={card.fields} place={card.place} />
      </CardSection>
    </article>
  );
}

function CardHead({ card }: { readonly card: ProjectCard }) {
  const { say, of } = useWords();
  const { mark: plan, header } = useShownPlan();
  const { row, pillarName } = card;
  useTitle(`${row.code} ${row.name}`);
  const facts = [row.projectKind, row.phase].filter((words) => words !== '');
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
        {[
          ...facts,
          say(`card.application.${row.inApplication}`),
          say(`card.portfolio.${row.inPortfolio}`),
        ].join(' · ')}
      </p>
    </header>
  );
}
