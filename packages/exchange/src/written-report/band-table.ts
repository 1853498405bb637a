import type { Language } from '@kapstok/quantity';
import type { ExportCell } from '../list-export.ts';
import { WRITTEN_WORDS } from './words.ts';
import type { ReportBand, ReportPicture, ReportTable } from './written-report.ts';

const MOST_DECIMALS = 3;

/** The bands of a picture as a table: the same numbers, for who can't see or wants to compute with them. */
export function bandTable({ title, unit, bands }: ReportPicture, language: Language): ReportTable {
  const decimals = bandDecimals(bands);
  const told = (value: number | null, none: string): ExportCell =>
    value === null ? none : { value, decimals };
  const [open, none] = [WRITTEN_WORDS.open[language], WRITTEN_WORDS.notMeasured[language]];
  const inUnit = (words: string): string => (unit === '' ? words : `${words} (${unit})`);
  return {
    title,
    head: [
      WRITTEN_WORDS.period[language],
      inUnit(WRITTEN_WORDS.low[language]),
      inUnit(WRITTEN_WORDS.high[language]),
      inUnit(WRITTEN_WORDS.measured[language]),
    ],
    figures: [false, true, true, true],
    rows: bands.map(({ period, low, high, measured, measuredWords }) => [
      period,
      told(low, open),
      told(high, open),
      measuredWords ?? told(measured, none),
    ]),
    leads: bands.map(() => null),
    none,
  };
}

/** Decimals that write every number of the bands in full, within reason: one number for all, so that they align. */
export function bandDecimals(bands: readonly ReportBand[]): number {
  const numbers = bands.flatMap(({ low, high, measured }) => [low, high, measured]);
  return Math.max(0, ...numbers.map((number) => (number === null ? 0 : decimalsOf(number))));
}

function decimalsOf(number: number): number {
  const rounded = Number(number.toFixed(MOST_DECIMALS));
  return String(rounded).split('.')[1]?.length ?? 0;
}
