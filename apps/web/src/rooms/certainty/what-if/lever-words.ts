import { formatNumber, type Language, spelledUnitName } from '@kapstok/quantity';
import { typedNumber } from '../assumption/number-words.ts';

/** A cell of the plan holds no more decimals. */
const MOST_DIGITS = 9;
/** So many figures a number shows that has no end, such as the middle of what is drawn. */
const FIGURES = 4;

/** A number with the decimals that it has, none lost; one that has no end with four figures. */
function exactly(value: number, language: Language): string {
  const digits = Array.from({ length: MOST_DIGITS + 1 }, (_, at) => at).find(
    (at) => Number(value.toFixed(at)) === value,
  );
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return formatNumber(value, language, digits ?? Math.min(MOST_DIGITS, Math.max(0, FIGURES - 1 - size)));
}

/** Whether a number in this unit is written and typed as a percentage. */
function isPercentage(unit: string): boolean {
  return unit === '1' || unit === '1/year';
}

/** Where a lever stands as one types it: `0,68`, `50%`. */
export function leverNumber(value: number, unit: string, language: Language): string {
  if (!isPercentage(unit)) return exactly(value, language);
  return `${exactly(Number((value * 100).toPrecision(12)), language)}%`;
}

/** The same with its unit: `€ 91,50`, `0,68 fte per persoon`, `50%`. */
export function leverWords(value: number, unit: string, language: Language): string {
  const number = leverNumber(value, unit, language);
  if (unit === 'year') return String(value);
  if (unit === '1' || unit === 'count') return number;
  if (unit === 'EUR' || unit === 'EURnpv') return `€ ${number}`;
  if (unit === 'EUR/year') return `€ ${number} ${language === 'nl' ? 'per jaar' : 'per year'}`;
  return `${number} ${spelledUnitName(unit)[language]}`.trim();
}

/** Reads where somebody wants a lever, in the notation in which it stands there; undefined for what is no number. */
export function readLever(words: string, unit: string, language: Language): number | undefined {
  const asPercentage = isPercentage(unit) && !words.includes('%');
  return typedNumber(asPercentage ? `${words}%` : words, language);
}

/** A value within bounds; one that is written as a bound is that bound. Undefined where it lies beyond them. */
export function withinBounds(
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  if (value >= least && value <= most) return value;
  const bound = value < least ? least : most;
  return exactly(value, 'en') === exactly(bound, 'en') ? bound : undefined;
}

/** Places of a slider from one end to the other. */
export const STEPS = 400;

/** The value of a place of a slider, as short as places stay apart. */
export function valueAt(place: number, from: number, to: number): number {
  if (place <= 0 || !(to > from)) return from;
  if (place >= STEPS) return to;
  const step = (to - from) / STEPS;
  const digits = Math.max(0, -Math.floor(Math.log10(step / 2)));
  const rough = 10 ** Math.floor(Math.log10(step / 2));
  const rounded = Number((Math.round((from + place * step) / rough) * rough).toFixed(Math.min(digits, 20)));
  return Math.min(to, Math.max(from, rounded));
}

/** The place of a slider for a value. */
export function placeOf(value: number, from: number, to: number): number {
  if (to === from) return 0;
  return Math.round(((Math.min(to, Math.max(from, value)) - from) / (to - from)) * STEPS);
}
