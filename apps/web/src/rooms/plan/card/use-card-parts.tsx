import type { ProjectCard } from '@kapstok/contract';
import { FindingList } from '../../../finding/finding-list.tsx';
import { useWords } from '../../../language/words.ts';
import { BenefitSection } from './benefit-section.tsx';
import type { CardPart } from './card-section.tsx';
import { ClaimTable } from './claim-table.tsx';
import { FieldsSection } from './fields-section.tsx';
import { GapList } from './gap-list.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { MilestoneTable } from './milestone-table.tsx';
import { MoneySection } from './money-section.tsx';
import { PartyList } from './party-list.tsx';

/** The parts of a card, in the order in which they are read. */
export function useCardParts(card: ProjectCard): readonly CardPart[] {
  return [...useFigureParts(card), ...useOtherParts(card)];
}

function useFigureParts({
  findings,
  money,
  businessCase,
  indicators,
  claims,
}: ProjectCard): readonly CardPart[] {
  const { say } = useWords();
  return [
    {
      id: 'findings',
      title: say('card.findings'),
      count: findings.length,
      empty: say('card.noFindings'),
      content: <FindingList findings={findings} />,
    },
    {
      id: 'money',
      title: say('card.money'),
      count: money.items.length + money.funding.length,
      empty: say('card.noMoney'),
      content: <MoneySection money={money} />,
    },
    {
      id: 'benefit',
      title: say('card.benefit'),
      count: businessCase === null ? 0 : 1,
      empty: say('card.noBenefit'),
      content: businessCase === null ? null : <BenefitSection businessCase={businessCase} />,
    },
    {
      id: 'indicators',
      title: say('card.indicators'),
      count: indicators.length,
      empty: say('card.noIndicators'),
      content: <IndicatorTable indicators={indicators} />,
    },
    {
      id: 'claims',
      title: say('card.claims'),
      count: claims.length,
      empty: say('card.noClaims'),
      content: <ClaimTable claims={claims} />,
    },
  ];
}

function useOtherParts({ milestones, parties, gaps, fields, place }: ProjectCard): readonly CardPart[] {
  const { say } = useWords();
  return [
    {
      id: 'milestones',
      title: say('card.milestones'),
      count: milestones.length,
      empty: say('card.noMilestones'),
      content: <MilestoneTable milestones={milestones} />,
    },
    {
      id: 'parties',
      title: say('card.parties'),
      count: parties.length,
      empty: say('card.noParties'),
      content: <PartyList parties={parties} place={place} />,
    },
    {
      id: 'gaps',
      title: say('card.gaps'),
      count: gaps.length,
      empty: say('card.noGaps'),
      content: <GapList gaps={gaps} />,
    },
    {
      id: 'fields',
      title: say('card.fields'),
      count: fields.length,
      empty: say('card.noFields'),
      content: <FieldsSection fields={fields} place={place} />,
    },
  ];
}
