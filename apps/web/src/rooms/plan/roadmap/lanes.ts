import type { Space } from '../../../chart/picture.tsx';
import { quarterNumber } from './period.ts';
import type { RoadmapRow } from './roadmap-rows.ts';

/** A milestone on the line of time, in quarters; `to` is the quarter after its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** How many milestones of this project fall in exactly this time. */
  readonly count: number;
}

/** A project in the picture. */
export interface Lane {
  readonly code: string;
  readonly name: string;
  /** Place of its pillar in the plan, from 1; 0 without one. */
  readonly pillar: number;
  readonly spans: readonly Span[];
}

/** Projects with a dated milestone, each with its milestones set out in time. */
export function lanesOf(rows: readonly RoadmapRow[], pillars: readonly string[]): Lane[] {
  const lanes = new Map<string, { row: RoadmapRow; spans: Map<string, Span> }>();
  for (const row of rows) {
    const { quarter, until } = row.milestone;
    if (quarter === null) continue;
    const from = quarterNumber(quarter);
    const to = (until === null ? from : Math.max(from, quarterNumber(until))) + 1;
    const lane = lanes.get(row.code) ?? { row, spans: new Map<string, Span>() };
    const key = `${from} ${to}`;
    lane.spans.set(key, { from, to, count: (lane.spans.get(key)?.count ?? 0) + 1 });
    lanes.set(row.code, lane);
  }
  return [...lanes.values()].map(({ row, spans }) => ({
    code: row.code,
    name: row.name,
    pillar: pillars.indexOf(row.pillar) + 1,
    spans: [...spans.values()],
  }));
}

/** How high the picture is. */
export function roadmapHeight(space: Space, lanes: number): number {
  return Math.round(space.letter * (laneHeight(space) * lanes + 3));
}

/** Height of a lane in letters: where there is no room for words beside it, they stand above it. */
export function laneHeight(space: Space): number {
  return isNarrow(space) ? 2.9 : 1.6;
}

/** Whether there is room for words beside the lanes. */
export function isNarrow(space: Space): boolean {
  return space.width < 40 * space.letter;
}
