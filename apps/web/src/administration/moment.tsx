import { CLOCK, type Language } from '@kapstok/quantity';
import { localeOf } from '../language/day-words.ts';
import { useWords } from '../language/words.ts';
import type { Column } from '../table/column.ts';

const SHAPE = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: CLOCK,
} as const;

/** A moment in few words, on the clock of the country: `3 mrt 2027, 14:05`. */
export function shortMoment(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), SHAPE).format(new Date(moment));
}

/** A moment, which a program can read too. */
export function Moment({ at }: { readonly at: string }) {
  const { language } = useWords();
  return <time dateTime={at}>{shortMoment(at, language)}</time>;
}

/** A column of moments; `none` stands where there is none. */
export function momentColumn<Row>(
  { id, head, none = '' }: { readonly id: string; readonly head: string; readonly none?: string },
  read: (row: Row) => string | null,
  language: Language,
): Column<Row> {
  return {
    id,
    head,
    kind: 'words',
    cell: (row) => {
      const at = read(row);
      return at === null ? <span className="ks-soft">{none}</span> : <Moment at={at} />;
    },
    written: (row) => {
      const at = read(row);
      return at === null ? '' : shortMoment(at, language);
    },
  };
}
