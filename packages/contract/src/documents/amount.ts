import type { FigureValue } from '@kapstok/engine';
import type { Amount } from '../schemas/calc-document.ts';

const DIGITS = 14;

/** A number without the noise that binary arithmetic leaves behind its last digits. */
export function rounded(value: number): number {
  const size = Number(value.toPrecision(DIGITS));
  return size === 0 ? 0 : size;
}

/** The upper bound of a range; null where there is none. */
export function upperBound(high: number): number | null {
  return Number.isFinite(high) ? rounded(high) : null;
}

/** A figure for machines: a number, a range, or null when no part of it is known or it does not apply. */
export function amountOf(value: FigureValue | undefined): Amount {
  if (value === undefined || value.kind !== 'known') return null;
  if (value.low === value.high) return rounded(value.low);
  return { low: rounded(value.low), high: upperBound(value.high) };
}
