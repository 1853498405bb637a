import './what-if.css';
import type { WhatIfDto } from '@kapstok/contract';
import { formatNumber } from '@kapstok/quantity';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { use } from 'react';
import { KeptPlanContext, useShownPlan } from '../../../frame/plan-context.ts';
import { RoomHead } from '../../../frame/room-head.tsx';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { keptFrom, whatIfOf } from '../../../server/queries.ts';
import { SettleChoices } from '../choices/settle-choices.tsx';
import { ScenarioNotice } from '../scenarios/scenario-notice.tsx';
import { useCertainty, useSupposed } from '../use-certainty.ts';
import { Fetching } from './fetching.tsx';
import { FirstDrawing } from './first-drawing.tsx';
import { KeepScenario, useIsMoved } from './keep-scenario.tsx';
import { Levers } from './levers.tsx';
import { MoreLevers } from './more-levers.tsx';
import type { Moving } from './moving.ts';
import { OutcomeHead } from './outcome-head.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { withoutStarts } from './picked-address.ts';
import { useMoved, useMoving } from './use-moving.ts';
import { usePicks } from './use-picks.ts';

/** Moves inputs and watches the answer: any assumption, and any number of the plan that is chosen. */
export function WhatIfPage() {
  const { say } = useWords();
  const { at } = useShownPlan();
  const supposed = useSupposed();
  const { cells } = useSearch({ from: '/p/$plan/zekerheid/schuiven' });
  const plain = withoutStarts(cells);
  const asked = whatIfOf(at, { ...supposed, ...(cells === undefined ? {} : { cells }) });
  const query = useQuery({ ...asked, placeholderData: keptFrom(at, 'what-if') });
  // What was typed where the plan has no number is held against the plan without it.
  const before = whatIfOf(at, { ...supposed, cells: plain ?? '' });
  const base = useQuery({ ...before, enabled: plain !== undefined });
  const isReady = plain === undefined || !base.isPending;
  return (
    <div className="ks-sure__page">
      <RoomHead title={say('whatIf.title')} lead={say('whatIf.lead')} />
      <Loaded query={query} waiting={<Fetching query={query} asked={asked.queryKey} />}>
        {(whatIf) =>
          isReady ? (
            <Bench
              whatIf={whatIf}
              base={(plain === undefined ? undefined : base.data) ?? null}
              isOld={query.isPlaceholderData}
            />
          ) : (
            <Fetching query={base} asked={before.queryKey} />
          )
        }
      </Loaded>
    </div>
  );
}

interface BenchProps {
  readonly whatIf: WhatIfDto;
  /** The same without what was typed to begin with; null where nothing was. */
  readonly base: WhatIfDto | null;
  /** Whether these are still the figures of another setting, until those that are asked for come. */
  readonly isOld: boolean;
}

function Bench({ whatIf, base, isOld }: BenchProps) {
  const { say, language } = useWords();
  const moving = useMoving(whatIf, base);
  const picks = usePicks();
  const register = useCertainty().data?.register ?? [];
  const { figures, assumptions, cells, unmoved, scenario } = whatIf;
  return (
    <>
      <section aria-labelledby="what-if-answer">
        <h2 id="what-if-answer">{say('whatIf.answer')}</h2>
        <ScenarioNotice scenario={scenario} />
        <FirstDrawing moving={moving} />
        <OutcomeHead whatIf={whatIf} base={base} moving={moving} isOld={isOld} />
        <NotDrawn whatIf={whatIf} />
        <Computed moving={moving}>
          {say('whatIf.draws', {
            draws: formatNumber(whatIf.draws, language),
            seed: whatIf.seed,
            engine: whatIf.engine,
          })}
        </Computed>
        <SettleChoices register={register} scenario={scenario?.setting} />
      </section>
      <section aria-labelledby="what-if-levers">
        <h2 id="what-if-levers">{say('whatIf.levers')}</h2>
        <BackAll moving={moving} />
        {assumptions.length + cells.length + unmoved.length === 0 && <p>{say('whatIf.noLevers')}</p>}
        <Levers whatIf={whatIf} moving={moving} picks={picks} />
        <MoreLevers picks={picks} />
        <Keep whatIf={whatIf} moving={moving} />
      </section>
      <section aria-labelledby="what-if-parts">
        <h2 id="what-if-parts">{say('whatIf.parts')}</h2>
        <OutcomeTable figures={figures} asTheyWere={(base ?? whatIf).figures} moving={moving} isOld={isOld} />
      </section>
    </>
  );
}

/** What the answer does not tell: nothing is drawn at all, or not everything that it hangs on. */
function NotDrawn({ whatIf: { assumptions, notDrawn } }: Pick<BenchProps, 'whatIf'>) {
  const { say, of } = useWords();
  return (
    <>
      {assumptions.length === 0 && <p className="ks-notice">{say('whatIf.nothingDrawn')}</p>}
      {notDrawn.length > 0 && <p>{notDrawn.map(of).join(' ')}</p>}
    </>
  );
}

/** How it was computed; how many positions were and how long the last one took are in the markup, to be measured. */
function Computed({ moving, children }: { readonly moving: Moving; readonly children: string }) {
  const positions = useMoved(moving, (moved) => moved.positions);
  const milliseconds = useMoved(moving, (moved) => moved.milliseconds);
  return (
    <p className="ks-soft" data-positions={positions} data-milliseconds={milliseconds}>
      {children}
    </p>
  );
}

function BackAll({ moving }: { readonly moving: Moving }) {
  const { say } = useWords();
  const isMoved = useMoved(moving, (moved) => moved.inputs.size > 0);
  if (!isMoved) return null;
  return (
    <button type="button" className="ks-button" onClick={moving.moveNone}>
      {say('whatIf.backAll')}
    </button>
  );
}

function Keep(props: { readonly whatIf: WhatIfDto; readonly moving: Moving }) {
  const isKept = use(KeptPlanContext) !== undefined;
  const isMoved = useIsMoved(props);
  return isKept && isMoved ? <KeepScenario {...props} /> : null;
}
