import type { RecordDto, RecordList } from '@kapstok/contract';
import { cellOf } from '@kapstok/plan';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTyped } from '../../address/use-typed.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { useWords } from '../../language/words.ts';
import { planAddress } from '../../server/plan-at.ts';
import type { Column } from '../../table/column.ts';
import { ColumnChoice } from '../../table/column-choice.tsx';
import { inReadingOrder } from './grid/column-order.ts';

interface Props {
  readonly table: string;
  readonly list: RecordList;
  /** How many rows are shown. */
  readonly found: number;
  readonly mayEdit: boolean;
}

/** Finds rows, chooses columns, and takes the table out. */
export function TableTools({ table, list, found, mayEdit }: Props) {
  const { say, language } = useWords();
  const { at } = useKeptPlan();
  const { q = '', without = '' } = useSearch({ from: '/p/$plan/gegevens/$table' });
  const navigate = useNavigate({ from: '/p/$plan/gegevens/$table' });
  const change = (part: { q?: string | undefined; without?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const [typed, setTyped] = useTyped(q, (words) => change({ q: words === '' ? undefined : words }));
  const columns = useChoosable(table, list);
  const hidden = new Set(without.split(',').filter(Boolean));
  const turn = (id: string) => {
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    change({ without: [...next].join(',') || undefined });
  };
  return (
    <>
      <search className="ks-filters ks-no-print">
        <label className="ks-field">
          {say('data.find')}
          <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <ColumnChoice columns={columns} hidden={hidden} onTurn={turn} />
        <p className="ks-soft ks-small" aria-live="polite">
          {say('data.found', { count: found })}
        </p>
        <a className="ks-way" href={`/api/v1${planAddress(at, 'records.csv', { table, language })}`} download>
          {say('data.csv')}
        </a>
      </search>
      {mayEdit && <p className="ks-small ks-soft ks-no-print ks-grid-keys">{say('grid.keys')}</p>}
    </>
  );
}

function useChoosable(table: string, list: RecordList): readonly Column<RecordDto>[] {
  const { of } = useWords();
  return useMemo(
    () =>
      inReadingOrder(table, list.columns).map(({ name, label }, index) => ({
        id: name,
        head: of(label),
        kind: 'words' as const,
        cell: (row: RecordDto) => cellOf(row, name),
        written: (row: RecordDto) => cellOf(row, name),
        namesRow: index === 0,
      })),
    [table, list, of],
  );
}
