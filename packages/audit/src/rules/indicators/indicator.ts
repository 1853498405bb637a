import { fieldOf, type Place, type Row } from '@kapstok/plan';
import { type Bounds, formatSpelled, highOf, isKnown, lowOf, parseUnit, type Text } from '@kapstok/quantity';
import { type Polarity, polarityIn } from './polarity.ts';

/** A row of the indicators. */
export type Indicator = Row<'kpis'>;

/** A target with a number in it. */
export interface NumberedTarget {
  readonly year: number;
  readonly place: Place;
  /** From least to most, its tolerance included; percentages as fractions. */
  readonly bounds: Bounds;
}

/** The project, pillar or plan an indicator is about. */
export function scopeOf({ project, pillar }: Indicator): string {
  return project || pillar || 'plan';
}

/** Whether an indicator is a date to reach: it needs no baseline. */
export function isDated({ byYear, unit, shape }: Indicator): boolean {
  if (unit === 'date' || shape === 'dated_milestone') return true;
  const printed = [...byYear.values()].filter((target) => target.printed !== '');
  return printed.length > 0 && printed.every(({ date }) => date !== undefined);
}

/** The targets with a number, in the order of their years. */
export function numberedTargets({ byYear, place }: Indicator): readonly NumberedTarget[] {
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .flatMap(([year, { value, tolerance = 0 }]) => {
      if (!isKnown(value)) return [];
      const bounds = { low: lowOf(value) * (1 - tolerance), high: highOf(value) * (1 + tolerance) };
      return [{ year, place: fieldOf(place, `t${year}`), bounds }];
    });
}

/**
 * 1 when more is better, -1 when less is: by its polarity, else by the way its targets go. 0 when neither says, and when
 * its polarity is not understood: the targets may be what is wrong, so they are not asked then.
 */
export function directionOf(indicator: Indicator): Polarity {
  if (indicator.polarity.trim() !== '') return polarityIn(indicator.polarity) ?? 0;
  const [first, ...later] = numberedTargets(indicator).map(({ bounds }) => middle(bounds));
  const last = later.at(-1);
  if (first === undefined || last === undefined || first === last) return 0;
  return last > first ? 1 : -1;
}

/** The middle of a target; its least where it is open at the top. */
export function middle({ low, high }: Bounds): number {
  return Number.isFinite(high) ? (low + high) / 2 : low;
}

const NUMBER = /\d[\d.,]*%?/g;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/** The numbers in a baseline; percentages as fractions. A year beside another number is no measurement. */
export function baselineNumbers({ baseline, unit }: Indicator): readonly number[] {
  const words = baseline.replace(/\([^)]*\)/g, ' ');
  const numbers = [...words.matchAll(NUMBER)].flatMap(([printed]) => {
    const value = numberIn(printed.replace('%', ''));
    return Number.isNaN(value) ? [] : [{ value, percent: printed.endsWith('%') }];
  });
  const measured = numbers.length > 1 ? numbers.filter(({ value }) => !isYear(value)) : numbers;
  return measured.map(({ value, percent }) => (percent || unit === '%' ? value / 100 : value));
}

function numberIn(printed: string): number {
  const words = printed.replace(/[.,]+$/, '');
  const plain = THOUSANDS.test(words) ? words.replaceAll('.', '') : words;
  return Number(plain.replace(',', '.'));
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2100;
}

/** A target or a baseline as a sentence has it, in the unit of its indicator: `25,0% tot 60,0%`, `1.200 tot 1.800 personen`. */
export function boundsIn({ unit }: Indicator, bounds: Bounds): Text {
  const spelling = unit === '%' ? '1' : unit;
  return formatSpelled(bounds, parseUnit(spelling)?.unit.code === 'count' ? '' : spelling);
}
