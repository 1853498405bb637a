import type { QuarterDto } from '@kapstok/contract';
import { barX, gridX, plot, ruleX, text } from '@observablehq/plot';
import type { Space } from '../../../chart/picture.tsx';
import { pillarColour } from '../../../chart/pillar-colour.ts';
import { isNarrow, type Lane, laneHeight, roadmapHeight } from './lanes.ts';
import { quarterNumber } from './period.ts';

/** Draws a lane a project, from the first quarter to the last; years and quarters stand above it. */
export function drawRoadmap(
  lanes: readonly Lane[],
  quarters: readonly QuarterDto[],
  space: Space,
  quarterWords: (quarter: number) => string,
): Element {
  const letter = space.letter * 0.9375;
  const narrow = isNarrow(space);
  const labels = narrow ? 0 : Math.round(letter * 19);
  const row = laneHeight(space) * space.letter;
  const numbers = quarters.map(quarterNumber);
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const spans = lanes.flatMap((lane) => lane.spans.map((span) => ({ ...span, ...lane, key: lane.code })));
  const colour = (span: { pillar: number }) =>
    span.pillar === 0 ? 'var(--ks-mark)' : pillarColour(span.pillar);
  const fits = space.width - labels > quarters.length * letter * 2.2;
  const years = quarters.filter((at, index) => at.quarter === 1 || index === 0);
  return plot({
    className: 'ks-plot',
    width: space.width,
    height: roadmapHeight(space, lanes.length),
    marginLeft: labels,
    marginRight: 2,
    marginTop: Math.round(space.letter * 3),
    marginBottom: 0,
    style: { fontSize: `${letter}px` },
    color: { type: 'identity' },
    x: { domain: [first, last + 1], axis: null },
    y: { domain: lanes.map((lane) => lane.code), axis: null, padding: 0 },
    marks: [
      gridX(numbers, { stroke: 'var(--ks-rule)', strokeOpacity: 1 }),
      ruleX(years.map(quarterNumber), { stroke: 'var(--ks-rule-strong)' }),
      text(years, {
        x: (at: QuarterDto) => quarterNumber(at),
        text: (at: QuarterDto) => String(at.year),
        frameAnchor: 'top',
        dy: -letter * 2.6,
        dx: 3,
        textAnchor: 'start',
        fontWeight: 650,
      }),
      text(fits ? quarters : [], {
        x: (at: QuarterDto) => quarterNumber(at) + 0.5,
        text: (at: QuarterDto) => quarterWords(at.quarter),
        frameAnchor: 'top',
        dy: -letter * 1.3,
        fill: 'var(--ks-ink-soft)',
      }),
      barX(spans, {
        x1: 'from',
        x2: 'to',
        y: 'key',
        fill: colour,
        insetLeft: 2,
        insetRight: 2,
        insetTop: narrow ? row * 0.55 : row * 0.2,
        insetBottom: row * 0.15,
      }),
      text(lanes, {
        y: 'code',
        x: () => first,
        dx: -labels,
        dy: narrow ? -row * 0.22 : 0,
        text: (lane: Lane) => `${lane.code} ${lane.name}`,
        textAnchor: 'start',
        lineWidth: narrow ? space.width / letter : 18.5,
        textOverflow: 'ellipsis',
      }),
    ],
  });
}
