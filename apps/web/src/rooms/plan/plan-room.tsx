import './plan-room.css';
import type { ProjectList } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { PlanAnswer } from '../../frame/plan-answer.tsx';
import { useShownPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting } from '../../notice/waiting.tsx';
import { projectsOf as projectsQuery } from '../../server/queries.ts';
import { ColumnChoice } from '../../table/column-choice.tsx';
import { DataTable } from '../../table/data-table.tsx';
import { ExportLinks } from '../../table/export-links.tsx';
import { usePlanColumns } from './plan-columns.tsx';
import { PlanFilters } from './plan-filters.tsx';
import { PlanTabs } from './plan-tabs.tsx';
import { projectsOf, type TreeRow, treeOf } from './scope-tree.ts';

/** The plan as a tree and a table: pillars, projects, and the figures of each. */
export function PlanRoom() {
  const { say, of } = useWords();
  const { header, at } = useShownPlan();
  const query = useQuery(projectsQuery(at));
  const { pillars, projects } = header.levels;
  return (
    <>
      <RoomHead
        title={say('plan.title', { pillars: of(pillars), projects: of(projects).toLowerCase() })}
        lead={<PlanAnswer />}
      >
        <PlanTabs />
      </RoomHead>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(list) => <PlanTable list={list} />}
      </Loaded>
    </>
  );
}

function PlanTable({ list }: { readonly list: ProjectList }) {
  const { say, of } = useWords();
  const { header } = useShownPlan();
  const { q = '', sort, flat, closed = '', without = '' } = useSearch({ from: '/p/$plan/plan' });
  const navigate = useNavigate({ from: '/p/$plan/plan' });
  const places = useMemo(() => new Map(list.pillars.map((row, index) => [row.code, index + 1])), [list]);
  const rows = useMemo(() => (flat === undefined ? treeOf(list, q) : projectsOf(list, q)), [list, q, flat]);
  const folded = useMemo(() => keysIn(closed), [closed]);
  const hidden = useMemo(() => keysIn(without), [without]);
  const columns = usePlanColumns(places, flat !== undefined);
  const shown = useMemo(() => columns.filter(({ id }) => !hidden.has(id)), [columns, hidden]);
  const change = (part: Partial<Record<'sort' | 'closed' | 'without', string | undefined>>) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  return (
    <>
      <PlanFilters
        found={rows.reduce((sum, row) => sum + (row.row.kind === 'project' ? 1 : row.under.length), 0)}
      />
      <div className="ks-no-print">
        <ColumnChoice
          columns={columns}
          hidden={hidden}
          onTurn={(id) => change({ without: [...flipped(hidden, id)].join(',') || undefined })}
        />
      </div>
      <DataTable<TreeRow>
        caption={say('plan.caption', { projects: of(header.levels.projects) })}
        captionHidden
        columns={shown}
        rows={rows}
        keyOf={keyOf}
        under={under}
        closed={folded}
        onTurn={(key) => change({ closed: [...flipped(folded, key)].join(',') || undefined })}
        totals={[{ row: list.plan, under: [], pillarName: '' }]}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        empty={say('plan.none')}
      />
      <p className="ks-small ks-soft">
        {header.structuralYear === null
          ? say('plan.note')
          : say('plan.noteYear', { year: header.structuralYear })}
      </p>
      <ExportLinks list="projects" />
    </>
  );
}

const keyOf = ({ row }: TreeRow) => `${row.kind} ${row.code}`;
const under = (row: TreeRow) => row.under;

function keysIn(mark: string): ReadonlySet<string> {
  return new Set(mark.split(',').filter(Boolean));
}

function flipped(keys: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
