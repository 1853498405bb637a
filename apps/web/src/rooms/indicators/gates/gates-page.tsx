import '../../plan/card/card.css';
import '../indicators.css';
import type { GateList } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { RoomHead } from '../../../frame/room-head.tsx';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { ScreenWaiting, SentenceWaiting } from '../../../notice/waiting.tsx';
import { gatesOf } from '../../../server/steering-queries.ts';
import { ExportLinks } from '../../../table/export-links.tsx';
import { SteeringTabs } from '../steering-tabs.tsx';
import { Gate } from './gate.tsx';

/** Every moment at which is decided on going on: what has to be there, what fails, and what was decided. */
export function GatesPage() {
  const { say } = useWords();
  const { at } = useShownPlan();
  const query = useQuery(gatesOf(at));
  return (
    <>
      <RoomHead title={say('gates.title')} lead={<Lead list={query.data} failed={query.isError} />}>
        <SteeringTabs />
      </RoomHead>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {({ gates, day }) => (
          <div className="ks-card">
            {gates.map((gate) => (
              <Gate key={gate.code} gate={gate} day={day} />
            ))}
            {gates.length > 0 && <ExportLinks list="gates" />}
          </div>
        )}
      </Loaded>
    </>
  );
}

function Lead({ list, failed }: { readonly list: GateList | undefined; readonly failed: boolean }) {
  const { say } = useWords();
  if (list === undefined) return <SentenceWaiting failed={failed} />;
  const { gates } = list;
  if (gates.length === 0) return say('gates.none');
  const failing = gates.filter((gate) => gate.failing > 0).length;
  const late = gates.filter((gate) => gate.daysLate !== null).length;
  return (
    <>
      {say('gates.lead', { count: gates.length })} {failing > 0 && say('gates.failing', { count: failing })}{' '}
      {late > 0 && say('gates.late', { count: late })}
    </>
  );
}
