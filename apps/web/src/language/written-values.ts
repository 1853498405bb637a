import { formatNumber, isolated, type Language } from '@kapstok/quantity';

/** What stands between the braces of a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/** The places of a sentence that say how many; any other number, such as a year, stands as it is. */
const COUNTS: ReadonlySet<string> = new Set(['count', 'shown']);

/** The values of a sentence: what they count as one writes it (`5.000`), and words that read the other way kept by themselves. */
export function writtenValues(values: Values, language: Language): Values {
  return Object.fromEntries(
    Object.entries(values).map(([place, value]) => [place, written(place, value, language)]),
  );
}

function written(place: string, value: string | number, language: Language): string | number {
  if (typeof value === 'string') return isolated(value);
  return COUNTS.has(place) ? formatNumber(value, language) : value;
}
