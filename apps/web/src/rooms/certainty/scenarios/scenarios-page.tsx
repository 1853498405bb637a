import { RoomHead } from '../../../frame/room-head.tsx';
import { useWords } from '../../../language/words.ts';
import { DrawnExport } from '../drawn/drawn-export.tsx';
import { useSettingHere } from '../use-certainty.ts';
import { WithCertainty } from '../with-certainty.tsx';
import { OwnScenarios } from './own-scenarios.tsx';
import { ShortageScenarios } from './shortage-scenarios.tsx';

/** What else could be: scenarios of the plan's own, and the shortage as others see it, side by side. */
export function ScenariosPage() {
  const { say } = useWords();
  const setting = useSettingHere();
  return (
    <div className="ks-sure__page">
      <RoomHead title={say('scenarios.title')} lead={say('scenarios.lead')} />
      <OwnScenarios />
      <DrawnExport list="scenarios" supposed={setting} />
      <WithCertainty without>
        {(certainty) => (
          <ShortageScenarios scenarios={certainty.shortageScenarios} unit={certainty.comparedIn} />
        )}
      </WithCertainty>
    </div>
  );
}
