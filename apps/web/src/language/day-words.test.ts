import { expect, it } from 'vitest';
import { dayWords, momentWords } from './day-words.ts';

it('writes a day as people say it, wherever they are', () => {
  expect(dayWords('2026-10-01', 'nl')).toBe('1 oktober 2026');
  expect(dayWords('2026-01-31', 'en')).toBe('31 January 2026');
});

it('writes a moment with its time, and the end of a day as that day', () => {
  expect(momentWords(new Date(2026, 9, 1, 14, 5).toISOString(), 'nl')).toMatch(/^1 oktober 2026.*14:05$/);
  expect(momentWords(new Date(2026, 9, 1, 23, 59, 59, 999).toISOString(), 'nl')).toBe('1 oktober 2026');
});
