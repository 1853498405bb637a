import { type Language, momentInWords } from '@kapstok/quantity';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** The locale in which days and numbers of a language are written. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** A day such as `2026-10-01` in words: `1 oktober 2026`. */
export function dayWords(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...DAY, timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A moment in words, on the clock of the country; the last minute of a day stands for that day. */
export function momentWords(moment: string, language: Language): string {
  return momentInWords(new Date(moment))[language];
}
