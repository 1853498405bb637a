import type { Certainty, YearlyChanceDto } from '@kapstok/contract';
import { useMemo, useState } from 'react';
import { useWords } from '../../../language/words.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/data-table.tsx';
import { wordsColumn } from '../../../table/make-column.tsx';
import { useSaveList } from '../../../table/save-list.ts';
import { ChanceWords } from '../drawn/chance-words.tsx';
import { chanceYears, type YearOfChances } from './chance-years.ts';

/** The chances year by year, a row for each year. */
export function ChancesByYear({ chancesByYear: chances }: Pick<Certainty, 'chancesByYear'>) {
  const { say, of } = useWords();
  const rows = useMemo(() => chanceYears(chances), [chances]);
  const columns = useColumns(chances);
  const [sort, setSort] = useState<string>();
  const saveList = useSaveList();
  if (rows.length === 0) return null;
  const save = () => {
    const lines = rows.map((row) => columns.map((column) => column.written(row)));
    saveList(say('chances.file'), [columns.map(({ head }) => head), ...lines]);
  };
  return (
    <section aria-labelledby="chances-head">
      <h2 id="chances-head">{say('chances.title')}</h2>
      <p className="ks-sure__lead">{chances.map(({ about }) => of(about)).join(' ')}</p>
      <DataTable<YearOfChances>
        caption={say('chances.caption')}
        captionHidden
        columns={columns.filter(({ fileOnly }) => fileOnly !== true)}
        rows={rows}
        keyOf={({ year }) => String(year)}
        sort={sort}
        onSort={setSort}
      />
      <button type="button" className="ks-button ks-button--small ks-no-print" onClick={save}>
        {say('figure.csv')}
      </button>
    </section>
  );
}

function useColumns(chances: readonly YearlyChanceDto[]): readonly Column<YearOfChances>[] {
  const { say, of } = useWords();
  return useMemo(
    () => [
      wordsColumn<YearOfChances>('year', say('column.year'), ({ year }) => String(year), true),
      ...chances.flatMap(({ id, label }): readonly Column<YearOfChances>[] => [
        {
          id,
          head: of(label),
          kind: 'number',
          cell: ({ of: told }) => {
            const found = told.get(id);
            if (found === undefined) return '';
            return found.chance === null ? (
              <span className="ks-unknown">{say('value.unknown')}</span>
            ) : (
              <ChanceWords chance={found.chance} />
            );
          },
          sortBy: ({ of: told }) => told.get(id)?.chance?.value,
          written: ({ of: told }) => told.get(id)?.chance?.value ?? say('value.unknown'),
        },
        {
          id: `${id}-error`,
          head: say('drawn.errorOf', { what: of(label) }),
          kind: 'number',
          cell: () => '',
          written: ({ of: told }) => told.get(id)?.chance?.error ?? '',
          fileOnly: true,
        },
      ]),
    ],
    [chances, say, of],
  );
}
