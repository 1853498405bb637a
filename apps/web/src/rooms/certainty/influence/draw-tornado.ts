import { axisX, barX, dot, gridX, type Markish, plot, ruleX } from '@observablehq/plot';
import { newHatch } from '../../../chart/hatch.ts';
import type { Space } from '../../../chart/picture.tsx';
import type { RowLayout } from '../../../chart/row-layout.ts';
import { rowWords } from '../../../chart/row-words.ts';
import type { Tornado, TornadoBar } from './tornado-bars.ts';
import { tornadoLayout } from './tornado-layout.ts';

/** Draws a bar for each assumption around the middle of the answer; `tick` writes a number on the scale. */
export function drawTornado(tornado: Tornado, space: Space, tick: (value: number) => string): Element {
  const { bars, middle, least, most } = tornado;
  const layout = tornadoLayout(space, bars);
  return plot({
    className: 'ks-plot',
    width: space.width,
    height: layout.height,
    marginLeft: layout.labels,
    marginRight: layout.values,
    marginTop: 0,
    marginBottom: layout.axis,
    style: { fontSize: `${layout.letter}px` },
    x: { domain: [least, most] },
    y: { domain: bars.map(({ key }) => key), axis: null, padding: 0 },
    color: { type: 'identity' },
    marks: [
      gridX({ stroke: 'var(--ks-rule)', strokeOpacity: 1, ticks: layout.ticks }),
      axisX({
        ticks: layout.ticks,
        tickFormat: tick,
        tickSize: 0,
        fill: 'var(--ks-ink-soft)',
        fontSize: layout.letter,
      }),
      ...barMarks(bars, middle, layout),
      ...middleMark(bars, middle, layout),
      ...rowWords(bars, layout, tornado, () => false),
    ],
  });
}

/** Pale where the assumption is low, filled where it is high, with a hollow and a filled end; chance alone is hatched. */
function barMarks(bars: readonly TornadoBar[], middle: number, layout: RowLayout): Markish[] {
  const hatch = newHatch();
  const place = { y: 'key', insetTop: layout.insetTop, insetBottom: layout.insetBottom };
  const real = bars.filter(({ isNoise }) => !isNoise);
  const noise = bars.filter(({ isNoise }) => isNoise);
  const ink = 'var(--ks-mark)';
  const low = layout.stacked ? (layout.insetTop - layout.insetBottom) / 2 : 0;
  const end = { y: 'key', r: layout.letter * 0.3, stroke: ink, strokeWidth: 2, dy: low };
  return [
    hatch.mark,
    barX(real, {
      ...place,
      x1: () => middle,
      x2: 'whenLow',
      fill: 'var(--ks-mark-quiet)',
      fillOpacity: 0.35,
    }),
    barX(real, { ...place, x1: () => middle, x2: 'whenHigh', fill: 'var(--ks-mark-quiet)' }),
    barX(noise, { ...place, x1: 'whenLow', x2: 'whenHigh', fill: hatch.fill }),
    dot(real, { ...end, x: 'whenLow', fill: 'var(--ks-ground)' }),
    dot(real, { ...end, x: 'whenHigh', fill: ink }),
  ];
}

/** The middle of the answer runs through all bars, and not through the words above them. */
function middleMark(bars: readonly TornadoBar[], middle: number, layout: RowLayout): Markish[] {
  if (!layout.stacked) return [ruleX([middle], { stroke: 'var(--ks-ink)', strokeWidth: 2 })];
  return [
    barX(bars, {
      x1: () => middle,
      x2: () => middle,
      y: 'key',
      insetTop: layout.insetTop,
      insetBottom: 0,
      stroke: 'var(--ks-ink)',
      strokeWidth: 2,
    }),
  ];
}
