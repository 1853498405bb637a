import { type Language, type Text, text } from './text.ts';

/** The time zone in which days begin and moments are written: that of the country, wherever a reader or a server is. */
export const CLOCK = 'Europe/Amsterdam';

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const MINUTE = { ...DAY, hour: '2-digit', minute: '2-digit' } as const;
const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

type Written = Readonly<Record<'day' | 'minute', Intl.DateTimeFormat>>;

function written(language: Language): Written {
  const format = (shape: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALE[language], { ...shape, timeZone: CLOCK });
  return { day: format(DAY), minute: format(MINUTE) };
}

const WRITTEN: Readonly<Record<Language, Written>> = { nl: written('nl'), en: written('en') };
const DAYS = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: CLOCK });
const MINUTES = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: CLOCK,
});

const SECONDS = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: CLOCK,
});

/** The day of a moment on the clock of the country, in an order that sorts: `2026-10-01`. */
export function dayOnClock(moment: Date): string {
  return DAYS.format(moment);
}

/** The minute of a moment on the clock of the country, in an order that sorts: `2026-10-01 14:30`. */
export function minuteOnClock(moment: Date): string {
  return MINUTES.format(moment);
}

/** A moment to the second on the clock of the country, in an order that sorts: `2026-10-01 14:30:05`. */
export function secondOnClock(moment: Date): string {
  return SECONDS.format(moment);
}

const HOUR = 3_600_000;
const NEITHER = text('', '');

/** Which of the two a minute is that the clock shows twice, because it was set back; nothing of others. */
function turnInWords(moment: Date, minute: string): Text {
  const inHours = (hours: number): string => minuteOnClock(new Date(moment.getTime() + hours * HOUR));
  if (inHours(1) === minute) return text(' (zomertijd)', ' (summer time)');
  return inHours(-1) === minute ? text(' (wintertijd)', ' (winter time)') : NEITHER;
}

/**
 * A moment in words: `1 oktober 2026 om 14:30`; the last minute of a day stands for that day. In the hour that the clock is
 * set back it says which of the two it is.
 */
export function momentInWords(moment: Date): Text {
  const minute = minuteOnClock(moment);
  const shape = minute.endsWith('23:59') ? 'day' : 'minute';
  const turn = turnInWords(moment, minute);
  return text(WRITTEN.nl[shape].format(moment) + turn.nl, WRITTEN.en[shape].format(moment) + turn.en);
}

/** A day (`2026-10-01`) in words: `1 oktober 2026`. */
export function dayInWords(day: string): Text {
  const moment = new Date(`${day}T12:00:00Z`);
  return text(WRITTEN.nl.day.format(moment), WRITTEN.en.day.format(moment));
}
