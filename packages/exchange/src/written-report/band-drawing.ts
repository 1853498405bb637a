import { formatNumber, type Language } from '@kapstok/quantity';
import { bandDecimals } from './band-table.ts';
import type { ReportPicture } from './written-report.ts';

/** A band as it is drawn: heights as parts of the picture's, from its foot. */
interface DrawnBand {
  readonly period: string;
  readonly low: number;
  readonly high: number;
  /** Whether the band has an end there, or goes on. */
  readonly hasLow: boolean;
  readonly hasHigh: boolean;
  readonly measured: { readonly at: number; readonly words: string } | null;
}

/** A picture as it is drawn. */
export interface DrawnPicture {
  readonly bands: readonly DrawnBand[];
  readonly lines: readonly { readonly at: number; readonly words: string }[];
}

/** How many steps the scale has, about. */
const STEPS = 5;
/** Least room above and below what is drawn, in steps. */
const ROOM = 0.5;

/** Places of bands, marks and lines: the page only draws them. */
export function drawnPicture({ bands }: ReportPicture, language: Language): DrawnPicture {
  const numbers = bands
    .flatMap(({ low, high, measured }) => [low, high, measured])
    .filter((number) => number !== null);
  const scale = scaleOf(numbers);
  const at = (value: number): number => part((value - scale.from) / (scale.to - scale.from));
  const decimals = bandDecimals(bands);
  const drawn = bands.map(({ period, low, high, measured, measuredWords }) => ({
    period,
    low: low === null ? 0 : at(low),
    high: high === null ? 1 : at(high),
    hasLow: low !== null,
    hasHigh: high !== null,
    measured:
      measured === null
        ? null
        : { at: at(measured), words: measuredWords ?? formatNumber(measured, language, decimals) },
  }));
  const lines = scale.lines.map((value) => ({
    at: at(value),
    words: formatNumber(value, language, scale.decimals),
  }));
  return { bands: drawn, lines };
}

interface Scale {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly number[];
  readonly decimals: number;
}

/** A scale from a round number below all to one above: from nothing where that is not far off. */
function scaleOf(numbers: readonly number[]): Scale {
  const [low, high] = numbers.length === 0 ? [0, 1] : [Math.min(...numbers), Math.max(...numbers)];
  const bottom = low > 0 && low < high * 0.7 ? 0 : low;
  const step = roundStep((high - bottom || Math.abs(high) || 1) / STEPS);
  // Room at both ends, so that a mark near the highest line does not touch the edge.
  const first = bottom === 0 ? 0 : Math.floor(bottom / step - ROOM);
  const last = Math.ceil(high / step + ROOM);
  const lines = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return { from: first * step, to: last * step, lines, decimals: Math.min(decimals, 6) };
}

/** The least of 1, 2, 5, 10, … that is not less. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((round) => round * power >= step * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function part(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
