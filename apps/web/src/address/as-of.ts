import {
  CalendarDate,
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

/** A day, and a time of it; without a time the end of that day is meant. */
export interface AsOfDay {
  readonly day: CalendarDate;
  readonly time: Time | null;
}

/** The moment in an address that stands for a day, and a time of it, in a time zone such as `Europe/Amsterdam`. */
export function momentOf({ day, time }: AsOfDay, zone: string): string {
  const at = time === null ? LAST : new Time(time.hour, time.minute, 59, 999);
  return toZoned(day, zone)
    .set({ ...parts(at) })
    .toAbsoluteString();
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
  const time = toTime(there);
  return {
    day: toCalendarDate(there),
    time: time.hour === LAST.hour && time.minute === LAST.minute ? null : time,
  };
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

/** The moment of a minute as a field for a day and a time has it; undefined for what is none. */
export function typedMoment(minute: string, zone: string): string | undefined {
  return orNothing(() => toZoned(parseDateTime(minute), zone).toAbsoluteString());
}

/** What is read; undefined where the reader refuses the words. */
function orNothing(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function parts({ hour, minute, second, millisecond }: Time) {
  return { hour, minute, second, millisecond };
}
