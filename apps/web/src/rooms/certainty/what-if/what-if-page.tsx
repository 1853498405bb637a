import './what-if.css';
import type { WhatIfDto } from '@kapstok/contract';
import { formatNumber } from '@kapstok/quantity';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { use, useDeferredValue } from 'react';
import { KeptPlanContext, useShownPlan } from '../../../frame/plan-context.ts';
import { RoomHead } from '../../../frame/room-head.tsx';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { WaitingLines } from '../../../notice/waiting.tsx';
import { keptFrom, whatIfOf } from '../../../server/queries.ts';
import { CellPicker } from '../assumption/cell-picker.tsx';
import { SettleChoices } from '../choices/settle-choices.tsx';
import { useCertainty, useSettingHere } from '../use-certainty.ts';
import { KeepScenario } from './keep-scenario.tsx';
import { Levers } from './levers.tsx';
import { OutcomeHead } from './outcome-head.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { useWhatIf } from './use-what-if.ts';

/** Moves inputs and watches the answer: any assumption, and any number of the plan that is chosen. */
export function WhatIfPage() {
  const { say } = useWords();
  const { at } = useShownPlan();
  const { cells } = useSearch({ from: '/p/$plan/zekerheid/schuiven' });
  const asked = { ...useSettingHere(), ...(cells === undefined ? {} : { cells }) };
  const query = useQuery({ ...whatIfOf(at, asked), placeholderData: keptFrom(at, 'what-if') });
  return (
    <div className="ks-sure__page">
      <RoomHead title={say('whatIf.title')} lead={say('whatIf.lead')} />
      <Loaded query={query} waiting={<WaitingLines widths={['60%', '90%', '75%']} />}>
        {(whatIf) => <Bench whatIf={whatIf} />}
      </Loaded>
    </div>
  );
}

function Bench({ whatIf }: { readonly whatIf: WhatIfDto }) {
  const { say, language } = useWords();
  const moving = useWhatIf(whatIf);
  const register = useCertainty().data?.register ?? [];
  const isKept = use(KeptPlanContext) !== undefined;
  const { figures, assumptions, cells } = whatIf;
  // The answer is drawn first; the long table may come a frame later.
  const [before, now] = [useDeferredValue(moving.before), useDeferredValue(moving.now)];
  return (
    <>
      {moving.failed && (
        <p className="ks-notice" role="alert">
          {say('whatIf.failed')}
        </p>
      )}
      <section aria-labelledby="what-if-answer">
        <h2 id="what-if-answer">{say('whatIf.answer')}</h2>
        <OutcomeHead figures={figures} moving={moving} />
        <p className="ks-soft" data-milliseconds={moving.milliseconds}>
          {say('whatIf.draws', {
            draws: formatNumber(whatIf.draws, language),
            seed: whatIf.seed,
            engine: whatIf.engine,
          })}
        </p>
        <SettleChoices register={register} />
      </section>
      <section aria-labelledby="what-if-levers">
        <h2 id="what-if-levers">{say('whatIf.levers')}</h2>
        {moving.moved.size > 0 && (
          <button type="button" className="ks-button" onClick={moving.moveNone}>
            {say('whatIf.backAll')}
          </button>
        )}
        {assumptions.length + cells.length === 0 && <p>{say('whatIf.noLevers')}</p>}
        <Levers whatIf={whatIf} moving={moving} />
        <MoreLevers />
        {moving.moved.size > 0 && isKept && <KeepScenario whatIf={whatIf} moved={moving.moved} />}
      </section>
      <section aria-labelledby="what-if-parts">
        <h2 id="what-if-parts">{say('whatIf.parts')}</h2>
        <OutcomeTable figures={figures} before={before} now={now} />
      </section>
    </>
  );
}

/** Chooses another number of the plan to move; which stand here is in the address, so that it can be shared. */
function MoreLevers() {
  const { say } = useWords();
  const { cells } = useSearch({ from: '/p/$plan/zekerheid/schuiven' });
  const navigate = useNavigate({ from: '/p/$plan/zekerheid/schuiven' });
  const isKept = use(KeptPlanContext) !== undefined;
  const taken = cells === undefined ? [] : cells.split('|');
  if (!isKept) return null;
  const add = (address: string) => {
    void navigate({ search: (now) => ({ ...now, cells: [...taken, address].join('|') }) });
  };
  return (
    <details className="ks-levers__more">
      <summary>{say('whatIf.more')}</summary>
      <CellPicker taken={taken} onPicked={add} />
    </details>
  );
}
