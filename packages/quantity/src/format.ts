import type { Language, Text } from './text.ts';
import { type Unit, unitName } from './unit.ts';

/** A figure that is known in part or whole: its least and most; both equal for a point. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const cache = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language}${least}-${most}`;
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const made = new Intl.NumberFormat(LOCALE[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    signDisplay: 'negative',
  });
  cache.set(key, made);
  return made;
}

/** The sign of what is below zero; a hyphen, with which words are joined and broken off, would be none. */
export const MINUS = '−';

function signed(formatted: string): string {
  return formatted.replace('-', MINUS);
}

/** A number with a fixed number of decimals, in the notation of the language: `1.568`, `12,5`, `−3`. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return signed(formatter(language, digits, digits).format(value));
}

/** A share as a percentage: 0.278 is `27,8%`. */
export function formatShare(value: number, language: Language, digits = 1): string {
  return `${formatNumber(value * 100, language, digits)}%`;
}

/** Below this a chance would be written as nothing, and above what is left as certain: draws do not prove that. */
const RARE = 0.01;

/** A smaller part than this of a value is what rounding leaves of sums. */
const RESIDUE = 1e-6;

/** The error of a number that was drawn; none where it is no more than what rounding leaves. */
export function errorOf(value: number, error: number): number {
  return Math.abs(error) < RESIDUE * Math.abs(value) ? 0 : error;
}

/** Whether a chance is so near to never or always that draws tell no more of it than that. */
export function isNextToSure(chance: number): boolean {
  return chance < RARE || chance > 1 - RARE;
}

/** A chance in whole percents, never all or nothing: `64%`, `minder dan 1%`, `meer dan 99%`. */
export function formatChance(chance: number, language: Language): string {
  if (!isNextToSure(chance)) return formatShare(chance, language, 0);
  const isRare = chance < RARE;
  if (language === 'nl') return isRare ? 'minder dan 1%' : 'meer dan 99%';
  return isRare ? 'less than 1%' : 'more than 99%';
}

/** Money for a sentence or a chart: `€ 71,4 mln`, `€ 229.464`, `€ −10.000`. */
export function formatMoney(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `€ ${formatNumber(value / 1e6, language, 1)} ${language === 'nl' ? 'mln' : 'm'}`;
  return `€ ${formatNumber(value, language)}`;
}

const WHOLE: ReadonlySet<string> = new Set(['hour', 'EURnpv', 'resident']);

/** A number as a table shows it in its unit: FTE and people with one decimal, hours and money whole, rates with up to three. */
function numberOf(value: number, of: Unit, language: Language): string {
  if (of.code === 'FTE' || of.code === 'person') return formatNumber(value, language, isWhole(value) ? 0 : 1);
  return WHOLE.has(of.code) ? formatNumber(value, language) : signed(formatter(language, 0, 3).format(value));
}

/** What an amount per year is an amount of: `hour/year` is written as precisely as `hour`. */
function withoutYear({ code, powers }: Unit): Unit {
  return code.endsWith('/year') ? { code: code.slice(0, -'/year'.length), powers } : { code, powers };
}

/** Whether a number is whole but for what binary arithmetic leaves behind: 2.600 x 0,68 is 1.768. */
function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

/** One amount with its unit, a mere count without: `1.568 fte`, `€ 13.512.740`, `27,8%`, `91 euro per uur`, `0,7 fte per persoon`. */
export function formatAmount(value: number, unit: Unit, language: Language): string {
  if (unit.code === '1') return formatShare(value, language);
  if (unit.code === 'EUR' || unit.code === 'EURnpv') return `€ ${formatNumber(value, language)}`;
  if (unit.code === 'EUR/year')
    return `€ ${formatNumber(value, language)} ${language === 'nl' ? 'per jaar' : 'per year'}`;
  if (unit.code === 'year') return String(value);
  if (unit.code === 'count') return numberOf(value, unit, language);
  if (unit.code === 'EURnpv/EUR') return formatNumber(value, language, 4);
  if (unit.code === '1/year') return `${formatShare(value, language)} ${unitName(unit)[language]}`;
  return `${numberOf(value, withoutYear(unit), language)} ${unitName(unit)[language]}`;
}

/**
 * A point or a range with its unit, in both languages: `2.800 tot 3.000 personen`. A range so narrow that both ends
 * are written alike is written once.
 */
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
  if (low === high) return low;
  const name = ` ${unitName(unit)[language]}`;
  return `${low.endsWith(name) ? low.slice(0, -name.length) : low} ${word} ${high}`;
}
