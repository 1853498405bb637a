import { areaY, dot, lineY, type Markish, rectY, ruleX } from '@observablehq/plot';
import { drawOverTime, everyNamed } from '../../../chart/draw-over-time.ts';
import { newHatch } from '../../../chart/hatch.ts';
import type { Space } from '../../../chart/picture.tsx';
import { type FanBar, fanHeight, fanScale } from './fan-rows.ts';

/** How much of the scale an open end takes, and how wide a year is. */
const OPEN_SHARE = 0.05;
const HALF_YEAR = 0.32;
const HALF_BAR = 0.08;

/** Draws what nine in ten draws lie between, year by year, with the middle marked; `tick` writes a number on the scale. */
export function drawFan(bars: readonly FanBar[], space: Space, tick: (value: number) => string): Element {
  const { least, most } = fanScale(bars);
  const years = bars.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const every = everyNamed(years.length, space, 3);
  return drawOverTime(space, {
    height: fanHeight(space),
    times: [first - 0.5, last + 0.5],
    named: years.filter((_, index) => index % every === 0),
    nameOf: String,
    amounts: [least, most],
    tick,
    marks: (letter) => fanMarks(bars, least, most, letter),
  });
}

/** A pale band with a bar for each year, so that a year by itself is seen too; the unknown is hatched. */
function fanMarks(bars: readonly FanBar[], least: number, most: number, letter: number): Markish[] {
  const hatch = newHatch();
  const known = bars.filter((bar) => bar.middle !== null);
  const unknown = bars.filter((bar) => bar.middle === null);
  const end = (most - least) * OPEN_SHARE;
  const around = (half: number) => ({
    x1: (bar: FanBar) => bar.year - half,
    x2: (bar: FanBar) => bar.year + half,
    fill: hatch.fill,
  });
  const hatched = around(HALF_BAR);
  const open = (way: FanBar['open']) => known.filter((bar) => bar.open === way);
  return [
    hatch.mark,
    rectY(unknown, { ...around(HALF_YEAR), y1: () => least, y2: () => most, stroke: 'var(--ks-hatch)' }),
    areaY(bars, { x: 'year', y1: 'low', y2: 'high', fill: 'var(--ks-mark-quiet)', fillOpacity: 0.3 }),
    ruleX(known, {
      x: 'year',
      y1: 'low',
      y2: 'high',
      stroke: 'var(--ks-mark-quiet)',
      strokeWidth: letter * 0.5,
      strokeOpacity: 0.8,
    }),
    rectY(open('high'), { ...hatched, y1: 'high', y2: (bar: FanBar) => (bar.high ?? 0) + end }),
    rectY(open('low'), { ...hatched, y1: 'low', y2: (bar: FanBar) => (bar.low ?? 0) - end }),
    lineY(bars, { x: 'year', y: 'middle', stroke: 'var(--ks-ink)', strokeWidth: 2 }),
    dot(known, { x: 'year', y: 'middle', r: letter * 0.27, fill: 'var(--ks-ink)' }),
  ];
}
