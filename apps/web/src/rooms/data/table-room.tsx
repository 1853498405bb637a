import './data.css';
import type { RecordList } from '@kapstok/contract';
import { tableTitle } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { draftedFields } from '../../editing/draft.ts';
import { useDraft } from '../../editing/draft-store.ts';
import { Leaving } from '../../editing/leaving.tsx';
import { recordsOf } from '../../editing/queries.ts';
import type { Made } from '../../editing/use-change.ts';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { capital } from '../../language/capital.ts';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { DraftBar } from './draft/draft-bar.tsx';
import { RecordGrid } from './grid/record-grid.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { OwnPartOfTable } from './own-part.tsx';
import { RowTools } from './row-tools.tsx';
import { TableTools } from './table-tools.tsx';
import { useKnownRecords } from './use-known-records.ts';
import { useTableWork } from './use-table-work.ts';

/** The rows of one table, to read and to change. */
export function TableRoom() {
  const { say, of } = useWords();
  const { at, mark } = useKeptPlan();
  const { table } = useParams({ from: '/p/$plan/gegevens/$table' });
  const { record = '', field = '', own = '' } = useSearch({ from: '/p/$plan/gegevens/$table' });
  const query = useQuery(recordsOf(at, table, own === 'true'));
  return (
    <>
      <RoomHead title={capital(of(tableTitle(table)))}>
        <p>
          <Link className="ks-way" to="/p/$plan/gegevens" params={{ plan: mark }}>
            {say('data.back')}
          </Link>
        </p>
      </RoomHead>
      <OwnPartOfTable table={table} isOwn={own === 'true'} />
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(list) => (
          <TableWork
            key={`${table} ${record} ${field} ${own}`}
            table={table}
            list={list}
            sentTo={{ record, field }}
          />
        )}
      </Loaded>
    </>
  );
}

const FIRST = 200;

interface Work {
  readonly table: string;
  readonly list: RecordList;
  /** The row and field that the address names. */
  readonly sentTo: { readonly record: string; readonly field: string };
}

function TableWork({ table, list, sentTo: arrivedAt }: Work) {
  const { say, of } = useWords();
  const { at } = useKeptPlan();
  const mine = useDraft(at.plan);
  const [kept, setKept] = useState<{ made: Made; since: number }>();
  // What one began with: while one edits, the list goes on to what others change.
  const [began, setBegan] = useState(list.seq);
  if (mine.draft.length === 0 && began !== list.seq) setBegan(list.seq);
  const work = useTableWork(table, list, mine);
  const [sentTo, setSentTo] = useState(arrivedAt);
  const [asked, setMost] = useState(FIRST);
  const most = Math.max(asked, work.rows.findIndex(({ id }) => id === sentTo.record) + 1);
  const known = useKnownRecords(at);
  const shown = work.rows.slice(0, most);
  return (
    <div className="ks-data">
      <TableTools table={table} list={list} found={work.rows.length} mayEdit={work.mayEdit} />
      <RowTools
        table={table}
        work={work}
        mine={mine}
        onAdded={(record) => setSentTo({ record, field: '' })}
      />
      <RecordGrid
        caption={of(tableTitle(table))}
        of={table}
        columns={work.columns}
        rows={shown}
        found={work.rows.length}
        isEmpty={work.all.length === 0}
        changed={draftedFields(mine.draft)}
        readOnly={!work.mayEdit}
        mayEdit={work.mayEditRow}
        onPut={work.put}
        onStand={work.stand}
        sentTo={sentTo}
        unkept={mine.draft.length}
        sort={work.sort}
        onSort={work.onSort}
      />
      {work.rows.length > shown.length && (
        <button type="button" className="ks-button ks-no-print" onClick={() => setMost(most + FIRST)}>
          {say('data.more', { count: work.rows.length - shown.length })}
        </button>
      )}
      {kept !== undefined && <KeptNotice table={table} made={kept.made} since={kept.since} />}
      <DraftBar
        plan={at.plan}
        mine={mine}
        records={known}
        onKept={(made) => setKept({ made, since: began })}
      />
      <Leaving mine={mine} />
    </div>
  );
}
