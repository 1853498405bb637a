import { MINUS } from '@kapstok/quantity';
import { printable } from '../neutral-text.ts';
import type { NumberDress } from './written-sheet.ts';

/** Words as a part of a number format: between quotes, which they can't hold themselves. */
function quoted(words: string): string {
  return words === '' ? '' : `"${printable(words).replaceAll('"', "'")}"`;
}

/**
 * The number format of Excel that shows a number in its words: `"ten minste "0.0%`,
 * `+0.0" procentpunt";"−"0.0" procentpunt";"gelijk"`. Below zero it has the minus that it has everywhere.
 */
export function numberFormat({
  decimals,
  isPercent = false,
  isGrouped = true,
  isSigned = false,
  before = '',
  after = '',
  nothing,
}: NumberDress): string {
  const digits = `${isGrouped ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${isPercent ? '%' : ''}`;
  const shown = (said: string, sign = ''): string => `${quoted(said)}${sign}${digits}${quoted(after)}`;
  const none = nothing === undefined ? shown(before) : quoted(nothing);
  return `${shown(before, isSigned ? '+' : '')};${shown(`${before}${MINUS}`)};${none}`;
}
