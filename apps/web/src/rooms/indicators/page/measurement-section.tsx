import type { IndicatorPage } from '@kapstok/contract';
import { useMemo } from 'react';
import { useWords } from '../../../language/words.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import { Section } from './section.tsx';

type MeasurementRow = IndicatorPage['measurements'][number];

/** Every figure that was handed in, as far as one may see it. */
export function MeasurementSection({ page: { measurements } }: { readonly page: IndicatorPage }) {
  const { say, of } = useWords();
  const columns = useMemo(
    () => [
      wordsColumn<MeasurementRow>(
        'of',
        say('indicator.of'),
        ({ name }) => name || say('indicator.ofAll'),
        true,
      ),
      wordsColumn<MeasurementRow>('period', say('indicators.period'), ({ periodName }) => of(periodName)),
      wordsColumn<MeasurementRow>('value', say('indicators.measured'), ({ words }) => of(words)),
      wordsColumn<MeasurementRow>('state', say('indicator.state'), ({ state }) => of(state)),
      wordsColumn<MeasurementRow>('definition', say('indicator.definitions'), ({ definition }) =>
        say('indicator.version', { version: definition }),
      ),
      ...(measurements.some(({ because }) => because !== '')
        ? [wordsColumn<MeasurementRow>('because', say('request.because'), ({ because }) => because)]
        : []),
    ],
    [say, of, measurements],
  );
  return (
    <Section title={say('indicator.measurements')}>
      {measurements.length === 0 ? (
        <p>{say('indicator.noMeasurements')}</p>
      ) : (
        <DataTable<MeasurementRow>
          caption={say('indicator.measurements')}
          captionHidden
          columns={columns}
          rows={measurements}
          keyOf={({ period, reporter, definition }) => `${period} ${reporter} ${definition}`}
        />
      )}
    </Section>
  );
}
