import type { Overlaps } from '@kapstok/contract';
import { useMemo } from 'react';
import { useFileValue } from '../../../figure/use-written-value.ts';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { figureColumn, wordsColumn } from '../../../table/make-column.tsx';
import { useSaveList } from '../../../table/save-list.ts';
import { type OverlapRow, overlapRows } from './overlap-rows.ts';

interface Props {
  readonly overlaps: Overlaps;
  readonly unit: string;
}

/** Each project before and after, and what it counts twice with each other project. */
export function OverlapMatrix({ overlaps, unit }: Props) {
  const { say } = useWords();
  const rows = useMemo(() => overlapRows(overlaps, unit), [overlaps, unit]);
  const columns = useMatrixColumns(rows, unit);
  const plan = overlaps.plan.find((amount) => amount.unit === unit);
  const totals: readonly OverlapRow[] =
    plan === undefined ? [] : [{ code: '', name: say('overlap.plan'), amount: plan, withOther: new Map() }];
  const saveList = useSaveList();
  const save = () =>
    saveList(say('overlap.file'), [
      columns.map(({ head }) => head),
      ...[...rows, ...totals].map((row) => columns.map((column) => column.written(row))),
    ]);
  return (
    <section className="ks-register" aria-label={say('overlap.matrix')}>
      <DataTable<OverlapRow>
        caption={say('overlap.matrix')}
        columns={columns}
        rows={rows}
        totals={totals}
        keyOf={({ code, name }) => code || name}
      />
      <button type="button" className="ks-button ks-button--small ks-no-print" onClick={save}>
        {say('figure.csv')}
      </button>
    </section>
  );
}

function useMatrixColumns(rows: readonly OverlapRow[], unit: string): readonly Column<OverlapRow>[] {
  const { say } = useWords();
  const file = useFileValue();
  return useMemo(() => {
    const amount = (id: 'gross' | 'taken' | 'net') =>
      figureColumn<OverlapRow>({
        id,
        head: say(`overlap.${id}`),
        unit,
        read: (row) => row.amount?.[id],
        file,
      });
    return [
      wordsColumn<OverlapRow>('name', say('scopes.name'), ({ code, name }) => `${code} ${name}`.trim(), true),
      amount('gross'),
      amount('taken'),
      amount('net'),
      ...rows.map(({ code }) =>
        figureColumn<OverlapRow>({
          id: `with ${code}`,
          head: say('overlap.with', { code }),
          unit,
          read: (row) => row.withOther.get(code),
          file,
        }),
      ),
    ];
  }, [rows, unit, say, file]);
}
