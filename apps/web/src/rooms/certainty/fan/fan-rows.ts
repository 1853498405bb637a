import type { Certainty, DrawnFigureDto } from '@kapstok/contract';
import type { Space } from '../../../chart/picture.tsx';

/** A measure of the plan by year, with its spread. */
export type Fan = Certainty['fans'][number];

/** A year of a measure. */
export type FanYear = Fan['years'][number];

/** A year of a fan as drawn, in the unit of the measure. */
export interface FanBar {
  readonly year: number;
  /** Nine in ten draws lie between these; all equal where nothing is uncertain. Null where the year is not known. */
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
  /** Which end is open because unknown parts would move it. */
  readonly open: 'low' | 'high' | 'none';
}

/** The years of a fan in their order; a year for which the measure does not exist is left out. */
export function fanBars(years: readonly FanYear[]): readonly FanBar[] {
  return years
    .filter(({ figure }) => figure.drawn.kind !== 'notApplicable')
    .map(({ year, figure }) => barOf(year, figure))
    .toSorted((one, other) => one.year - other.year);
}

function barOf(year: number, { drawn }: DrawnFigureDto): FanBar {
  if (drawn.kind !== 'known') return { year, low: null, middle: null, high: null, open: 'none' };
  const { p5, p50, p95, bound } = drawn;
  const open = bound === 'exact' ? 'none' : bound === 'atMost' ? 'low' : 'high';
  return { year, low: p5.value, middle: p50.value, high: p95.value, open };
}

/** Ends of the scale of a fan: it holds nothing, and all that is drawn. */
export function fanScale(bars: readonly FanBar[]): { readonly least: number; readonly most: number } {
  const ends = bars.flatMap(({ low, high }) => (low === null || high === null ? [] : [low, high]));
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return { least, most: most === least ? least + 1 : most };
}

/** How high a fan is drawn, in pixels. */
export function fanHeight({ letter, onPaper }: Space): number {
  return Math.round(letter * (onPaper ? 13 : 15));
}
