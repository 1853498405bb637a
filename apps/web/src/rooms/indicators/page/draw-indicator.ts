import { dot, lineY, type Markish, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { drawOverTime } from '../../../chart/draw-over-time.ts';
import type { Space } from '../../../chart/picture.tsx';
import {
  type BandMark,
  type IndicatorMarks,
  indicatorHeight,
  type LevelMark,
  scaleOf,
} from './period-marks.ts';

/** Least height of a band, in pixels: a point is seen too. */
const THIN = 3;

/** Draws the bands in which a target is reached, what was measured, and what stands beside; `tick` writes a number on the scale. */
export function drawIndicator(marks: IndicatorMarks, space: Space, tick: (value: number) => string): Element {
  const { least, most } = scaleOf(marks);
  const times = [
    ...marks.bands.flatMap(({ from, until }) => [from, until]),
    ...marks.measured.map(({ at }) => at),
    ...marks.breaks,
  ];
  const [first, last] = [Math.floor(Math.min(...times)), Math.ceil(Math.max(...times))];
  const years = Array.from({ length: Math.max(1, last - first) }, (_, index) => first + index);
  return drawOverTime(space, {
    height: indicatorHeight(space),
    times: [first, first + years.length],
    named: years.map((year) => year + 0.5),
    nameOf: (middle) => String(Math.floor(middle)),
    amounts: [least, most],
    tick,
    marks: (letter) => [
      ...bandMarks(marks.bands, most),
      ...levelMarks(marks.levels, first, letter),
      ruleX(marks.breaks, { stroke: 'var(--ks-ink)', strokeWidth: 3 }),
      ...measuredMarks(marks, letter),
    ],
  });
}

/** A pale block over the time of the period, with a line at each end that it has. */
function bandMarks(bands: readonly BandMark[], most: number): Markish[] {
  const top = ({ high }: BandMark) => high ?? most;
  const time = { x1: 'from', x2: 'until' } as const;
  return [
    rectY(bands, { ...time, y1: 'low', y2: top, fill: 'var(--ks-mark-quiet)', fillOpacity: 0.3, inset: 1 }),
    ruleY(bands, {
      ...time,
      y: 'low',
      stroke: 'var(--ks-mark)',
      strokeWidth: THIN,
      insetLeft: 1,
      insetRight: 1,
    }),
    ruleY(
      bands.filter(({ high, low }) => high !== null && high !== low),
      { ...time, y: 'high', stroke: 'var(--ks-mark)', strokeWidth: 1, insetLeft: 1, insetRight: 1 },
    ),
  ];
}

function levelMarks(levels: readonly LevelMark[], first: number, letter: number): Markish[] {
  return [
    ruleY(levels, { y: 'value', stroke: 'var(--ks-ink)', strokeDasharray: '2 4' }),
    text(levels, {
      x: () => first,
      y: 'value',
      text: 'name',
      dx: 4,
      dy: -letter * 0.6,
      textAnchor: 'start',
      fill: 'var(--ks-ink)',
      stroke: 'var(--ks-ground)',
      strokeWidth: letter * 0.3,
    }),
  ];
}

function measuredMarks({ measured }: IndicatorMarks, letter: number): Markish[] {
  return [
    lineY(measured, { x: 'at', y: 'value', z: 'series', stroke: 'var(--ks-ink)', strokeWidth: 2 }),
    dot(measured, { x: 'at', y: 'value', r: letter * 0.32, fill: 'var(--ks-ink)' }),
  ];
}
