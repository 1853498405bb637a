import {
  CalendarDate,
  type CalendarDateTime,
  parseAbsolute,
  parseDate,
  parseDateTime,
  Time,
  toCalendarDate,
  toCalendarDateTime,
  toTime,
  toZoned,
} from '@internationalized/date';

const LAST = new Time(23, 59, 59, 999);

/** Which of the two is meant of a time that a clock shows twice: before it is set back, or after. */
export type Turn = 'earlier' | 'later';

/** How often a clock shows a minute: never where it is put forward over it, twice where it is set back. */
export type Shown = 'once' | 'twice' | 'never';

/** A day, and a time of it; without a time the end of that day is meant. */
export interface AsOfDay {
  readonly day: CalendarDate;
  readonly time: Time | null;
  /** Of a time that comes twice; without it the earlier one is meant. */
  readonly turn?: Turn | undefined;
}

/** The moment in an address that stands for a day, and a time of it, in a time zone such as `Europe/Amsterdam`. */
export function momentOf({ day, time, turn = 'earlier' }: AsOfDay, zone: string): string {
  const at = time === null ? LAST : new Time(time.hour, time.minute, 59, 999);
  return toZoned(toCalendarDateTime(day, at), zone, time === null ? 'later' : turn).toAbsoluteString();
}

/** How often the clock of a time zone shows a time of a day. */
export function timeShown({ day, time }: Omit<AsOfDay, 'turn'>, zone: string): Shown {
  return time === null ? 'once' : shownOn(toCalendarDateTime(day, time), zone);
}

/** How often the clock of a time zone shows a minute as a field for a day and a time has it; what is none counts as once. */
export function minuteShown(minute: string, zone: string): Shown {
  const local = orNothing(() => parseDateTime(minute));
  return local === undefined ? 'once' : shownOn(local, zone);
}

function shownOn(local: CalendarDateTime, zone: string): Shown {
  const [earlier, later] = [toZoned(local, zone, 'earlier'), toZoned(local, zone, 'later')];
  if (earlier.compare(later) === 0) return 'once';
  return toCalendarDateTime(earlier).compare(local) === 0 ? 'twice' : 'never';
}

/**
 * The moment in an address for a day and a time of it; undefined for what has not been yet, such as the end of today: that
 * is the plan as it now is.
 */
export function pastMomentOf(asked: AsOfDay, zone: string, now: Date): string | undefined {
  const moment = momentOf(asked, zone);
  return Date.parse(moment) > now.getTime() ? undefined : moment;
}

/** The minute of a moment in a time zone, as a field for a day and a time has it: `2026-10-01T14:30`. */
export function minuteOf(moment: Date, zone: string): string {
  return toCalendarDateTime(parseAbsolute(moment.toISOString(), zone)).toString().slice(0, 16);
}

/** The day, and the time of it, that a moment in an address stands for. */
export function dayOf(moment: string, zone: string): AsOfDay {
  const there = parseAbsolute(moment, zone);
  const [day, time] = [toCalendarDate(there), toTime(there)];
  if (time.hour === LAST.hour && time.minute === LAST.minute) return { day, time: null };
  if (timeShown({ day, time }, zone) !== 'twice') return { day, time };
  const first = toZoned(toCalendarDateTime(day, time), zone, 'earlier');
  return { day, time, turn: there.compare(first) === 0 ? 'earlier' : 'later' };
}

/** Today's day in a time zone. */
export function todayIn(zone: string, now: Date): CalendarDate {
  const there = parseAbsolute(now.toISOString(), zone);
  return new CalendarDate(there.year, there.month, there.day);
}

/** The first moment of a day such as `2026-12-31`, or of so many days after it; undefined for what is no day. */
export function dayStart(day: string, zone: string, more = 0): string | undefined {
  return orNothing(() => toZoned(parseDate(day).add({ days: more }), zone).toAbsoluteString());
}

/** The moment of a minute as a field for a day and a time has it; undefined for what is none, or never was on the clock. */
export function typedMoment(minute: string, zone: string, turn: Turn = 'earlier'): string | undefined {
  if (minuteShown(minute, zone) === 'never') return undefined;
  return orNothing(() => toZoned(parseDateTime(minute), zone, turn).toAbsoluteString());
}

/** What is read; undefined where the reader refuses the words. */
function orNothing<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
