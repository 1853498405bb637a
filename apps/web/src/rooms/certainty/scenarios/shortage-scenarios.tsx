import type { Certainty } from '@kapstok/contract';
import { useMemo } from 'react';
import { capital } from '../../../language/capital.ts';
import { useWords } from '../../../language/words.ts';
import { WayToTable } from '../../../place/way-to-table.tsx';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import { DrawnSpan } from '../drawn/drawn-amount.tsx';
import { useDrawnColumns } from '../drawn/drawn-columns.tsx';
import { ShareSide } from './share-side.tsx';

type Scenario = Certainty['shortageScenarios'][number];

interface Props {
  readonly scenarios: readonly Scenario[];
  /** The unit in which the shortage is compared. */
  readonly unit: string;
}

/** The shortage as others see it, and what the plan closes of each. */
export function ShortageScenarios({ scenarios, unit }: Props) {
  const { say, of } = useWords();
  return (
    <section aria-labelledby="shortage-scenarios">
      <h2 id="shortage-scenarios">{say('scenarios.shortageTitle')}</h2>
      {scenarios.length === 0 ? (
        <p>
          {say('scenarios.none')} <WayToTable table="labour-shortage" />
        </p>
      ) : (
        <>
          <p className="ks-sure__lead">{say('scenarios.shortageAbout')}</p>
          <ul className="ks-scenarios">
            {scenarios.map(({ id, label, shareClosed, shortage, chance }) => (
              <ShareSide key={id} name={capital(of(label))} share={shareClosed} chance={chance}>
                <p>
                  {say('scenarios.ofShortage')} <DrawnSpan figure={shortage} />.
                </p>
              </ShareSide>
            ))}
          </ul>
          <ShortageTable scenarios={scenarios} unit={unit} />
        </>
      )}
    </section>
  );
}

function ShortageTable({ scenarios, unit }: Props) {
  const { say, of } = useWords();
  const drawnColumns = useDrawnColumns();
  const columns = useMemo(
    () =>
      [
        wordsColumn<Scenario>('name', say('scenarios.name'), ({ label }) => capital(of(label)), true),
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
