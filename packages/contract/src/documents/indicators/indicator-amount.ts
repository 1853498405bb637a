import type { Bound } from '@kapstok/engine';
import {
  type Bounds,
  formatNumber,
  formatSpelled,
  type Language,
  parseUnit,
  spelledUnitName,
  type Text,
  text,
} from '@kapstok/quantity';
import { withBound } from '../bounded-words.ts';

/** Below this an amount has decimals: 7,5 uur a week is no 8. */
const SMALL = 100;
const MOST_DECIMALS = 2;

/** The unit of a milestone: it is there or it is not. */
const DATE = 'date';
const REACHED = text('gehaald', 'reached');
const NOT_REACHED = text('nog niet gehaald', 'not reached yet');

/** A number or a range of an indicator in words, as precisely as it stands: `480 tot 720 personen`, `7,5 uur`, `40%`. */
export function indicatorAmount(bounds: Bounds, unit: string): Text {
  if (unit === DATE) return bounds.low > 0 ? REACHED : NOT_REACHED;
  const known = parseUnit(unit)?.unit;
  if (known?.code === '1') return text(shares(bounds, 'nl', ' tot '), shares(bounds, 'en', ' to '));
  const name = known?.code === 'count' ? text('', '') : spelledUnitName(unit);
  const isSmall = [bounds.low, bounds.high].some((end) => Math.abs(end) < SMALL && !Number.isInteger(end));
  const isPlain = known === undefined || known.code === 'count' || (isSmall && !known.code.startsWith('EUR'));
  if (!isPlain) return formatSpelled(bounds, unit);
  return text(`${numbers(bounds, 'nl')} ${name.nl}`.trim(), `${numbers(bounds, 'en')} ${name.en}`.trim());
}

/** What measurements come to in words, with before it what its gaps make of it: `ten minste 100,5 uur`. The least is never more than it is. */
export function measuredTotalInWords(
  { value, bound }: { readonly value: number; readonly bound: Bound },
  unit: string,
): Text {
  const shown = bound === 'atLeast' && unit !== DATE ? lowered(value, unit) : value;
  return withBound(bound, indicatorAmount({ low: shown, high: shown }, unit));
}

/** What binary arithmetic leaves below a number is no reason to tell a lower one. */
const RESIDUE = 1e-6;

/** No more than this amount, in as many decimals as words have of it. */
function lowered(value: number, unit: string): number {
  const isShare = parseUnit(unit)?.unit.code === '1';
  const scale = isShare ? 1000 : Math.abs(value) < SMALL ? 10 ** MOST_DECIMALS : 1;
  return Math.floor(value * scale + RESIDUE) / scale;
}

function numbers({ low, high }: Bounds, language: Language): string {
  const write = (value: number): string => formatNumber(value, language, decimalsOf(value));
  return spanned(write(low), high === Number.POSITIVE_INFINITY ? undefined : write(high), language);
}

function shares({ low, high }: Bounds, language: Language, to: string): string {
  const write = (value: number): string =>
    `${formatNumber(value * 100, language, Math.min(1, decimalsOf(value * 100)))}%`;
  if (high === Number.POSITIVE_INFINITY) return spanned(write(low), undefined, language);
  return low === high ? write(low) : `${write(low)}${to}${write(high)}`;
}

function spanned(low: string, high: string | undefined, language: Language): string {
  if (high === undefined) return language === 'nl' ? `meer dan ${low}` : `more than ${low}`;
  if (low === high) return low;
  return language === 'nl' ? `${low} tot ${high}` : `${low} to ${high}`;
}

/** What binary arithmetic leaves behind the second decimal is no decimal. */
function decimalsOf(value: number): number {
  return Number(value.toFixed(MOST_DECIMALS)).toString().split('.')[1]?.length ?? 0;
}
