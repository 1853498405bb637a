import type { QuarterDto, ScopeRow } from '@kapstok/contract';
import { useMemo } from 'react';
import { type Drawing, Picture } from '../../../chart/picture.tsx';
import { useWords } from '../../../language/words.ts';
import { lanesOf, roadmapHeight } from './lanes.ts';
import type { RoadmapRow } from './roadmap-rows.ts';

interface Props {
  readonly rows: readonly RoadmapRow[];
  readonly quarters: readonly QuarterDto[];
  readonly pillars: readonly ScopeRow[];
}

/** The picture over the table: a lane a project, a mark a milestone, a bar where it takes more than a quarter. */
export function RoadmapFigure({ rows, quarters, pillars }: Props) {
  const { say } = useWords();
  const lanes = useMemo(
    () =>
      lanesOf(
        rows,
        pillars.map(({ code }) => code),
      ),
    [rows, pillars],
  );
  const drawing = useMemo(
    (): Drawing => ({
      height: (space) => roadmapHeight(space, lanes.length),
      draw: async (space) =>
        (await import('./draw-roadmap.ts')).drawRoadmap(lanes, quarters, space, (quarter) =>
          say('roadmap.q', { quarter }),
        ),
    }),
    [lanes, quarters, say],
  );
  const dated = rows.filter(({ milestone }) => milestone.quarter !== null).length;
  return (
    <figure className="ks-figure-frame ks-print-wide" aria-labelledby="roadmap-picture">
      <figcaption>
        <h2 id="roadmap-picture" className="ks-figure-frame__title">
          {say('roadmap.picture')}
        </h2>
        <p className="ks-figure-frame__sentence">
          {say('roadmap.sentence', { count: rows.length, lanes: lanes.length, undated: rows.length - dated })}
        </p>
      </figcaption>
      {lanes.length > 0 && (
        <Picture
          described={say('roadmap.described', {
            lanes: lanes.map((lane) => `${lane.code} ${lane.name}: ${lane.spans.length}`).join('; '),
          })}
          drawing={drawing}
          onPaper={1020}
        />
      )}
    </figure>
  );
}
