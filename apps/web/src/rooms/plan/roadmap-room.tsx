import { WayToTable } from '../../place/way-to-table.tsx';
import './roadmap/roadmap.css';
import type { Roadmap } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTyped } from '../../address/use-typed.ts';
import { ChoiceFilter } from '../../filter/choice-filter.tsx';
import { useShownPlan } from '../../frame/plan-context.ts';
import { RoomHead } from '../../frame/room-head.tsx';
import { useWords } from '../../language/words.ts';
import { Loaded } from '../../notice/loaded.tsx';
import { ScreenWaiting, SentenceWaiting } from '../../notice/waiting.tsx';
import { projectsOf, roadmapOf } from '../../server/queries.ts';
import { PlanTabs } from './plan-tabs.tsx';
import { RoadmapFigure } from './roadmap/roadmap-figure.tsx';
import { roadmapRows } from './roadmap/roadmap-rows.ts';
import { RoadmapTable } from './roadmap/roadmap-table.tsx';

/** What is due when: a picture by quarter, and under it the table that says the same. */
export function RoadmapRoom() {
  const { say } = useWords();
  const { at } = useShownPlan();
  const query = useQuery(roadmapOf(at));
  return (
    <>
      <RoomHead
        title={say('roadmap.title')}
        lead={<RoadmapLead roadmap={query.data} failed={query.isError} />}
      >
        <PlanTabs />
      </RoomHead>
      <Loaded query={query} waiting={<ScreenWaiting />}>
        {(roadmap) => <RoadmapPage roadmap={roadmap} />}
      </Loaded>
    </>
  );
}

/** How many milestones there are, of how many projects, and when the first and the last are due. */
function RoadmapLead({
  roadmap,
  failed,
}: {
  readonly roadmap: Roadmap | undefined;
  readonly failed: boolean;
}) {
  const { say, of } = useWords();
  const { levels } = useShownPlan().header;
  if (roadmap === undefined) return <SentenceWaiting failed={failed} />;
  const counts = roadmap.projects.map((project) => project.milestones.length).filter((count) => count > 0);
  const count = counts.reduce((sum, own) => sum + own, 0);
  const [from, to] = [roadmap.quarters[0], roadmap.quarters.at(-1)];
  const projects = say('plan.found', {
    count: counts.length,
    projects: of(levels.projects).toLowerCase(),
    project: of(levels.project).toLowerCase(),
  });
  const found = say('roadmap.found', { count, projects });
  if (from === undefined || to === undefined) return <>{found}.</>;
  const span = { from: say('milestone.quarter', from), to: say('milestone.quarter', to) };
  return (
    <>
      {found}, {say('milestone.span', span)}.
    </>
  );
}

function RoadmapPage({ roadmap }: { readonly roadmap: Roadmap }) {
  const { say, of } = useWords();
  const { header, at } = useShownPlan();
  const { q = '', pillar = '' } = useSearch({ from: '/p/$plan/roadmap' });
  const navigate = useNavigate({ from: '/p/$plan/roadmap' });
  const change = (part: { q?: string | undefined; pillar?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const [typed, setTyped] = useTyped(q, (words) => change({ q: words || undefined }));
  const pillars = useQuery(projectsOf(at)).data?.pillars ?? [];
  const shown = useMemo(() => roadmapRows(roadmap, pillar, q), [roadmap, pillar, q]);
  if (roadmap.projects.every((project) => project.milestones.length === 0))
    return (
      <p>
        {say('roadmap.none')} <WayToTable table="milestones" />
      </p>
    );
  return (
    <>
      <search className="ks-filters ks-no-print">
        <label className="ks-field">
          {say('roadmap.find')}
          <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <ChoiceFilter
          label={of(header.levels.pillar)}
          value={pillar}
          options={pillars.map(({ code, name }) => ({ value: code, words: name }))}
          choose={(chosen) => change({ pillar: chosen })}
        />
      </search>
      <RoadmapFigure rows={shown} quarters={roadmap.quarters} pillars={pillars} />
      <RoadmapTable rows={shown} />
    </>
  );
}
