import { axisX, axisY, gridY, type Markish, plot, ruleY } from '@observablehq/plot';
import { letterIn } from './letter-in.ts';
import type { Space } from './picture.tsx';

/** What stands along a picture over time, and what is drawn in it. */
export interface OverTime {
  readonly height: number;
  /** The scale of time. */
  readonly times: readonly [first: number, last: number];
  /** Where a time is named, and how. */
  readonly named: readonly number[];
  readonly nameOf: (time: number) => string;
  /** The scale of amounts, and how a number on it is written. */
  readonly amounts: readonly [least: number, most: number];
  readonly tick: (value: number) => string;
  /** How much room is left above it, in letters. */
  readonly above?: number;
  /** @param letter the size of letters in it, in pixels */
  readonly marks: (letter: number) => readonly Markish[];
}

/** Of so many names along the time, one in how many there is room for; a name is so many letters wide. */
export function everyNamed(count: number, space: Space, wide: number): number {
  return Math.max(1, Math.ceil((count * letterIn(space) * wide) / space.width));
}

/** Draws amounts over time: pale lines behind them, times below, amounts beside, and a line at nothing. */
export function drawOverTime(space: Space, over: OverTime): Element {
  const letter = letterIn(space);
  const axis = { tickSize: 0, label: null, fontSize: letter };
  return plot({
    className: 'ks-plot',
    width: space.width,
    height: over.height,
    marginLeft: Math.round(letter * 5.4),
    marginRight: Math.round(letter),
    marginTop: Math.round(letter * (over.above ?? 1)),
    marginBottom: Math.round(letter * 2),
    style: { fontSize: `${letter}px` },
    x: { domain: over.times, label: null },
    y: { domain: over.amounts, nice: true },
    marks: [
      gridY({ stroke: 'var(--ks-rule)', strokeOpacity: 1, ticks: 4 }),
      axisY({ ...axis, ticks: 4, tickFormat: over.tick }),
      axisX(over.named, { ...axis, tickFormat: over.nameOf }),
      ...over.marks(letter),
      ruleY([0], { stroke: 'var(--ks-ink)' }),
    ],
  });
}
