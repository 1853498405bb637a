import { WayToTable } from '../../../place/way-to-table.tsx';
import '../../plan/card/card.css';
import '../indicators.css';
import type { RecalibrationList } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { RoomHead } from '../../../frame/room-head.tsx';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { ScreenWaiting, SentenceWaiting } from '../../../notice/waiting.tsx';
import { recalibrationsOf } from '../../../server/steering-queries.ts';
import { SteeringTabs } from '../steering-tabs.tsx';
import { Recalibration } from './recalibration.tsx';

/** Drivers of business cases that were set anew: old and new side by side, and what that does. */
export function RecalibrationsPage() {
  const { say } = useWords();
  const { at } = useShownPlan();
  const query = useQuery(recalibrationsOf(at));
  return (
    <>
      <RoomHead title={say('recalibrate.title')} lead={<Lead list={query.data} failed={query.isError} />}>
        <SteeringTabs />
      </RoomHead>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {({ recalibrations, day }) => (
          <div className="ks-card">
            {recalibrations.map((each) => (
              <Recalibration key={each.code} recalibration={each} day={day} />
            ))}
          </div>
        )}
      </Loaded>
    </>
  );
}

function Lead({ list, failed }: { readonly list: RecalibrationList | undefined; readonly failed: boolean }) {
  const { say } = useWords();
  if (list === undefined) return <SentenceWaiting failed={failed} />;
  const count = list.recalibrations.length;
  if (count > 0) return say('recalibrate.lead', { count });
  return (
    <>
      {say('recalibrate.none')} <WayToTable table="recalibrations" />
    </>
  );
}
