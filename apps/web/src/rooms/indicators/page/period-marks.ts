import type { IndicatorPage, IndicatorPeriod } from '@kapstok/contract';
import { parseUnit } from '@kapstok/quantity';
import type { Space } from '../../../chart/picture.tsx';

/** A band of a target over the time of its period; `high` null: without an upper end. */
export interface BandMark {
  readonly from: number;
  readonly until: number;
  readonly low: number;
  readonly high: number | null;
}

/** What was measured, at the end of its period. */
interface MeasuredMark {
  readonly at: number;
  readonly value: number;
  /** Figures of one way of measuring belong to one line. */
  readonly series: string;
}

/** A level that stands beside: the baseline, or a figure of elsewhere. */
export interface LevelMark {
  readonly value: number;
  readonly name: string;
}

/** Everything that is drawn of an indicator, in its unit and in years. */
export interface IndicatorMarks {
  readonly bands: readonly BandMark[];
  readonly measured: readonly MeasuredMark[];
  readonly levels: readonly LevelMark[];
  /** Where from is measured otherwise. */
  readonly breaks: readonly number[];
}

/** The unit in which an indicator is drawn: that of its last period, for a definition may have another than the one before it. */
export function unitDrawn({ row, periods }: Pick<IndicatorPage, 'row' | 'periods'>): string {
  return periods.at(-1)?.unit ?? row.unit;
}

/** `persons` and `person` are one. */
function codeOf(unit: string): string {
  return parseUnit(unit)?.unit.code ?? unit;
}

/** What of an indicator can be drawn in one unit; of the baselines and figures of elsewhere those that are one number. */
export function marksOf(
  page: Pick<IndicatorPage, 'row' | 'periods' | 'baselines' | 'references'>,
  baselineName: string,
): IndicatorMarks {
  const { baselines, references } = page;
  const unit = codeOf(unitDrawn(page));
  const periods = page.periods.filter((period) => codeOf(period.unit) === unit);
  const levels = [
    ...baselines.filter(({ of }) => of === '').map(({ amount }) => ({ name: baselineName, amount })),
    ...references.map(({ area, amount }) => ({ name: area, amount })),
  ];
  return {
    bands: periods.flatMap(bandOf),
    measured: periods.flatMap(measuredOf),
    levels: levels.flatMap(({ name, amount: { value } }) =>
      value.kind === 'known' && value.low === value.high ? [{ name, value: value.low }] : [],
    ),
    breaks: periods.filter(({ isBreak }) => isBreak).map(({ from }) => from),
  };
}

function bandOf({ from, until, target }: IndicatorPeriod): readonly BandMark[] {
  const band = target?.band ?? null;
  return band === null ? [] : [{ from, until, low: band.low, high: band.high }];
}

function measuredOf({
  from,
  until,
  definition,
  measured: { value },
}: IndicatorPeriod): readonly MeasuredMark[] {
  if (value.kind !== 'known' || value.high === null) return [];
  // A year and its quarters are other lines: one is what the others come to.
  const length = Math.round((until - from) * 12);
  return [{ at: until, value: (value.low + value.high) / 2, series: `${definition} ${length}` }];
}

/** Ends of the scale: it holds nothing and all that is drawn. */
export function scaleOf({ bands, measured, levels }: IndicatorMarks): {
  readonly least: number;
  readonly most: number;
} {
  const ends = [
    ...bands.flatMap(({ low, high }) => [low, high ?? low * 1.25]),
    ...measured.map(({ value }) => value),
    ...levels.map(({ value }) => value),
  ];
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return { least, most: most === least ? least + 1 : most };
}

/** How high the picture is, in pixels. */
export function indicatorHeight({ letter, onPaper }: Space): number {
  return Math.round(letter * (onPaper ? 13 : 17));
}
