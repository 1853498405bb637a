import type { Language, Text } from './text.ts';
import { type Unit, unitName } from './unit.ts';

/** A figure that is known in part or whole: its least and most; both equal for a point. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const cache = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language}${digits}`;
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const made = new Intl.NumberFormat(LOCALE[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  cache.set(key, made);
  return made;
}

/** A number with a fixed number of decimals, in the notation of the language: `1.568`, `12,5`. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return formatter(language, digits).format(value === 0 ? 0 : value);
}

/** A share as a percentage: 0.278 is `27,8%`. */
export function formatShare(value: number, language: Language, digits = 1): string {
  return `${formatNumber(value * 100, language, digits)}%`;
}

/** Money for a sentence or a chart: `€ 71,4 mln`, `€ 229.464`. */
export function formatMoney(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `€ ${formatNumber(value / 1e6, language, 1)} ${language === 'nl' ? 'mln' : 'm'}`;
  return `€ ${formatNumber(value, language)}`;
}

/** Decimals in which a unit is shown in a table: FTE and shares with one, the rest whole. */
function digitsOf(unit: Unit, value: number): number {
  if (unit.code === 'FTE' || unit.code === 'person') return Number.isInteger(value) ? 0 : 1;
  const whole =
    unit.code === 'hour' || unit.code === 'EUR' || unit.code === 'EURnpv' || unit.code === 'resident';
  return whole || Number.isInteger(value) ? 0 : 3;
}

/** One amount with its unit: `1.568 fte`, `€ 13.512.740`, `27,8%`, `91 euro per uur`. */
export function formatAmount(value: number, unit: Unit, language: Language): string {
  if (unit.code === '1') return formatShare(value, language);
  if (unit.code === 'EUR' || unit.code === 'EURnpv') return `€ ${formatNumber(value, language)}`;
  if (unit.code === 'year') return String(value);
  if (unit.code === 'EURnpv/EUR') return formatNumber(value, language, 4);
  if (unit.code === '1/year') return `${formatShare(value, language)} ${unitName(unit)[language]}`;
  return `${formatNumber(value, language, digitsOf(unit, value))} ${unitName(unit)[language]}`;
}

/** A point or a range with its unit, in both languages: `2.800 tot 3.000 personen`. */
export function formatBounds(bounds: Bounds, unit: Unit): Text {
  if (bounds.low === bounds.high) {
    return { nl: formatAmount(bounds.low, unit, 'nl'), en: formatAmount(bounds.low, unit, 'en') };
  }
  const open = bounds.high === Number.POSITIVE_INFINITY;
  return {
    nl: open ? `meer dan ${formatAmount(bounds.low, unit, 'nl')}` : spanned(bounds, unit, 'nl', 'tot'),
    en: open ? `more than ${formatAmount(bounds.low, unit, 'en')}` : spanned(bounds, unit, 'en', 'to'),
  };
}

function spanned(bounds: Bounds, unit: Unit, language: Language, word: string): string {
  const [low, high] = [formatAmount(bounds.low, unit, language), formatAmount(bounds.high, unit, language)];
  const name = ` ${unitName(unit)[language]}`;
  const once = name !== ' ' && low.endsWith(name) && high.endsWith(name);
  return `${once ? low.slice(0, -name.length) : low} ${word} ${high}`;
}
