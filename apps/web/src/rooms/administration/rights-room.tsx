import './rights/rights.css';
import type { RightsDto } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { rights } from '../../administration/queries.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { useNarrow } from '../../frame/use-narrow.ts';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import type { Column } from '../../table/column.ts';
import { csvOf, saveFile } from '../../table/csv.ts';
import { ReachMark } from './rights/reach-mark.tsx';
import { RightsByRole } from './rights/rights-by-role.tsx';
import { RightsMatrix } from './rights/rights-matrix.tsx';
import { type RightRow, reachOf, rightRows } from './rights/rights-rows.ts';

/** The one table of rights: who may do what, on which tables, and how far. */
export function RightsRoom() {
  const { say } = useWords();
  const query = useQuery(rights);
  return (
    <>
      <RoomHead title={say('admin.rights.title')} lead={say('admin.rights.lead')} />
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(table) => <Rights table={table} />}
      </Loaded>
    </>
  );
}

function Rights({ table }: { readonly table: RightsDto }) {
  const { say, language } = useWords();
  const narrow = useNarrow();
  const rows = useMemo(() => rightRows(table), [table]);
  const columns = useColumns(table);
  const save = () =>
    saveFile(
      `${say('admin.rights.file')}.csv`,
      csvOf(
        [columns.map(({ head }) => head), ...rows.map((row) => columns.map((column) => column.written(row)))],
        language,
      ),
    );
  return (
    <>
      <ul className="ks-reach-key">
        <li>
          <ReachMark reach="region" /> {say('admin.reach.regionMore')}
        </li>
        <li>
          <ReachMark reach="own" /> {say('admin.reach.ownMore')}
        </li>
        <li>
          <ReachMark reach="none" /> {say('admin.reach.noneMore')}
        </li>
      </ul>
      {narrow ? <RightsByRole table={table} rows={rows} /> : <RightsMatrix columns={columns} rows={rows} />}
      <p className="ks-no-print">
        <button type="button" className="ks-button ks-button--small" onClick={save}>
          {say('figure.csv')}
        </button>
      </p>
      <p className="ks-small ks-soft">{say('admin.rights.note')}</p>
    </>
  );
}

function useColumns(table: RightsDto): readonly Column<RightRow>[] {
  const { say, of } = useWords();
  return useMemo(() => {
    const what: Column<RightRow> = {
      id: 'what',
      head: say('admin.rights.what'),
      kind: 'words',
      namesRow: true,
      cell: ({ name, group }) => (group === undefined ? of(name) : `${of(name)}: ${of(group.name)}`),
      written: ({ name, group }) => (group === undefined ? of(name) : `${of(name)}: ${of(group.name)}`),
    };
    return [
      what,
      ...table.roles.map(
        ({ role, name }): Column<RightRow> => ({
          id: role,
          head: of(name),
          kind: 'words',
          cell: (row) => <ReachMark reach={reachOf(table, role, row)} />,
          written: (row) => say(`admin.reach.${reachOf(table, role, row)}`),
        }),
      ),
    ];
  }, [table, say, of]);
}
