import type { QuarterDto, ScopeRow } from '@kapstok/contract';
import { useMemo } from 'react';
import { type Drawing, Picture } from '../../../chart/picture.tsx';
import { PillarMark } from '../../../figure/pillar-mark.tsx';
import { useWords } from '../../../language/words.ts';
import { type Lane, lanesOf, roadmapHeight } from './lanes.ts';
import type { RoadmapRow } from './roadmap-rows.ts';

interface Props {
  readonly rows: readonly RoadmapRow[];
  readonly quarters: readonly QuarterDto[];
  readonly pillars: readonly ScopeRow[];
}

/** More lanes than this do not fit on a sheet of paper; the table says the same. */
const MOST_ON_PAPER = 30;

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
    <figure
      className={
        lanes.length > MOST_ON_PAPER ? 'ks-figure-frame ks-no-print' : 'ks-figure-frame ks-print-wide'
      }
      aria-labelledby="roadmap-picture"
    >
      <figcaption>
        <h2 id="roadmap-picture" className="ks-figure-frame__title">
          {say('roadmap.picture')}
        </h2>
        <p className="ks-figure-frame__sentence">
          {say('roadmap.sentence', { count: rows.length, lanes: lanes.length, undated: rows.length - dated })}
        </p>
      </figcaption>
      <PillarLegend lanes={lanes} pillars={pillars} />
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

/** Which colour is which pillar, of the pillars in the picture. */
function PillarLegend({
  lanes,
  pillars,
}: {
  readonly lanes: readonly Lane[];
  readonly pillars: readonly ScopeRow[];
}) {
  const drawn = new Set(lanes.map((lane) => lane.pillar));
  const shown = pillars.map(({ code, name }, index) => ({ code, name, place: index + 1 }));
  return (
    <ul className="ks-pillar-legend">
      {shown
        .filter(({ place }) => drawn.has(place))
        .map(({ code, name, place }) => (
          <li key={code} className="ks-scope-name">
            <PillarMark place={place} /> {code} {name}
          </li>
        ))}
    </ul>
  );
}
