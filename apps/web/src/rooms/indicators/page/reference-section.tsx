import type { IndicatorPage } from '@kapstok/contract';
import { useMemo } from 'react';
import { useWords } from '../../../language/words.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { placedColumn, wordsColumn } from '../../../table/make-column.tsx';
import { Section } from './section.tsx';

type Reference = IndicatorPage['references'][number];

/** Figures of elsewhere: the country, another region, a norm. */
export function ReferenceSection({ page: { references } }: { readonly page: IndicatorPage }) {
  const { say, of } = useWords();
  const columns = useMemo(
    () => [
      wordsColumn<Reference>('area', say('indicator.area'), ({ area }) => area, true),
      wordsColumn<Reference>('period', say('indicators.period'), ({ periodName }) => of(periodName)),
      placedColumn<Reference>({
        id: 'value',
        head: say('indicator.value'),
        read: ({ amount }) => of(amount.words),
        place: ({ place }) => place,
        field: 'value',
      }),
      wordsColumn<Reference>('meaning', say('indicator.meaning'), ({ meaning }) => meaning),
      wordsColumn<Reference>('source', say('indicator.source'), ({ source }) => source),
    ],
    [say, of],
  );
  return (
    <Section title={say('indicator.references')}>
      {references.length === 0 ? (
        <p>{say('indicator.noReferences')}</p>
      ) : (
        <DataTable<Reference>
          caption={say('indicator.references')}
          captionHidden
          columns={columns}
          rows={references}
          keyOf={({ area, period }) => `${area} ${period}`}
        />
      )}
    </Section>
  );
}
