import type { Certainty } from '@kapstok/contract';
import { useMemo } from 'react';
import { RangeStrip } from '../../../figure/range-strip.tsx';
import { RoomHead } from '../../../frame/room-head.tsx';
import { useWords } from '../../../language/words.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import { ChanceWords } from '../drawn/chance-words.tsx';
import { DrawnSpan } from '../drawn/drawn-amount.tsx';
import { useDrawnColumns } from '../drawn/drawn-columns.tsx';
import { statisticOf } from '../drawn/drawn-value.ts';
import { WithCertainty } from '../with-certainty.tsx';

type Scenario = Certainty['shortageScenarios'][number];

/** The shortage as others see it, side by side, and what the plan closes of each. */
export function ScenariosPage() {
  return <WithCertainty>{(certainty) => <Scenarios certainty={certainty} />}</WithCertainty>;
}

function Scenarios({ certainty }: { readonly certainty: Certainty }) {
  const { say } = useWords();
  const { shortageScenarios: scenarios } = certainty;
  return (
    <div className="ks-sure__page">
      <RoomHead title={say('scenarios.title')} lead={say('scenarios.lead')} />
      {scenarios.length === 0 ? (
        <p>{say('scenarios.none')}</p>
      ) : (
        <>
          <ul className="ks-scenarios">
            {scenarios.map((scenario) => (
              <ScenarioSide key={scenario.id} scenario={scenario} />
            ))}
          </ul>
          <ScenarioTable scenarios={scenarios} unit={certainty.comparedIn} />
        </>
      )}
    </div>
  );
}

function ScenarioSide({
  scenario: { label, shortage, shareClosed, chance },
}: {
  readonly scenario: Scenario;
}) {
  const { say, of } = useWords();
  const share = (statistic: 'p5' | 'p50' | 'p95') => statisticOf(shareClosed.drawn, statistic)?.value;
  return (
    <li>
      <h2 className="ks-scenarios__name">{of(label)}</h2>
      <p className="ks-scenarios__share">
        <DrawnSpan figure={shareClosed} />
      </p>
      <RangeStrip low={share('p5')} high={share('p95')} mark={share('p50')} />
      <p>
        {say('scenarios.ofShortage')} <DrawnSpan figure={shortage} />.
      </p>
      <p>
        {chance === null ? (
          <span className="ks-unknown">{say('scenarios.chanceUnknown')}</span>
        ) : (
          <>
            {say('scenarios.chance')} <ChanceWords chance={chance} />
          </>
        )}
      </p>
    </li>
  );
}

function ScenarioTable({
  scenarios,
  unit,
}: {
  readonly scenarios: readonly Scenario[];
  readonly unit: string;
}) {
  const { say, of } = useWords();
  const drawnColumns = useDrawnColumns();
  const columns = useMemo(
    () =>
      [
        wordsColumn<Scenario>('name', say('scenarios.name'), ({ label }) => of(label), true),
        ...drawnColumns<Scenario>({
          id: 'shortage',
          head: say('scenarios.shortage'),
          unit,
          read: ({ shortage }) => shortage,
        }),
        ...drawnColumns<Scenario>({
          id: 'share',
          head: say('scenarios.share'),
          unit: '1',
          read: ({ shareClosed }) => shareClosed,
        }),
      ].filter(({ fileOnly }) => fileOnly !== true),
    [say, of, drawnColumns, unit],
  );
  return (
    <DataTable<Scenario>
      caption={say('scenarios.caption')}
      columns={columns}
      rows={scenarios}
      keyOf={({ id }) => id}
    />
  );
}
