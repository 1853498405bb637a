import { formatNumber, type Language } from '@kapstok/quantity';

/** What stands between the braces of a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/** The places of a sentence that say how many; any other number, such as a year, stands as it is. */
const COUNTS: ReadonlySet<string> = new Set(['count', 'shown']);

/** The values of a sentence with what they count as one writes it: `5.000`. */
export function writtenCounts(values: Values, language: Language): Values {
  return Object.fromEntries(
    Object.entries(values).map(([place, value]) => [
      place,
      typeof value === 'number' && COUNTS.has(place) ? formatNumber(value, language) : value,
    ]),
  );
}
