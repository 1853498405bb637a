import type { Bounds } from '@kapstok/quantity';
import type { BandDto } from '../../schemas/indicators.ts';
import { rounded, upperBound } from '../amount.ts';
import { indicatorAmount } from './indicator-amount.ts';

/** The band of a target for the wire, in numbers and in words. */
export function bandDto(band: Bounds, unit: string): BandDto {
  return { low: rounded(band.low), high: upperBound(band.high), words: indicatorAmount(band, unit) };
}
