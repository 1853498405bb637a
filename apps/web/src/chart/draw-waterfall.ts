import { axisX, barX, gridX, link, type Markish, plot, ruleX, tickX } from '@observablehq/plot';
import { newHatch } from './hatch.ts';
import type { Space } from './picture.tsx';
import { pillarColour } from './pillar-colour.ts';
import { type RowLayout, rowLayout } from './row-layout.ts';
import { rowWords } from './row-words.ts';
import type { Bar, Waterfall } from './waterfall-bars.ts';

/** Draws the rows from the shortage to what remains; `tick` writes a number on the scale. */
export function drawWaterfall(waterfall: Waterfall, space: Space, tick: (value: number) => string): Element {
  const { bars, least, most } = waterfall;
  const layout = rowLayout(space, bars);
  const hatch = newHatch();
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
    y: { domain: bars.map((bar) => bar.key), axis: null, padding: 0 },
    color: { type: 'identity' },
    marks: [
      hatch.mark,
      gridX({ stroke: 'var(--ks-rule)', strokeOpacity: 1, ticks: layout.ticks }),
      axisX({
        ticks: layout.ticks,
        tickFormat: tick,
        tickSize: 0,
        fill: 'var(--ks-ink-soft)',
        fontSize: layout.letter,
      }),
      ...barMarks(bars, layout, hatch.fill),
      ...(layout.stacked ? [] : [ruleX([0], { stroke: 'var(--ks-ink)' })]),
      ...rowWords(bars, layout, waterfall, (bar) => bar.kind !== 'pillar'),
    ],
  });
}

/** Filled as far as it is sure, pale as far as it may reach, with a tick at the middle; hollow for a claim. */
function barMarks(bars: readonly Bar[], { insetTop, insetBottom }: RowLayout, hatched: string): Markish[] {
  const place = { y: 'key', insetTop, insetBottom };
  const known = bars.filter((bar) => bar.drawn === 'known');
  const filled = known.filter((bar) => bar.kind !== 'claimed');
  const claimed = known.filter((bar) => bar.kind === 'claimed');
  const ranges = known.filter((bar) => bar.sure !== bar.far);
  const unknown = bars.filter((bar) => bar.drawn === 'unknown');
  const hollow = { ...place, fill: 'none', stroke: 'var(--ks-ink)', strokeWidth: 2 };
  return [
    barX(filled, { ...place, x1: 'start', x2: 'sure', fill: colourOf }),
    barX(filled, { ...place, x1: 'sure', x2: 'far', fill: colourOf, fillOpacity: 0.4 }),
    barX(claimed, { ...hollow, x1: 'start', x2: 'sure' }),
    barX(
      claimed.filter((bar) => bar.sure !== bar.far),
      { ...hollow, x1: 'sure', x2: 'far', strokeDasharray: '4 3' },
    ),
    tickX(ranges, { ...place, x: 'mark', stroke: 'var(--ks-ink)', strokeWidth: 3 }),
    barX(unknown, { ...place, x1: 'start', x2: 'far', fill: hatched, stroke: 'var(--ks-hatch)' }),
    barX(
      known.filter((bar) => bar.open !== bar.far),
      { ...place, x1: 'far', x2: 'open', fill: hatched },
    ),
    link(steps(bars), {
      x1: 'x',
      x2: 'x',
      y1: 'from',
      y2: 'to',
      stroke: 'var(--ks-mark-quiet)',
      strokeDasharray: '2 3',
    }),
  ];
}

/** The lines that lead from the end of one pillar to the start of the next. */
function steps(
  bars: readonly Bar[],
): readonly { readonly x: number; readonly from: string; readonly to: string }[] {
  const pillars = bars.filter((bar) => bar.kind === 'pillar');
  return pillars
    .slice(1)
    .map((bar, index) => ({ x: bar.start, from: pillars[index]?.key ?? bar.key, to: bar.key }));
}

function colourOf(bar: Bar): string {
  if (bar.kind === 'pillar') return pillarColour(bar.pillar);
  return bar.kind === 'computed' ? 'var(--ks-ink)' : 'var(--ks-mark-quiet)';
}
