import { fieldOf, type Place, type Row, targetBand } from '@kapstok/plan';
import { type Bounds, formatSpelled, parseUnit, type Text } from '@kapstok/quantity';

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
    .flatMap(([year, target]) => {
      const bounds = targetBand(target);
      return bounds === undefined ? [] : [{ year, place: fieldOf(place, `t${year}`), bounds }];
    });
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
