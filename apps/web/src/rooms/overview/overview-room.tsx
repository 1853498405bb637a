import './overview-room.css';
import type { Overview } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { AwaitingAdoption } from '../../frame/basis/awaiting-adoption.tsx';
import { useShownPlan } from '../../frame/plan-context.ts';
import { useTitle } from '../../frame/use-title.ts';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { overviewOf } from '../../server/queries.ts';
import { OwnRequests } from '../measuring/own-requests.tsx';
import { AnswerHead } from './answer-head.tsx';
import { ChoicesSection } from './choices/choices-section.tsx';
import { DependsSection } from './choices/depends-section.tsx';
import { ClaimsSection } from './claims-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { MoneySection } from './money/money-section.tsx';
import { StructuralSection } from './money/structural-section.tsx';
import { NeededSection } from './needed-section.tsx';
import { OverviewWaiting } from './overview-waiting.tsx';
import { UnknownsSection } from './unknowns-section.tsx';
import { WaterfallFigure } from './waterfall/waterfall-figure.tsx';

/** The first screen: is it enough? */
export function OverviewRoom() {
  const { say } = useWords();
  const { at } = useShownPlan();
  useTitle(say('rooms.overview'));
  const query = useQuery(overviewOf(at));
  return (
    <Loaded query={query} waiting={<OverviewWaiting />}>
      {(overview) => <OverviewPage overview={overview} />}
    </Loaded>
  );
}

function OverviewPage({ overview }: { readonly overview: Overview }) {
  const answered = overview.answer.shareClosed.value.kind === 'known';
  const held = overview.shortage.compared.value.kind === 'known';
  return (
    <div className="ks-overview">
      <OwnRequests />
      <AwaitingAdoption />
      <AnswerHead overview={overview} />
      <div className="ks-overview__first">
        <div className="ks-overview__beside">
          {held ? <WaterfallFigure overview={overview} /> : <NeededSection overview={overview} />}
          {answered && overview.choices.length > 0 && <DependsSection overview={overview} />}
        </div>
        <div className="ks-overview__beside">
          <ClaimsSection overview={overview} />
          <FindingsSection findings={overview.findings} />
        </div>
      </div>
      {held && !answered && <NeededSection overview={overview} />}
      {answered && overview.choices.length > 0 && <ChoicesSection overview={overview} />}
      <div className="ks-overview__pair">
        <MoneySection overview={overview} />
        <div className="ks-overview__beside">
          <StructuralSection overview={overview} />
          <UnknownsSection overview={overview} />
        </div>
      </div>
    </div>
  );
}
