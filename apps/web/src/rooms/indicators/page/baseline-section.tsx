import type { BaselineDto, IndicatorPage } from '@kapstok/contract';
import { useMemo } from 'react';
import { ValueHistory } from '../../../history/value-history.tsx';
import { dayWords } from '../../../language/day-words.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { placedColumn, wordsColumn } from '../../../table/make-column.tsx';
import { Section } from './section.tsx';

/** How it stood before the plan did anything, or by when that is to be measured. */
export function BaselineSection({ page }: { readonly page: IndicatorPage }) {
  const { say } = useWords();
  const { baselines, printedBaseline, row } = page;
  if (row.baseline === 'not_needed') return null;
  return (
    <Section title={say('indicator.baselines')}>
      {printedBaseline !== '' && <p>{say('indicator.printedBaseline', { words: printedBaseline })}</p>}
      {baselines.length === 0 && printedBaseline === '' && <p>{say('indicator.noBaseline')}</p>}
      {baselines.length > 0 && <BaselineTable baselines={baselines} />}
    </Section>
  );
}

function BaselineTable({ baselines }: { readonly baselines: readonly BaselineDto[] }) {
  const { say } = useWords();
  const columns = useColumns();
  return (
    <DataTable<BaselineDto>
      caption={say('indicator.baselines')}
      captionHidden
      columns={columns}
      rows={baselines}
      keyOf={({ place }) => String(place.line)}
    />
  );
}

function useColumns(): readonly Column<BaselineDto>[] {
  const { say, of, language } = useWords();
  return useMemo(() => {
    const day = (value: string | null) => (value === null ? '' : dayWords(value, language));
    const placed = (id: 'measuredOn' | 'due', field: string, read: (row: BaselineDto) => string) =>
      placedColumn<BaselineDto>({
        id,
        head: say(`indicator.${id}`),
        read,
        place: ({ place }) => place,
        field,
      });
    const words = (
      id: 'uncertainty' | 'comparison' | 'role' | 'source',
      read: (row: BaselineDto) => string,
    ) => wordsColumn<BaselineDto>(id, say(`indicator.${id}`), read);
    return [
      wordsColumn<BaselineDto>('of', say('indicator.of'), (row) => row.of || say('indicator.ofAll'), true),
      {
        ...wordsColumn<BaselineDto>('value', say('indicator.value'), ({ amount }) => of(amount.words)),
        cell: (row) => <Value baseline={row} />,
      },
      placed('measuredOn', 'measured_on', ({ measuredOn }) => day(measuredOn)),
      words('uncertainty', ({ uncertainty }) => uncertainty),
      words('comparison', ({ comparisonGroup }) => comparisonGroup),
      placed('due', 'due', ({ due }) => day(due)),
      words('role', ({ role }) => role),
      words('source', ({ source }) => source),
    ];
  }, [say, of, language]);
}

function Value({ baseline: { kind, amount, daysLate, place } }: { readonly baseline: BaselineDto }) {
  const { say, of } = useWords();
  if (kind === 'measured') return <ValueHistory place={place}>{of(amount.words)}</ValueHistory>;
  return (
    <>
      <span className="ks-unknown">{say('indicator.baselineTask')}</span>
      {daysLate !== null && (
        <span className="ks-warning"> {say('indicator.baselineLate', { count: daysLate })}</span>
      )}
    </>
  );
}
