import { CalendarDate, Time } from '@internationalized/date';
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  dayStart,
  minuteOf,
  minuteShown,
  momentOf,
  pastMomentOf,
  timeShown,
  todayIn,
  typedMoment,
} from './as-of.ts';

const ZONE = 'Europe/Amsterdam';

describe('a day in an address', () => {
  it('is its last moment, in winter and in summer', () => {
    expect(momentOf({ day: new CalendarDate(2026, 1, 15), time: null }, ZONE)).toBe(
      '2026-01-15T22:59:59.999Z',
    );
    expect(momentOf({ day: new CalendarDate(2026, 7, 15), time: null }, ZONE)).toBe(
      '2026-07-15T21:59:59.999Z',
    );
  });

  it('is the last moment of the minute when a time is named', () => {
    const asked = { day: new CalendarDate(2026, 7, 15), time: new Time(9, 30) };
    expect(momentOf(asked, ZONE)).toBe('2026-07-15T07:30:59.999Z');
  });

  it('is read back as it was written', () => {
    expect(dayOf('2026-01-15T22:59:59.999Z', ZONE)).toEqual({
      day: new CalendarDate(2026, 1, 15),
      time: null,
    });
    const { day, time } = dayOf('2026-07-15T07:30:59.999Z', ZONE);
    expect(day.toString()).toBe('2026-07-15');
    expect([time?.hour, time?.minute]).toEqual([9, 30]);
  });

  it('is the plan as it now is for what has not been yet: today, a later time of it, another day', () => {
    const now = new Date('2026-07-15T07:30:20Z');
    const day = new CalendarDate(2026, 7, 15);
    expect(pastMomentOf({ day, time: null }, ZONE, now)).toBeUndefined();
    expect(pastMomentOf({ day, time: new Time(23, 0) }, ZONE, now)).toBeUndefined();
    expect(pastMomentOf({ day: day.add({ years: 4 }), time: null }, ZONE, now)).toBeUndefined();
    expect(pastMomentOf({ day, time: new Time(9, 29) }, ZONE, now)).toBe('2026-07-15T07:29:59.999Z');
    expect(pastMomentOf({ day: day.subtract({ days: 1 }), time: null }, ZONE, now)).toBe(
      '2026-07-14T21:59:59.999Z',
    );
  });

  it('begins on the clock of that zone, also where the clock is set back', () => {
    expect(dayStart('2026-10-25', ZONE)).toBe('2026-10-24T22:00:00.000Z');
    expect(dayStart('2026-10-25', ZONE, 1)).toBe('2026-10-25T23:00:00.000Z');
    expect(dayStart('gisteren', ZONE)).toBeUndefined();
    expect(typedMoment('2026-07-15T09:05', ZONE)).toBe('2026-07-15T07:05:00.000Z');
    expect(typedMoment('', ZONE)).toBeUndefined();
  });

  it('has a minute as a field for day and time has it', () => {
    expect(minuteOf(new Date('2026-07-15T07:05:20Z'), ZONE)).toBe('2026-07-15T09:05');
    expect(minuteOf(new Date('2026-01-01T00:00:00Z'), ZONE)).toBe('2026-01-01T01:00');
  });

  it.each([
    [
      'Europe/Amsterdam',
      new CalendarDate(2026, 10, 25),
      2,
      '2026-10-25T00:30:59.999Z',
      '2026-10-25T01:30:59.999Z',
    ],
    [
      'America/New_York',
      new CalendarDate(2026, 11, 1),
      1,
      '2026-11-01T05:30:59.999Z',
      '2026-11-01T06:30:59.999Z',
    ],
    [
      'Australia/Sydney',
      new CalendarDate(2026, 4, 5),
      2,
      '2026-04-04T15:30:59.999Z',
      '2026-04-04T16:30:59.999Z',
    ],
  ])('has either of an hour that comes twice, in %s', (zone, day, hour, first, second) => {
    const time = new Time(hour, 30);
    expect(timeShown({ day, time }, zone)).toBe('twice');
    expect(momentOf({ day, time }, zone)).toBe(first);
    expect(momentOf({ day, time, turn: 'earlier' }, zone)).toBe(first);
    expect(momentOf({ day, time, turn: 'later' }, zone)).toBe(second);
    expect([dayOf(first, zone).turn, dayOf(second, zone).turn]).toEqual(['earlier', 'later']);
    const minute = `${day.toString()}T0${hour}:30`;
    expect(minuteShown(minute, zone)).toBe('twice');
    expect(typedMoment(minute, zone, 'later')).toBe(second.replace('59.999', '00.000'));
    expect(typedMoment(minute, zone)).toBe(first.replace('59.999', '00.000'));
    expect(minuteShown(minute, 'UTC')).toBe('once');
  });

  it.each([
    ['Europe/Amsterdam', new CalendarDate(2026, 3, 29)],
    ['America/New_York', new CalendarDate(2026, 3, 8)],
    ['Australia/Sydney', new CalendarDate(2026, 10, 4)],
  ])('has nothing of the hour that is skipped, in %s', (zone, day) => {
    expect(timeShown({ day, time: new Time(2, 30) }, zone)).toBe('never');
    expect(timeShown({ day, time: new Time(1, 59) }, zone)).toBe('once');
    expect(timeShown({ day, time: new Time(3, 0) }, zone)).toBe('once');
    expect(timeShown({ day, time: null }, zone)).toBe('once');
    expect(minuteShown(`${day.toString()}T02:30`, zone)).toBe('never');
    expect(typedMoment(`${day.toString()}T02:30`, zone)).toBeUndefined();
  });

  it('is another day elsewhere', () => {
    expect(todayIn(ZONE, new Date('2026-03-01T23:30:00Z')).toString()).toBe('2026-03-02');
    expect(todayIn('America/New_York', new Date('2026-03-01T23:30:00Z')).toString()).toBe('2026-03-01');
  });
});
