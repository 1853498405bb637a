import type { RecordList, RecordTable } from '@kapstok/contract';
import { ABOUT_TABLES } from '@kapstok/plan';
import { formatNumber } from '@kapstok/quantity';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { recordTablesOf } from '../../editing/queries.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { capital } from '../../language/capital.ts';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { useMayWords } from '../../session/use-own-part.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { wordsColumn } from '../../table/make-column.tsx';
import { ImportSection } from './import/import-section.tsx';
import { OwnPartLinks } from './own-part.tsx';

/** What is told of the tables themselves is shown with them. */
const TOLD: ReadonlySet<string> = new Set(Object.values(ABOUT_TABLES));

/** The tables of a kept plan, in words and with how many rows each has. */
export function DataRoom() {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const query = useQuery(recordTablesOf(at));
  return (
    <>
      <RoomHead title={say('rooms.data')} lead={say('data.lead')} />
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(list) => <Tables list={list} />}
      </Loaded>
    </>
  );
}

function Tables({ list }: { readonly list: RecordList }) {
  const { say } = useWords();
  const { viewpoint } = useKeptPlan();
  const columns = useTableColumns();
  return (
    <>
      <OwnPartLinks list={list} />
      <DataTable<RecordTable>
        caption={say('data.tables')}
        captionHidden
        columns={columns}
        rows={list.tables.filter(({ name }) => !TOLD.has(name))}
        keyOf={(row) => row.name}
        empty={say('data.noTables')}
      />
      {viewpoint.whyNotEdit === null && <ImportSection />}
    </>
  );
}

function useTableColumns(): readonly Column<RecordTable>[] {
  const { say, of, language } = useWords();
  const { mark } = useKeptPlan();
  const mayWords = useMayWords();
  return useMemo(
    () => [
      {
        ...wordsColumn<RecordTable>('table', say('data.table'), (row) => of(row.title), true),
        cell: (row) => (
          <Link className="ks-way" to="/p/$plan/gegevens/$table" params={{ plan: mark, table: row.name }}>
            {capital(of(row.title))}
          </Link>
        ),
      },
      {
        id: 'rows',
        head: say('data.rows'),
        kind: 'number',
        cell: (row) => formatNumber(row.rows, language),
        sortBy: (row) => row.rows,
        written: (row) => row.rows,
      },
      wordsColumn<RecordTable>('may', say('data.may'), (row) =>
        row.mayEdit ? mayWords(row.name) : say('data.mayRead'),
      ),
    ],
    [say, of, language, mark, mayWords],
  );
}
