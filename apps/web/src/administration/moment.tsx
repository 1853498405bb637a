import type { Language } from '@kapstok/quantity';
import { useWords } from '../language/words.ts';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const SHAPE = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** A moment in words, in the clock of the reader: `3 mrt 2027, 14:05`. */
export function momentWords(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], SHAPE).format(new Date(moment));
}

/** A moment, which a program can read too. */
export function Moment({ at }: { readonly at: string }) {
  const { language } = useWords();
  return <time dateTime={at}>{momentWords(at, language)}</time>;
}
