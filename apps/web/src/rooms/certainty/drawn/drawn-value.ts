import type { DrawnValueDto, EstimatedDto, FigureValueDto } from '@kapstok/contract';
import { formatNumber, type Language } from '@kapstok/quantity';
import { inCell } from '../../../figure/worded.ts';

/** A statistic of what was drawn: nine in ten draws lie between `p5` and `p95`, half of them above `p50`. */
export const STATISTICS = ['p5', 'p50', 'p95'] as const;

/** A statistic of what was drawn. */
export type Statistic = (typeof STATISTICS)[number];

/** What nine in ten draws lie between, as a value with a range. */
export function spanOf(drawn: DrawnValueDto): FigureValueDto {
  if (drawn.kind !== 'known') return { kind: drawn.kind };
  return { kind: 'known', low: drawn.p5.value, high: drawn.p95.value, bound: drawn.bound };
}

/** The middle draw, as a value. */
export function middleOf(drawn: DrawnValueDto): FigureValueDto {
  if (drawn.kind !== 'known') return { kind: drawn.kind };
  return { kind: 'known', low: drawn.p50.value, high: drawn.p50.value, bound: drawn.bound };
}

/** One statistic of a drawn value; undefined where it is not known. */
export function statisticOf(drawn: DrawnValueDto, statistic: Statistic): EstimatedDto | undefined {
  return drawn.kind === 'known' ? drawn[statistic] : undefined;
}

/**
 * A Monte Carlo error for a cell, in the unit of its number: as precise as the number itself, and with more decimals
 * where it would else be nothing. Of a share it is in percentage points: `0,1` beside `29,0%`.
 */
export function errorWords(error: number, unit: string, language: Language): string {
  const isShare = unit === '1';
  if (error === 0) return '0';
  const size = isShare ? error * 100 : error;
  const written = isShare ? formatNumber(size, language, 1) : inCell(size, unit, language);
  if (/[1-9]/.test(written)) return written;
  const digits = Math.min(6, Math.ceil(-Math.log10(Math.abs(size))));
  const fine = formatNumber(size, language, digits);
  return /[1-9]/.test(fine) ? fine : '0';
}
