import { expect, it } from 'vitest';
import { dayOnClock, minuteOnClock, momentInWords, secondOnClock } from './clock.ts';

it('writes a moment on the clock of the country, in winter and in summer, wherever it is read', () => {
  expect(momentInWords(new Date('2026-11-22T15:31:00Z')).nl).toBe('22 november 2026 om 16:31');
  expect(momentInWords(new Date('2026-07-15T07:30:00Z')).en).toMatch(/^15 July 2026 at 09:30$/);
  expect(minuteOnClock(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01 00:30');
  expect(dayOnClock(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  expect(secondOnClock(new Date('2026-07-15T07:30:05.9Z'))).toBe('2026-07-15 09:30:05');
});

it('says which of the two a time is that the clock shows twice', () => {
  const words = (moment: string): string => momentInWords(new Date(moment)).nl;
  expect(words('2026-10-24T23:59:00Z')).toBe('25 oktober 2026 om 01:59');
  expect(words('2026-10-25T00:30:00Z')).toBe('25 oktober 2026 om 02:30 (zomertijd)');
  expect(words('2026-10-25T01:30:00Z')).toBe('25 oktober 2026 om 02:30 (wintertijd)');
  expect(words('2026-10-25T02:00:00Z')).toBe('25 oktober 2026 om 03:00');
  expect(words('2026-03-29T01:30:00Z')).toBe('29 maart 2026 om 03:30');
  expect(momentInWords(new Date('2026-10-25T01:30:00Z')).en).toContain('02:30 (winter time)');
});

it('writes the last minute of a day as that day', () => {
  expect(momentInWords(new Date('2026-10-01T21:59:59.999Z'))).toEqual({
    nl: '1 oktober 2026',
    en: '1 October 2026',
  });
});
