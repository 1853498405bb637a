import './indicators.css';
import type { IndicatorList, IndicatorRow } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTyped } from '../../address/use-typed.ts';
import { useShownPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting, SentenceWaiting } from '../../notice/waiting.tsx';
import { indicatorsOf } from '../../server/steering-queries.ts';
import { DataTable } from '../../table/data-table.tsx';
import { ExportLinks } from '../../table/export-links.tsx';
import { matches } from '../../table/matches.ts';
import { OtherThanAsked } from '../measuring/other-than-asked.tsx';
import { useIndicatorColumns } from './indicator-columns.tsx';
import { SteeringTabs } from './steering-tabs.tsx';

/** Every indicator with the target that now holds and what was measured last. */
export function IndicatorsRoom() {
  const { say } = useWords();
  const { at } = useShownPlan();
  const query = useQuery(indicatorsOf(at));
  return (
    <>
      <RoomHead title={say('indicators.title')} lead={<Lead list={query.data} failed={query.isError} />}>
        <SteeringTabs />
      </RoomHead>
      <OtherThanAsked />
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(list) => <IndicatorTable list={list} />}
      </Loaded>
    </>
  );
}

function Lead({ list, failed }: { readonly list: IndicatorList | undefined; readonly failed: boolean }) {
  const { say } = useWords();
  if (list === undefined) return <SentenceWaiting failed={failed} />;
  const { indicators } = list;
  const count = (isSo: (row: IndicatorRow) => boolean) => indicators.filter(isSo).length;
  return (
    <>
      {say('indicators.lead', {
        all: say('indicators.all', { count: indicators.length }),
        measured: count(({ latest }) => latest?.measured.value.kind === 'known'),
        undefined: count(({ isDefined }) => !isDefined),
        late: say('indicators.late', { count: count(({ baseline }) => baseline === 'late') }),
      })}
    </>
  );
}

function IndicatorTable({ list: { indicators } }: { readonly list: IndicatorList }) {
  const { say } = useWords();
  const { q = '', sort } = useSearch({ from: '/p/$plan/indicatoren' });
  const navigate = useNavigate({ from: '/p/$plan/indicatoren' });
  const change = (part: { q?: string | undefined; sort?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const [typed, setTyped] = useTyped(q, (words) => change({ q: words || undefined }));
  const columns = useIndicatorColumns();
  const shown = useMemo(
    () => indicators.filter((row) => matches(`${row.code} ${row.name} ${row.kind} ${row.owner}`, q)),
    [indicators, q],
  );
  if (indicators.length === 0) return <p>{say('indicators.none')}</p>;
  return (
    <>
      <search className="ks-filters ks-no-print">
        <label className="ks-field">
          {say('indicators.find')}
          <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
      </search>
      <DataTable<IndicatorRow>
        caption={say('indicators.caption')}
        columns={columns}
        rows={shown}
        keyOf={({ code }) => code}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        empty={say('indicators.nothing')}
      />
      <ExportLinks list="indicators" />
    </>
  );
}
