import '../../plan/card/card.css';
import '../indicators.css';
import type { FollowUp } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { RoomHead } from '../../../frame/room-head.tsx';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { ScreenWaiting, SentenceWaiting } from '../../../notice/waiting.tsx';
import { followUpOf } from '../../../server/steering-queries.ts';
import { ExportLinks } from '../../../table/export-links.tsx';
import { Section } from '../page/section.tsx';
import { SteeringTabs } from '../steering-tabs.tsx';
import { ActionList } from './action-list.tsx';
import { LateBaselines } from './late-baselines.tsx';
import { MissList } from './miss-list.tsx';

/** What was missed, what is done about it, and which baselines should have been there. */
export function FollowUpPage() {
  const { say } = useWords();
  const { at } = useShownPlan();
  const query = useQuery(followUpOf(at));
  return (
    <>
      <RoomHead title={say('follow.title')} lead={<Lead followUp={query.data} failed={query.isError} />}>
        <SteeringTabs />
      </RoomHead>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(followUp) => (
          <div className="ks-card">
            <MissList followUp={followUp} />
            <Section title={say('follow.all')}>
              <ActionList followUp={followUp} />
              <ExportLinks list="follow-up-actions" />
            </Section>
            <LateBaselines followUp={followUp} />
          </div>
        )}
      </Loaded>
    </>
  );
}

function Lead({ followUp, failed }: { readonly followUp: FollowUp | undefined; readonly failed: boolean }) {
  const { say } = useWords();
  if (followUp === undefined) return <SentenceWaiting failed={failed} />;
  const { misses, actions, lateBaselines } = followUp;
  const running = actions.filter(({ state }) => state !== 'closed').length;
  return (
    <>
      {say('follow.lead', {
        misses: say('follow.misses', { count: misses.length }),
        actions: say('follow.actions', { count: running }),
        late: lateBaselines.length,
      })}
    </>
  );
}
